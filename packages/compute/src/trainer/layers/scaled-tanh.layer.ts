import { mul, sub, tanh } from '@tensorflow/tfjs-core';
import { weightlessPass, type Layer } from './layer.ts';

const AMPLITUDE = 1.7159;
const SLOPE = 2 / 3;

/** 1.7159·tanh(2x/3): ±1 at ±1 (LeCun et al. 1998, appendix A). */
export const scaledTanhLayer = (shape: readonly number[]): Layer => ({
  outputShape: shape,
  weights: [],
  forward: (input) => {
    const squashed = tanh(mul(input, SLOPE));
    return weightlessPass(mul(squashed, AMPLITUDE), (gradient) =>
      mul(gradient, mul(AMPLITUDE * SLOPE, sub(1, mul(squashed, squashed)))),
    );
  },
});
