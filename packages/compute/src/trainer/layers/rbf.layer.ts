import { add, matMul, mul, square, sub, sum, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { DIGIT_CODES } from '@convolab/contracts';
import { weightlessPass, type Layer } from './layer.ts';

/**
 * Minus the squared distance of 84 numbers to each digit's code: [84] → [10]. The sign of LeCun et al. 1998, eq. 7, is turned, so that
 * the largest is the answer, as with logits: the loss is the softmax's over these. Nothing is trained here.
 */
export const rbfLayer = (): Layer => ({
  outputShape: [DIGIT_CODES.length],
  weights: [],
  forward: (input) => {
    const codes = tensor2d(DIGIT_CODES.map((code) => [...code]));
    const length = codes.shape[1];
    // −|x − c|² = 2x·c − |x|² − |c|²; every |c|² is the number of pixels.
    const own = add(sum(square(input), -1, true), length);
    const output = sub(mul(2, matMul(input as Tensor2D, codes, false, true)), own);
    return weightlessPass(output, (gradient) =>
      mul(2, sub(matMul(gradient as Tensor2D, codes), mul(input, sum(gradient, -1, true)))),
    );
  },
});
