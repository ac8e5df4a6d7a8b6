import type { CheckedModel, FunctionSpec } from '@convolab/contracts';

type NetworkName = NonNullable<FunctionSpec['trains']>;

/** The models that training loops are given. They end in scores, not in probabilities, as tf.losses.softmaxCrossEntropy takes them. */
export const NETWORKS: Readonly<Record<NetworkName, CheckedModel>> = {
  'small-cnn': {
    inputShape: [28, 28, 1],
    layers: [
      convolution(6),
      { kind: 'pool2d', mode: 'max', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
      convolution(12),
      { kind: 'pool2d', mode: 'max', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
      { kind: 'flatten' },
      { kind: 'dense', units: 10, activation: 'linear', useBias: true },
    ],
  },
};

function convolution(filters: number): CheckedModel['layers'][number] {
  return {
    kind: 'conv2d',
    filters,
    kernelSize: [5, 5],
    strides: [1, 1],
    padding: 'valid',
    activation: 'relu',
    useBias: true,
  };
}
