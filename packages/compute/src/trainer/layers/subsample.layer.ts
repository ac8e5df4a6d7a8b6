import { add, mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Layer } from './layer.ts';
import { pool2dLayer } from './pool2d.layer.ts';

const WINDOW = 4;

/**
 * The sum of each 2×2 window times a coefficient a map, plus a bias a map (LeCun et al. 1998, section II.B):
 * [height, width, channels] → [height / 2, width / 2, channels]. Begins as an average: the coefficients are 1/4.
 */
export function subsampleLayer(inputShape: readonly number[]): Layer {
  const pooling = pool2dLayer(
    { kind: 'pool2d', mode: 'average', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
    inputShape,
  );
  const maps = inputShape.at(-1) ?? 0;
  return {
    outputShape: pooling.outputShape,
    weights: [
      { shape: [maps], start: { kind: 'constant', value: 1 / WINDOW } },
      { shape: [maps], start: { kind: 'zeros' } },
    ],
    forward: (input, weights, dropout) => {
      const [coefficients, bias] = weights as [Tensor, Tensor];
      const averages = pooling.forward(input, [], dropout);
      const sums = mul(averages.output, WINDOW);
      return {
        output: add(mul(sums, coefficients), bias),
        weightGradients: (dy) => [sum(mul(dy, sums), [0, 1, 2]), sum(dy, [0, 1, 2])],
        inputGradient: (dy) => averages.inputGradient(mul(dy, mul(coefficients, WINDOW))),
      };
    },
  };
}
