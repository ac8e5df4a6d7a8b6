import type { SubmissionMode } from '@convolab/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { ToneIcon, useOutcomeText } from './outcome-badge.tsx';
import { formatScore } from '../score-format.ts';
import styles from './results.module.css';
import type { RunStory } from './run-story.ts';
import { storyOutcome, tellsScore } from './verdict-summary.ts';

interface VerdictLineProps {
  readonly story: RunStory;
  readonly mode: SubmissionMode;
  /** What was sent, and when. */
  readonly from?: ReactNode;
}

/** The verdict in one line, and what happened where the cases alone do not say it. */
export function VerdictLine({ story, mode, from }: VerdictLineProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const textOf = useOutcomeText();
  const outcome = storyOutcome(story);
  const { verdict } = story;
  return (
    <div className={styles.verdict} data-tone={outcome.tone}>
      <p className={styles.verdictLine}>
        <ToneIcon tone={outcome.tone} size={24} />
        <strong className={styles.verdictWord}>{textOf(outcome.word)}</strong>
        {verdict && tellsScore(mode, outcome) && (
          <span className={styles.verdictScore}>
            {t('score', { score: formatScore(verdict.score), maxScore: formatScore(verdict.maxScore) })}
          </span>
        )}
        <span className={styles.verdictFrom}>{from}</span>
      </p>
      {verdict?.message && <p className={styles.verdictMessage}>{verdict.message[locale]}</p>}
      {outcome.word === 'internal-error' && <p className={styles.verdictMessage}>{t('internalError')}</p>}
      {outcome.word === 'cancelled' && <p className={styles.verdictMessage}>{t('cancelled')}</p>}
    </div>
  );
}
