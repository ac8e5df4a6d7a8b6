import { conv2d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { CheckedModel } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { buildNetwork } from './network.ts';
import { createOptimizer } from './optimizer.ts';
import { computeGradients } from './train-step.ts';

/** Throws where the backend miscalculates: a convolution known by hand, and a batch whose loss before and after a step is known. */
export function probeBackend(): void {
  compare('a convolution', probeConvolution(), [9.5, 12, 17, 19.5]);
  compare('the loss of a training step', probeTraining(), PROBE_LOSSES);
}

/** Relative; float32 backends differ by less than a millionth. */
const TOLERANCE = 1e-4;

function compare(what: string, got: readonly number[], expected: readonly number[]): void {
  const isRight =
    got.length === expected.length &&
    expected.every((value, index) => Math.abs((got[index] ?? NaN) - value) <= TOLERANCE * Math.abs(value));
  if (isRight) return;
  throw new Error(`The backend computes [${got.join(', ')}] for ${what} instead of [${expected.join(', ')}]`);
}

function probeConvolution(): number[] {
  return tidy(() => {
    const image = tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
    const kernel = tensor4d([1, -1, 2, 0.5], [2, 2, 1, 1]);
    return [...conv2d(image, kernel, 1, 'valid').dataSync()];
  });
}

/** A convolution, both poolings and a dense layer, so that every kernel of LeNet-5 takes part. */
export const PROBE_MODEL: CheckedModel = {
  inputShape: [28, 28, 1],
  layers: [
    {
      kind: 'conv2d',
      filters: 4,
      kernelSize: [5, 5],
      strides: [1, 1],
      padding: 'same',
      activation: 'tanh',
      useBias: true,
    },
    { kind: 'pool2d', mode: 'average', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
    {
      kind: 'conv2d',
      filters: 6,
      kernelSize: [5, 5],
      strides: [1, 1],
      padding: 'valid',
      activation: 'relu',
      useBias: true,
    },
    { kind: 'pool2d', mode: 'max', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'softmax', useBias: true },
  ],
};

/** In float64, before and after one step of gradient descent; a test computes them anew. */
export const PROBE_LOSSES = [2.451286063845043, 2.3241307959286432] as const;
const PROBE_RATE = 0.05;

/** The network and the batch of the probe, both drawn from fixed seeds. */
export function probeSetting() {
  const random = createRandom('1', 'probe');
  const images = Float32Array.from({ length: 8 * 28 * 28 }, () => random.normal());
  const labels = Uint8Array.from([3, 1, 4, 1, 5, 9, 2, 6]);
  return { network: buildNetwork(PROBE_MODEL, 1), batch: { images, labels }, rate: PROBE_RATE };
}

function probeTraining(): number[] {
  const { network, batch, rate } = probeSetting();
  const descend = createOptimizer(
    { optimizer: 'sgd', momentum: 0 },
    network.weights.map((weight) => weight.length),
  );
  const dropout = createRandom('1', 'dropout');
  const { loss, gradients } = computeGradients(network, batch, 0, dropout);
  descend(network.weights, gradients, rate);
  return [loss, computeGradients(network, batch, 0, dropout).loss];
}
