import type { LeaderboardMetric, ShareInterval } from '@convolab/contracts';

/** What of one student's runs stands on a board. */
export interface StandingRow {
  readonly userId: string;
  readonly name: string;
  /** In the metric's unit; null where the run has none. */
  readonly value: number | null;
  /** 95 % interval of `value`, where it is measured on a sample. */
  readonly interval: ShareInterval | null;
  /** Points of the item. */
  readonly score: number;
  readonly finishedAt: Date;
}

export interface RankedRow extends StandingRow {
  /** Null without a finite value. */
  readonly rank: number | null;
}

export const IS_LESS_BETTER: Readonly<Record<LeaderboardMetric, boolean>> = {
  accuracy: false,
  error: true,
  shiftedAccuracy: false,
  secretAccuracy: false,
  score: false,
  parameters: true,
  multiplyAccumulates: true,
};

/**
 * Ranks: 1 + the number of rows that are better for certain, which is those whose interval lies wholly beyond one's own. Where there are
 * no intervals that is the usual 1, 2, 2, 4. Equal ranks stand in the order in which they finished, rows without a finite value last.
 *
 * Overlapping is not transitive: the second may share the first rank and the third the second's without sharing the first.
 */
export function rankStanding(rows: readonly StandingRow[], metric: LeaderboardMetric): RankedRow[] {
  const goodness = rows.map((row) => goodnessOf(row, IS_LESS_BETTER[metric]));
  const worstCases = Float64Array.from(goodness.flatMap((range) => (range ? [range.worst] : []))).sort();
  return rows
    .map((row, index) => {
      const range = goodness[index] ?? null;
      return { ...row, rank: range && 1 + countAbove(worstCases, range.best) };
    })
    .sort(byPlace);
}

/** The ends of the interval, turned so that more is better. */
function goodnessOf({ value, interval }: StandingRow, lessIsBetter: boolean) {
  if (value === null || !Number.isFinite(value)) return null;
  const { low, high } = interval ?? { low: value, high: value };
  return lessIsBetter ? { worst: -high, best: -low } : { worst: low, best: high };
}

/** How many of the ascending `values` lie above `bound`. */
function countAbove(values: Float64Array, bound: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] ?? Infinity) > bound) to = middle;
    else from = middle + 1;
  }
  return values.length - from;
}

function byPlace(one: RankedRow, other: RankedRow): number {
  const ranks = (one.rank ?? Infinity) - (other.rank ?? Infinity);
  // Infinity − Infinity is NaN: neither has a rank.
  if (!Number.isNaN(ranks) && ranks !== 0) return ranks;
  return (
    one.finishedAt.getTime() - other.finishedAt.getTime() ||
    (one.userId < other.userId ? -1 : Number(one.userId > other.userId))
  );
}
