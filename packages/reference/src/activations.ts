export const relu = (x: number): number => Math.max(0, x);

/** Both branches keep exp's argument negative: neither overflows. */
export const sigmoid = (x: number): number =>
  x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));

/** 1.7159 · tanh(2x/3): the squashing function of LeCun et al. 1998, appendix A; ±1 at ±1. */
export const scaledTanh = (x: number): number => 1.7159 * Math.tanh((2 / 3) * x);

/** Probabilities of logits; the largest is taken off first, so that large logits do not overflow. Throws RangeError for none. */
export function softmax(logits: readonly number[]): number[] {
  if (logits.length === 0) throw new RangeError('There are no logits.');
  const largest = logits.reduce((max, logit) => Math.max(max, logit), -Infinity);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
