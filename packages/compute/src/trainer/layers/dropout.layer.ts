import { mul, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '@convolab/tensor';
import { weightlessPass, type Layer } from './layer.ts';

/** Inverted dropout: in training each number is zeroed with probability `rate` and the others are divided by 1 - rate. */
export const dropoutLayer = (rate: number, shape: readonly number[]): Layer => ({
  outputShape: shape,
  weights: [],
  forward: (input, _weights, dropout) => {
    if (dropout === null || rate === 0) return weightlessPass(input, (gradient) => gradient);
    const mask = drawMask(input, rate, dropout);
    return weightlessPass(mul(input, mask), (gradient) => mul(gradient, mask));
  },
});

function drawMask(input: Tensor, rate: number, dropout: Random): Tensor {
  const scale = 1 / (1 - rate);
  const mask = Float32Array.from({ length: input.size }, () => (dropout.float() < rate ? 0 : scale));
  return tensor(mask, input.shape);
}
