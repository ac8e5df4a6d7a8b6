import type { TrainingSettings } from '@convolab/contracts';

/** Changes all weights in place by their gradients. */
export type Optimizer = (
  weights: readonly Float32Array[],
  gradients: readonly Float32Array[],
  learningRate: number,
) => void;

/** Moves one weight array; `step` counts from 1. */
type Update = (weight: Float32Array, gradient: Float32Array, learningRate: number, step: number) => void;

type OptimizerSettings = Pick<TrainingSettings, 'optimizer' | 'momentum'>;

/** An optimizer with its own state for weights of these sizes. Plain loops: for some ten thousand weights they beat dozens of small tensor operations. */
export function createOptimizer(
  { optimizer, momentum }: OptimizerSettings,
  sizes: readonly number[],
): Optimizer {
  const updates = sizes.map((size) => createUpdate(optimizer, momentum, size));
  let step = 0;
  return (weights, gradients, learningRate) => {
    step += 1;
    updates.forEach((update, index) => {
      const weight = weights[index];
      const gradient = gradients[index];
      if (weight?.length !== gradient?.length || weight === undefined || gradient === undefined) {
        throw new RangeError(`Weight ${index} and its gradient do not match`);
      }
      update(weight, gradient, learningRate, step);
    });
  };
}

function createUpdate(optimizer: TrainingSettings['optimizer'], momentum: number, size: number): Update {
  switch (optimizer) {
    case 'sgd':
      return sgd;
    case 'momentum':
      return momentumUpdate(momentum, size);
    case 'adam':
      return adam(size);
  }
}

const sgd: Update = (weight, gradient, learningRate) => {
  for (let index = 0; index < weight.length; index += 1) {
    weight[index] = value(weight, index) - learningRate * value(gradient, index);
  }
};

/** v ← momentum · v + g, w ← w - rate · v (as tfjs's and PyTorch's). */
function momentumUpdate(momentum: number, size: number): Update {
  const velocity = new Float32Array(size);
  return (weight, gradient, learningRate) => {
    for (let index = 0; index < weight.length; index += 1) {
      velocity[index] = momentum * value(velocity, index) + value(gradient, index);
      weight[index] = value(weight, index) - learningRate * value(velocity, index);
    }
  };
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/** Kingma and Ba 2015, with Keras's epsilon. */
function adam(size: number): Update {
  const mean = new Float32Array(size);
  const square = new Float32Array(size);
  return (weight, gradient, learningRate, step) => {
    const meanScale = 1 / (1 - BETA_1 ** step);
    const squareScale = 1 / (1 - BETA_2 ** step);
    for (let index = 0; index < weight.length; index += 1) {
      const slope = value(gradient, index);
      const first = BETA_1 * value(mean, index) + (1 - BETA_1) * slope;
      const second = BETA_2 * value(square, index) + (1 - BETA_2) * slope * slope;
      mean[index] = first;
      square[index] = second;
      const change = (first * meanScale) / (Math.sqrt(second * squareScale) + EPSILON);
      weight[index] = value(weight, index) - learningRate * change;
    }
  };
}

const value = (values: Float32Array, index: number) => values[index] ?? 0;
