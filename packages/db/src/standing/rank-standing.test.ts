import { wilsonInterval, type LeaderboardMetric } from '@convolab/contracts';
import { rankStanding, type StandingRow } from './rank-standing.ts';

/** Rows `a`, `b`, … in the order of `values`, each finished a minute after the one before. */
function rowsOf(values: readonly (number | null)[], images: number | null = null): StandingRow[] {
  return values.map((value, index) => ({
    userId: String.fromCodePoint(97 + index),
    name: '',
    value,
    interval: value === null || images === null ? null : wilsonInterval(value * images, images),
    score: 0,
    finishedAt: new Date(index * 60_000),
  }));
}

const placesOf = (rows: readonly StandingRow[], metric: LeaderboardMetric) =>
  rankStanding(rows, metric).map(({ userId, rank }) => [userId, rank]);

describe('rankStanding', () => {
  it('gives equal values one rank, the earlier first, and leaves the next out', () => {
    expect(placesOf(rowsOf([4, 8, 8, 10]), 'score')).toEqual([
      ['d', 1],
      ['b', 2],
      ['c', 2],
      ['a', 4],
    ]);
  });

  it.each(['parameters', 'multiplyAccumulates'] as const)('ranks the least %s first', (metric) => {
    expect(placesOf(rowsOf([70_000, 61_706, 61_706]), metric)).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('shares ranks where the intervals overlap, and lists the earlier first, not the better', () => {
    // Of 10,000 images: 98.0 % is 97.71 to 98.26, 98.9 % is 98.68 to 99.09, 99.1 % is 98.90 to 99.27.
    expect(placesOf(rowsOf([0.98, 0.989, 0.991], 10_000), 'accuracy')).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('ranks errors as the accuracies they come from', () => {
    expect(placesOf(rowsOf([0.02, 0.011, 0.009], 10_000), 'error')).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('counts only who is better for certain: a chain of overlaps is no single rank', () => {
    expect(placesOf(rowsOf([0.992, 0.989, 0.986], 10_000), 'accuracy')).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('takes fewer images for less certain', () => {
    const [few] = rowsOf([0.95], 100);
    const many = rowsOf([0, 0.98], 10_000).slice(1);
    expect(rankStanding([...(few ? [few] : []), ...many], 'accuracy').map(({ rank }) => rank)).toEqual([
      1, 1,
    ]);
  });

  it.each([null, Number.NaN, Infinity, -Infinity])(
    'gives %p no rank, lets it push nobody down, and puts it last',
    (value) => {
      expect(placesOf(rowsOf([value, 3, value, 5]), 'score')).toEqual([
        ['d', 1],
        ['b', 2],
        ['a', null],
        ['c', null],
      ]);
    },
  );

  it('agrees with the definition, counted row by row', () => {
    const rows = rowsOf(
      Array.from({ length: 300 }, (_, index) => 0.97 + ((index * 7_919) % 300) / 10_000),
      10_000,
    );
    const ranked = rankStanding(rows, 'accuracy');
    for (const row of ranked) {
      const above = rows.filter(({ interval }) => (interval?.low ?? 0) > (row.interval?.high ?? 1));
      expect(row.rank).toBe(1 + above.length);
    }
    const ranks = ranked.map(({ rank }) => rank ?? 0);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });
});
