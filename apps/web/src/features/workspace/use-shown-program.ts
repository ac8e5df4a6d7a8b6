import { api, type Language } from '@convolab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../api/endpoint-query.ts';
import type { ShownSubmission } from '../../components/exercise/use-submissions.ts';
import { useNotify } from '../../components/notify.ts';
import type { RunStory } from '../../components/results/run-story.ts';
import { programSource, type ShownProgram } from '../../components/results/shown-program.ts';
import { revealSourceLine } from '../../components/results/source-lines.ts';
import type { EditorPaneHandle } from './editor-pane.tsx';
import { shortcutKeys } from './shortcut-keys.ts';

/** What was sent last from this page. */
export interface SentProgram {
  readonly submissionId: string;
  readonly source: string;
}

/** The text of the submission that is shown: known where it was sent from here, else asked for where a result points into it. */
export function useSubmittedSource(
  shown: ShownSubmission | null,
  sent: SentProgram | null,
  story: RunStory,
): string | null {
  const submissionId = shown?.submissionId ?? '';
  const known = sent?.submissionId === submissionId ? sent.source : null;
  const { data } = useQuery({
    ...endpointQuery(api.getSubmission, { params: { submissionId } }),
    enabled: submissionId !== '' && known === null && pointsIntoSource(story),
  });
  return known ?? (data ? programSource(data.payload) : null);
}

function pointsIntoSource({ verdict, cases, counterexample }: RunStory): boolean {
  const errors = [verdict?.error, counterexample?.error, ...cases.map(({ detail }) => detail?.error)];
  return errors.some((error) => typeof error?.line === 'number');
}

/** Something to do in the editor as soon as it can be seen. */
export type EditorVisit = (pane: EditorPaneHandle) => void;

interface ProgramPlace {
  readonly shown: ShownSubmission | null;
  readonly source: string | null;
  readonly viewing: boolean;
  /** The language of the editor. */
  readonly language: Language;
}

/** What results can do with the program: show a line of it, and put a test below it. */
export function useShownProgram({ shown, source, viewing, language }: ProgramPlace) {
  const { t } = useTranslation('workspace');
  const notify = useNotify();
  const [visit, setVisit] = useState<EditorVisit | null>(null);
  const go = (next: EditorVisit) => setVisit(() => next);
  const isInEditor = !viewing && shown?.language === language;
  const toEditor: Pick<ShownProgram, 'reveal' | 'addTest'> = {
    reveal: (place) => go((pane) => pane.reveal(place)),
    addTest: (code) => {
      go((pane) => pane.addTest(code));
      notify.done(t('testAdded', { keys: shortcutKeys.undo }));
    },
  };
  const toListing = { reveal: viewing ? revealSourceLine : null, addTest: null };
  const program: ShownProgram = { source, ...(isInEditor ? toEditor : toListing) };
  return { program, visit, endVisit: () => setVisit(null) };
}
