import type { LeaderboardEntry, LeaderboardMetric, Locale } from '@convolab/contracts';
import { countText, percentText } from '../../components/results/quantity-text.ts';
import { formatScore } from '../../components/score-format.ts';

/** A metric's value with its unit where it has one; an en dash where there is none. */
export function valueText(value: number | null, metric: LeaderboardMetric, locale: Locale): string {
  if (value === null) return '–';
  switch (metric) {
    case 'accuracy':
    case 'error':
    case 'shiftedAccuracy':
    case 'secretAccuracy':
      return percentText(value);
    case 'parameters':
    case 'multiplyAccumulates':
      return countText(value, locale);
    case 'score':
      return formatScore(value);
  }
}

/** Half of the interval's width, in percentage points: `±0.19`. */
export const spreadText = ({ low, high }: NonNullable<LeaderboardEntry['interval']>) =>
  `±${((high - low) * 50).toFixed(2)}`;
