import {
  LANGUAGES,
  type Draft,
  type ExerciseDetail,
  type Language,
  type SubmissionMode,
} from '@convolab/contracts';
import { Alert, Skeleton } from '@mantine/core';
import { useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceProblem } from '../../components/exercise/use-submit.ts';
import type { SourcePlace } from '../../components/results/shown-program.ts';
import { DraftConflict } from './draft/draft-conflict.tsx';
import { DraftNote } from './draft/draft-note.tsx';
import type { DraftPlace } from './draft/local-draft.ts';
import { useDraft, useServerDraft } from './draft/use-draft.ts';
import { EditorBar } from './editor-bar.tsx';
import type { EditorHandle, EditorMark } from './editor/code-editor-props.ts';
import { Editor } from './editor/editor.tsx';
import { joinMarks } from './editor/editor-marks.ts';
import { useForbiddenMarks } from './editor/use-forbidden-marks.ts';
import { shortcutKeys, useRunKeys } from './shortcut-keys.ts';
import styles from './workspace.module.css';

/** What other parts of the page ask of the editor's pane. */
export interface EditorPaneHandle {
  reveal(place: SourcePlace): void;
  /** Puts a test below the program, in a step that can be undone. */
  addTest(code: string): void;
}

export interface EditorPaneProps {
  readonly handle?: Ref<EditorPaneHandle>;
  readonly place: DraftPlace;
  readonly exercise: ExerciseDetail;
  /** A text that waits to be taken over when the pane opens: from the history, in another language. */
  readonly incoming: string | null;
  readonly onIncomingTaken: () => void;
  /** Mistakes of the run of `source`; they are marked while the text is still that one. */
  readonly marked: { readonly source: string; readonly marks: readonly EditorMark[] } | null;
  readonly sendingMode: SubmissionMode | null;
  readonly canSubmit: boolean;
  readonly forGrade: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onSend: (mode: SubmissionMode, source: string) => void;
}

/** The editor with its bar. The text belongs to one person, exercise and language: another language is another pane. */
export function EditorPane(props: EditorPaneProps) {
  const server = useServerDraft(props.place);
  if (server.isFetching || server.data === undefined) return <Skeleton height="100%" mih={240} />;
  return <OpenEditorPane {...props} server={server.data} />;
}

const NO_MARKS: readonly EditorMark[] = [];

function OpenEditorPane(props: EditorPaneProps & { readonly server: Draft | null }) {
  const { t } = useTranslation('workspace');
  const { place, exercise, server, marked } = props;
  const { language } = place;
  const starter = exercise.starters[language] ?? '';
  const { state, dispatch, browserFull } = useDraft(place, server, starter);
  const editor = useRef<EditorHandle>(null);
  const [choosing, setChoosing] = useState(true);
  const sending = useSending(props, state.text);
  const replaceText = (text: string) => dispatch({ type: 'edited', text, outside: true });
  useIncoming(props.incoming, replaceText, props.onIncomingTaken);
  useImperativeHandle(
    props.handle,
    () => ({
      reveal: (at) => editor.current?.reveal(at),
      addTest: (code) => editor.current?.addTest(code),
    }),
    [],
  );
  const forbidden = useForbiddenMarks(exercise, language, state.text);
  const failed = marked?.source === state.text ? marked.marks : NO_MARKS;
  const marks = useMemo(() => joinMarks(forbidden, failed), [forbidden, failed]);
  const declarations = useMemo(() => exercise.signatures.typescript ?? '', [exercise.signatures.typescript]);
  return (
    <section className={styles.editorPane} aria-label={t('panes.editor')}>
      <EditorBar
        {...props}
        language={language}
        note={<DraftNote state={state} browserFull={browserFull} onChoose={() => setChoosing(true)} />}
        onSend={sending.send}
        onRestoreStarter={() => replaceText(starter)}
      />
      <EditorNotes exercise={exercise} language={language} problem={sending.problem} />
      <Editor
        handle={editor}
        label={`${t('editorLabel', { language: LANGUAGES[language].title })}. ${t('tabHint', { keys: shortcutKeys.leaveEditor })}`}
        language={language}
        text={state.text}
        revision={state.revision}
        marks={marks}
        declarations={declarations}
        onEdit={(text) => dispatch({ type: 'edited', text })}
        onRun={() => sending.send('practice')}
        onSubmit={() => sending.send('graded')}
      />
      {state.theirs && (
        <DraftConflict
          mine={state.text}
          theirs={state.theirs}
          opened={choosing}
          onClose={() => setChoosing(false)}
          onChoose={(whose) => dispatch({ type: 'chose', whose })}
        />
      )}
    </section>
  );
}

/** Takes over a text that waited while the pane opened, once. */
function useIncoming(
  incoming: string | null,
  replaceText: (text: string) => void,
  onTaken: () => void,
): void {
  const take = useEffectEvent((text: string) => {
    replaceText(text);
    onTaken();
  });
  useEffect(() => {
    if (incoming !== null) take(incoming);
  }, [incoming]);
}

/** Sends the text, unless it cannot be sent; the keys do the same as the buttons. */
function useSending({ exercise, place, sendingMode, canSubmit, onSend }: EditorPaneProps, text: string) {
  const [refused, setRefused] = useState<{ text: string; problem: ReturnType<typeof sourceProblem> } | null>(
    null,
  );
  const send = (mode: SubmissionMode) => {
    const unavailable = exercise.unavailable[place.language] !== undefined;
    if (sendingMode !== null || unavailable || (mode === 'graded' && !canSubmit)) return;
    const problem = sourceProblem(text);
    setRefused({ text, problem });
    if (!problem) onSend(mode, text);
  };
  useRunKeys(
    () => send('practice'),
    () => send('graded'),
  );
  return { send, problem: refused?.text === text ? refused.problem : null };
}

interface EditorNotesProps {
  readonly exercise: ExerciseDetail;
  readonly language: Language;
  readonly problem: ReturnType<typeof sourceProblem>;
}

/** Why the buttons are off, or why the text was not sent. */
function EditorNotes({ exercise, language, problem }: EditorNotesProps) {
  const { t } = useTranslation('workspace');
  const reason = exercise.unavailable[language];
  return (
    <>
      {reason !== undefined && (
        <Alert color="amber" variant="light" radius={0}>
          {t('unavailable', { language: LANGUAGES[language].title, reason })}
        </Alert>
      )}
      {problem && (
        <Alert color="red" variant="light" radius={0} role="alert">
          {problem.reason === 'empty'
            ? t('send.empty')
            : t('send.tooLarge', { size: Math.ceil(problem.bytes / 1_024) })}
        </Alert>
      )}
    </>
  );
}
