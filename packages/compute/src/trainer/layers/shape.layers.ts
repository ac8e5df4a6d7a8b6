import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';
import { weightlessPass, type Layer } from './layer.ts';

/** Flatten and reshape: the same numbers, in row-major order, in another shape. */
export const reshapeLayer = (targetShape: readonly number[]): Layer => ({
  outputShape: targetShape,
  weights: [],
  forward: (input) => {
    const batch = input.shape[0];
    return weightlessPass(reshape(input, [batch, ...targetShape]), (gradient) =>
      reshape(gradient, input.shape),
    );
  },
});

export const flattenLayer = (inputShape: readonly number[]): Layer =>
  reshapeLayer([inputShape.reduce((product, size) => product * size, 1)]);

/** Zeros around each image: `padding` is [top, bottom, left, right]. */
export function zeroPaddingLayer(
  padding: readonly [number, number, number, number],
  inputShape: readonly number[],
): Layer {
  const [top, bottom, left, right] = padding;
  const [height = 0, width = 0, channels = 0] = inputShape;
  const paddings: [number, number][] = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  return {
    outputShape: [height + top + bottom, width + left + right, channels],
    weights: [],
    forward: (input: Tensor) =>
      weightlessPass(pad(input, paddings), (gradient) => slice(gradient, [0, top, left, 0], input.shape)),
  };
}
