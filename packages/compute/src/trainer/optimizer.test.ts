import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { createOptimizer } from './optimizer.ts';

const RATE = 0.05;
const start = [0.5, -1.25, 2, 0];
const gradients = [
  [0.1, -2, 0.003, 1],
  [-0.4, 1, 0.002, 1],
  [0.2, 0, -0.5, 1],
];

beforeAll(async () => {
  tf.env().set('IS_NODE', false);
  await tf.setBackend('cpu');
});

/** The same steps by tfjs's own optimizer. */
function expectedWeights(optimizer: tf.Optimizer): number[] {
  const weight = tf.variable(tf.tensor1d(start), true, 'w');
  for (const gradient of gradients) optimizer.applyGradients({ w: tf.tensor1d(gradient) });
  const values = [...weight.dataSync()];
  weight.dispose();
  return values;
}

describe.each([
  ['sgd', () => tf.train.sgd(RATE)],
  ['momentum', () => tf.train.momentum(RATE, 0.8)],
  ['adam', () => tf.train.adam(RATE)],
] as const)('%s', (name, reference) => {
  it("takes tfjs's steps", () => {
    const optimizer = createOptimizer({ optimizer: name, momentum: 0.8 }, [4]);
    const weight = Float32Array.from(start);
    for (const gradient of gradients) optimizer([weight], [Float32Array.from(gradient)], RATE);
    expectedWeights(reference()).forEach((value, index) => expect(weight[index]).toBeCloseTo(value, 5));
    expect([...weight]).not.toEqual(start);
  });
});

it('refuses gradients of another size', () => {
  const optimizer = createOptimizer({ optimizer: 'sgd', momentum: 0 }, [2]);
  expect(() => optimizer([new Float32Array(2)], [new Float32Array(3)], 1)).toThrow(RangeError);
});
