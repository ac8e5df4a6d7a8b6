import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../design/verdict-style.ts';
import styles from './results.module.css';
import type { Outcome, OutcomeWord } from './verdict-summary.ts';

const ICONS: Record<Tone, typeof IconCircleCheck> = {
  accepted: IconCircleCheck,
  partly: IconCircleHalf2,
  wrong: IconCircleX,
  idle: IconCircleDashed,
  fault: IconAlertTriangle,
};

export function ToneIcon({ tone, size = 18 }: { tone: Tone; size?: number }) {
  const Icon = ICONS[tone];
  return (
    <Icon
      size={size}
      stroke={2}
      aria-hidden="true"
      style={{ color: `var(--convolab-${tone})`, flex: 'none' }}
    />
  );
}

/** The word for an outcome in the language of the interface. */
export function useOutcomeText(): (word: OutcomeWord) => string {
  const { t } = useTranslation(['results', 'common']);
  return (word) => {
    if (word === 'partly') return t('common:partly');
    if (word === 'forbidden' || word === 'cancelled' || word === 'queued' || word === 'running')
      return t(`outcome.${word}`);
    return t(`common:verdict.${word}`);
  };
}

/** An outcome as icon and word, for lists. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const textOf = useOutcomeText();
  return (
    <span className={styles.outcome} data-tone={outcome.tone}>
      <ToneIcon tone={outcome.tone} size={16} />
      {textOf(outcome.word)}
    </span>
  );
}
