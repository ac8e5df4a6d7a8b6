import { ExerciseFacts } from '../../components/exercise/exercise-facts.tsx';
import { SendProblem } from '../../components/exercise/send-problem.tsx';
import { EditorPane } from './editor-pane.tsx';
import type { WorkspaceProps, WorkspaceState } from './use-workspace.ts';
import { ViewedCode } from './viewed-code.tsx';
import styles from './workspace.module.css';

interface CodePaneProps extends WorkspaceProps {
  readonly state: WorkspaceState;
}

/** The editor, or the code of an old submission in its place; below it by which rules it is graded. */
export function CodePane({ state, exercise, course, graded }: CodePaneProps) {
  return (
    <div className={styles.codePane}>
      {state.viewing ? (
        <ViewedCode submission={state.viewing} onRestore={state.restore} onClose={state.closeOld} />
      ) : (
        <EditorPane
          key={state.language}
          handle={state.setEditorPane}
          place={state.draftPlace}
          exercise={exercise}
          incoming={state.incoming}
          onIncomingTaken={state.forgetIncoming}
          marked={state.marked}
          sendingMode={state.submitting.sendingMode}
          canSubmit={state.canSubmit}
          forGrade={graded !== null}
          onLanguage={state.setLanguage}
          onSend={state.send}
        />
      )}
      <SendProblem submitting={state.submitting} />
      <div className={styles.factsFoot}>
        <ExerciseFacts course={course} exercise={exercise} graded={graded} />
      </div>
    </div>
  );
}
