/**
 * Shares points out by weight, in exact hundredths that add up to all of `points` (largest remainders first).
 * Where every weight is 0 nobody gets anything.
 */
export function sharePoints(points: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const hundredths = Math.round(points * 100);
  const exact = weights.map((weight) => (hundredths * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = hundredths - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .filter(({ index }) => weights[index] !== 0)
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map((share) => share / 100);
}

/** Adds points without the rounding errors of binary fractions: the sum has two decimals. */
export const addPoints = (points: readonly number[]): number =>
  points.reduce((sum, part) => sum + Math.round(part * 100), 0) / 100;
