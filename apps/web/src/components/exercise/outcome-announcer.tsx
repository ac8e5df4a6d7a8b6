import type { SubmissionMode } from '@convolab/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useOutcomeText } from '../results/outcome-badge.tsx';
import { formatScore } from '../score-format.ts';
import { isOver, type RunStory } from '../results/run-story.ts';
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
  const textOf = useOutcomeText();
  const outcome = storyOutcome(story);
  const word = active ? textOf(outcome.word) : null;
  usePageTitle(titleWithOutcome(word, title));
  const { verdict } = story;
  const score = verdict && { score: formatScore(verdict.score), maxScore: formatScore(verdict.maxScore) };
  const spoken = [word, score && tellsScore(mode, outcome) && t('score', score)];
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {spoken.filter(Boolean).join(', ')}
      </VisuallyHidden>
      <ExplanationAnnouncer story={story} />
    </>
  );
}

/** Says why it failed, once: at the end of the run, when all that comes after the verdict has come. */
function ExplanationAnnouncer({ story }: { story: RunStory }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const { diagnosis, verdict, counterexample } = story;
  const spoken = [
    diagnosis && `${t('diagnosis')}: ${diagnosis.message[locale]}`,
    verdict?.hint && `${t('hint')}: ${verdict.hint[locale]}`,
    counterexample && t('counterexample.found'),
  ];
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {isOver(story) && spoken.filter(Boolean).join(' ')}
    </VisuallyHidden>
  );
}
