import { useMediaQuery } from '@mantine/hooks';
import { OutcomeAnnouncer } from '../../components/exercise/outcome-announcer.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { CodePane } from './code-pane.tsx';
import { NarrowLayout } from './narrow-layout.tsx';
import { ResultsPane } from './results-pane.tsx';
import { StatementPane } from './statement-pane.tsx';
import { useWorkspace, type WorkspaceProps } from './use-workspace.ts';
import { WideLayout } from './wide-layout.tsx';

/** The page on which a program is written, run and submitted. */
export function Workspace(props: WorkspaceProps) {
  const locale = useLocale();
  const state = useWorkspace(props);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { shown, run, submissions, submitting, visit, editorPane } = state;
  const visitEditor = () => {
    if (editorPane) visit?.(editorPane);
    state.endVisit();
  };
  const Layout = narrow ? NarrowLayout : WideLayout;
  return (
    <>
      <OutcomeAnnouncer
        story={run.story}
        mode={shown?.mode ?? 'practice'}
        active={shown !== null}
        title={props.exercise.title[locale]}
      />
      <Layout
        id={props.exercise.kind}
        title={props.exercise.title[locale]}
        // The sheet opens for what was sent from here, not for what an earlier visit left.
        sentRunId={submitting.accepted?.run.id ?? null}
        story={run.story}
        hasResults={shown !== null}
        statement={
          <StatementPane
            {...props}
            story={run.story}
            submissions={submissions}
            current={shown?.submissionId ?? null}
            onOpen={state.openOld}
          />
        }
        code={<CodePane {...props} state={state} />}
        results={<ResultsPane {...props} state={state} />}
        visitEditor={visit && visitEditor}
      />
    </>
  );
}
