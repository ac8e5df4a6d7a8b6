import { classify, softmax } from '@convolab/reference';

/** Scores that a slider may give. */
export const RANGE = { lowest: -5, highest: 5, step: 0.1 } as const;

/** The lesson's example, and a fourth class that is hardly likely. */
export const START: readonly number[] = [3, 1, 0.2, -2];

export interface ClassProbability {
  readonly logit: number;
  /** Of the largest score, which is taken off: e^(z − max z). */
  readonly weight: number;
  readonly probability: number;
  readonly isAnswer: boolean;
}

/** Each class's way from its score to its probability; the answer is the lowest of the most likely. */
export function probabilitiesOf(logits: readonly number[]): ClassProbability[] {
  const probabilities = softmax(logits);
  const answer = classify(logits);
  const largest = Math.max(...logits);
  return logits.map((logit, index) => ({
    logit,
    weight: Math.exp(logit - largest),
    probability: probabilities[index] ?? NaN,
    isAnswer: index === answer,
  }));
}

/** The scores with a new one at `index`. */
export const withLogit = (logits: readonly number[], index: number, logit: number): number[] =>
  logits.map((kept, position) => (position === index ? logit : kept));

/** All scores raised by `by`; null where one would leave the range, since only equal shifts leave the answer as it is. */
export function shifted(logits: readonly number[], by: number): number[] | null {
  // Rounded, so that 0.2 + 1 − 1 is 0.2 again.
  const moved = logits.map((logit) => Math.round((logit + by) * 10) / 10);
  const isInside = moved.every((logit) => logit >= RANGE.lowest && logit <= RANGE.highest);
  return isInside ? moved : null;
}
