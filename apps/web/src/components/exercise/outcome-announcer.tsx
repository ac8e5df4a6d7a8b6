import type { SubmissionMode } from '@convolab/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useOutcomeText } from '../results/outcome-badge.tsx';
import { formatScore } from '../score-format.ts';
import type { RunStory } from '../results/run-story.ts';
import { storyOutcome, tellsScore, titleWithOutcome } from '../results/verdict-summary.ts';

interface OutcomeAnnouncerProps {
  readonly story: RunStory;
  readonly mode: SubmissionMode;
  /** Whether there is a run at all. */
  readonly active: boolean;
  readonly title: string;
}

/** Says the verdict to screen readers, politely, and writes it into the document's title. */
export function OutcomeAnnouncer({ story, mode, active, title }: OutcomeAnnouncerProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const textOf = useOutcomeText();
  const outcome = storyOutcome(story);
  const word = active ? textOf(outcome.word) : null;
  usePageTitle(titleWithOutcome(word, title));
  const { verdict, diagnosis } = story;
  const score = verdict && { score: formatScore(verdict.score), maxScore: formatScore(verdict.maxScore) };
  const spoken = [
    word,
    score && tellsScore(mode, outcome) && t('score', score),
    diagnosis && `${t('diagnosis')}: ${diagnosis.message[locale]}`,
  ];
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {spoken.filter(Boolean).join(', ')}
    </VisuallyHidden>
  );
}
