import type { Activation, CheckedLayer, CheckedModel, TrainingJob } from '@convolab/contracts';
import { TrainingJobSchema } from '@convolab/contracts';

type Side = 28 | 32;

const conv = (filters: number, padding: 'valid' | 'same', activation: Activation): CheckedLayer => ({
  kind: 'conv2d',
  filters,
  kernelSize: [5, 5],
  strides: [1, 1],
  padding,
  activation,
  useBias: true,
});

const dense = (units: number, activation: Activation): CheckedLayer => ({
  kind: 'dense',
  units,
  activation,
  useBias: true,
});

/** The usual LeNet-5 with 61,706 parameters. */
export function lenet5(activation: 'relu' | 'tanh', mode: 'average' | 'max', side: Side = 32): CheckedModel {
  const pool: CheckedLayer = { kind: 'pool2d', mode, poolSize: [2, 2], strides: [2, 2], padding: 'valid' };
  return {
    inputShape: [side, side, 1],
    layers: [
      conv(6, side === 28 ? 'same' : 'valid', activation),
      pool,
      conv(16, 'valid', activation),
      pool,
      { kind: 'flatten' },
      dense(120, activation),
      dense(84, activation),
      dense(10, 'softmax'),
    ],
  };
}

/** A training of a few seconds with the default settings, except for what is told. */
export const trainingJob = (
  settings: Partial<TrainingJob['settings']> = {},
  changes: Partial<Omit<TrainingJob, 'settings'>> = {},
): TrainingJob =>
  TrainingJobSchema.parse({
    model: lenet5('relu', 'max', 28),
    settings: { epochs: 1, batchSize: 64, ...settings },
    seed: 1,
    trainingImages: 2_048,
    ...changes,
  });
