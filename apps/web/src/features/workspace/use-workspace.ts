import {
  LANGUAGES,
  type Account,
  type CourseDetail,
  type ExerciseDetail,
  type Language,
  type SubmissionMode,
  type SubmissionSummary,
} from '@convolab/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submitObstacle, type GradedPlace } from '../../components/exercise/graded-place.ts';
import { useRunStory } from '../../components/exercise/use-run-story.ts';
import { useShownSubmission, useSubmissions } from '../../components/exercise/use-submissions.ts';
import { useSubmit } from '../../components/exercise/use-submit.ts';
import { programSource } from '../../components/results/shown-program.ts';
import { useNotify } from '../../components/notify.ts';
import type { EditorPaneHandle } from './editor-pane.tsx';
import { editorMarks } from './editor/editor-marks.ts';
import { shortcutKeys } from './shortcut-keys.ts';
import { useChosenLanguage } from './use-chosen-language.ts';
import { useShownProgram, useSubmittedSource, type SentProgram } from './use-shown-program.ts';

export interface WorkspaceProps {
  readonly account: Account;
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
}

/** All that the panes of a workspace share: language, what was sent, what is shown. */
export function useWorkspace({ account, course, exercise, graded }: WorkspaceProps) {
  const place = {
    courseId: course.id,
    exerciseId: exercise.id,
    slug: exercise.slug,
    assignmentItemId: graded?.item.id ?? null,
  };
  const { language, setLanguage } = useChosenLanguage(account.id, exercise);
  const submissions = useSubmissions(place);
  const { shown, show } = useShownSubmission(submissions.data?.pages[0]?.items[0]);
  const [viewing, setViewing] = useState(false);
  const [sent, setSent] = useState<SentProgram | null>(null);
  const submitting = useSubmit(place, (accepted, payload) => {
    setSent({ submissionId: accepted.id, source: programSource(payload) ?? '' });
    show(accepted);
    setViewing(false);
  });
  const run = useRunStory(shown?.runId ?? null);
  const marks = useMemo(() => editorMarks(run.story), [run.story]);
  const source = useSubmittedSource(shown, sent, run.story);
  const send = (mode: SubmissionMode, source: string) => {
    const files = [{ path: LANGUAGES[language].file, content: source }];
    submitting.submit(mode, { kind: 'program', language, files });
  };
  return {
    draftPlace: useMemo(
      () => ({ userId: account.id, courseId: course.id, exercise: exercise.slug, language }),
      [account.id, course.id, exercise.slug, language],
    ),
    language,
    setLanguage,
    submissions,
    shown,
    run,
    submitting,
    send,
    canSubmit: submitObstacle(graded) === null,
    marked: source === null || viewing ? null : { source, marks },
    ...useShownProgram({ shown, source, viewing, language }),
    viewing: viewing ? shown : null,
    openOld: (submission: SubmissionSummary) => {
      show(submission);
      setViewing(true);
    },
    closeOld: () => {
      show(null);
      setViewing(false);
    },
    ...useRestoring(language, setLanguage, () => setViewing(false)),
  };
}

export type WorkspaceState = ReturnType<typeof useWorkspace>;

/** Takes old code into the editor: at once, or when the editor of its language has opened. */
function useRestoring(language: Language, setLanguage: (language: Language) => void, close: () => void) {
  const { t } = useTranslation('workspace');
  const notify = useNotify();
  const [editorPane, setEditorPane] = useState<EditorPaneHandle | null>(null);
  const [incoming, setIncoming] = useState<{ language: Language; source: string } | null>(null);
  const restore = (of: Language, source: string) => {
    setIncoming({ language: of, source });
    setLanguage(of);
    close();
    notify.done(t('history.restored', { keys: shortcutKeys.undo }));
  };
  return {
    editorPane,
    setEditorPane,
    incoming: incoming?.language === language ? incoming.source : null,
    restore,
    forgetIncoming: () => setIncoming(null),
  };
}
