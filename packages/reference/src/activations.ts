import { requireInteger } from './matrix.ts';

export const relu = (x: number): number => Math.max(0, x);

/** Both branches keep exp's argument negative: neither overflows. */
export const sigmoid = (x: number): number =>
  x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));

/** x, or α·x where x is negative (Maas, Hannun and Ng 2013, with α = 0.01; 0.1 in the lecture). */
export const leakyRelu = (x: number, alpha: number): number => (x >= 0 ? x : alpha * x);

/** x, or α·(e^x − 1) where x is negative (Clevert, Unterthiner and Hochreiter 2015). */
export const elu = (x: number, alpha: number): number => (x >= 0 ? x : alpha * Math.expm1(x));

/**
 * The largest of each `pieces` neighbouring elements: [N · pieces] → [N] (Goodfellow et al. 2013).
 * Throws RangeError where the length is no multiple of `pieces`.
 */
export function maxout(elements: readonly number[], pieces: number): number[] {
  requireInteger(pieces, 1, 'pieces');
  if (elements.length % pieces !== 0) throw new RangeError('The length is no multiple of pieces.');
  return Array.from({ length: elements.length / pieces }, (_, group) =>
    Math.max(...elements.slice(group * pieces, (group + 1) * pieces)),
  );
}

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

/** The most confident class: the position of the largest logit, the lowest on ties. Throws RangeError for none. */
export function classify(logits: readonly number[]): number {
  requireInteger(logits.length, 1, 'The number of logits');
  return logits.reduce((best, logit, index) => (logit > (logits[best] ?? -Infinity) ? index : best), 0);
}

/** What layers of the camp's exercises apply to each number; softmax takes a row at once. */
export const ELEMENTWISE_ACTIVATIONS = {
  linear: (x) => x,
  relu,
  sigmoid,
  tanh: Math.tanh,
} as const satisfies Record<string, (x: number) => number>;

export type Activation = keyof typeof ELEMENTWISE_ACTIVATIONS | 'softmax';

/** A row of a layer's sums through its activation: [O] → [O]. */
export const activate = (sums: readonly number[], activation: Activation): number[] =>
  activation === 'softmax' ? softmax(sums) : sums.map(ELEMENTWISE_ACTIVATIONS[activation]);
