import { perceptronPredict } from '@convolab/reference';
import { sumAt, type Divider, type Point } from '../kit/half-plane.ts';

export const SAMPLES: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

export type Preset = 'and' | 'or' | 'xor';

export const LABELS: Readonly<Record<Preset, readonly number[]>> = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  xor: [0, 1, 1, 0],
};

/** AND is learned in the sixth epoch: two more show that it stays. */
export const EPOCHS = 8;

/** What the learning rule does with one sample; the learning rate is 1. */
export interface LearningStep {
  readonly epoch: number;
  readonly x: Point;
  readonly y: number;
  readonly z: number;
  readonly predicted: number;
  readonly before: Divider;
  readonly after: Divider;
}

/** All steps from zeros, in order. */
export function learningSteps(preset: Preset): LearningStep[] {
  let now: Divider = { w: [0, 0], b: 0 };
  return Array.from({ length: EPOCHS * SAMPLES.length }, (_, place) => {
    const sample = place % SAMPLES.length;
    const x = SAMPLES[sample] ?? [0, 0];
    const y = LABELS[preset][sample] ?? 0;
    const before = now;
    const predicted = perceptronPredict(before.w, before.b, x);
    const miss = y - predicted;
    now = { w: [before.w[0] + miss * x[0], before.w[1] + miss * x[1]], b: before.b + miss };
    const epoch = Math.floor(place / SAMPLES.length) + 1;
    return { epoch, x, y, z: sumAt(before, x), predicted, before, after: now };
  });
}

/** Wrong predictions of each epoch, as far as `steps` go. */
export function errorsOf(steps: readonly LearningStep[]): number[] {
  return Array.from(
    { length: steps.at(-1)?.epoch ?? 0 },
    (_, index) => steps.filter(({ epoch, y, predicted }) => epoch === index + 1 && y !== predicted).length,
  );
}
