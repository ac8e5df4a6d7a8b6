import { mul, relu, sigmoid, softmax, step, sub, sum, tanh, type Tensor } from '@tensorflow/tfjs-core';
import type { Activation } from '@convolab/contracts';
import { weightlessPass, type Layer, type Pass } from './layer.ts';

export const activationLayer = (activation: Activation, shape: readonly number[]): Layer => ({
  outputShape: shape,
  weights: [],
  forward: (input) => activate(activation, input),
});

/** All gradients follow from the output alone, so that the input need not be kept. */
function activate(activation: Activation, input: Tensor): Pass {
  switch (activation) {
    case 'linear':
      return weightlessPass(input, (gradient) => gradient);
    case 'relu': {
      const output = relu(input);
      return weightlessPass(output, (gradient) => mul(gradient, step(output)));
    }
    case 'tanh': {
      const output = tanh(input);
      return weightlessPass(output, (gradient) => mul(gradient, sub(1, mul(output, output))));
    }
    case 'sigmoid': {
      const output = sigmoid(input);
      return weightlessPass(output, (gradient) => mul(gradient, mul(output, sub(1, output))));
    }
    case 'softmax':
      return softmaxPass(input);
  }
}

function softmaxPass(input: Tensor): Pass {
  const output = softmax(input);
  return weightlessPass(output, (gradient) => {
    const weighted = mul(gradient, output);
    return sub(weighted, mul(output, sum(weighted, -1, true)));
  });
}
