import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { createRandom, tensorOf } from '@convolab/tensor';
import * as tf from '@tensorflow/tfjs-core';
import {
  conv2dBackward,
  crossEntropy,
  crossEntropyGradient,
  denseBackward,
  maxPoolBackward,
} from './backpropagation.ts';
import { perceptronLayers, type DenseLayer } from './dense.ts';
import { findReference } from './functions.ts';
import { oneHot, prepareImages } from './mnist-preparation.ts';
import { perceptronPredict, trainPerceptron } from './perceptron.ts';
import { xorAnswers, XOR_LAYERS } from './xor.ts';
import { expectClose, startTfjs } from './testing/against-tfjs.ts';

const random = createRandom('reference', 'learning');
const matrix = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.normal()));

beforeAll(startTfjs);

const BITS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

describe('the perceptron', () => {
  it('learns AND as it is computed by hand, and stays', () => {
    expect(trainPerceptron(BITS, [0, 0, 0, 1], 1, 6)).toEqual({
      w: [2, 1],
      b: -3,
      errors: [2, 3, 3, 2, 1, 0],
    });
  });

  it('never learns XOR (Minsky and Papert 1969)', () => {
    const { errors } = trainPerceptron(BITS, [0, 1, 1, 0], 0.5, 100);
    expect(Math.min(...errors)).toBeGreaterThan(0);
  });

  it('says 1 on the line', () => {
    expect([perceptronPredict([1, -1], 0, [2, 2]), perceptronPredict([1, -1], 0, [2, 2.5])]).toEqual([1, 0]);
  });
});

describe('a multi-layer perceptron', () => {
  it('computes XOR, which one layer cannot', () => {
    expect(xorAnswers(XOR_LAYERS)).toEqual([0, 1, 1, 0]);
    expect(perceptronLayers([1, 0], XOR_LAYERS)[0]).toBeCloseTo(1, 3);
    const rectified: DenseLayer[] = [
      {
        W: [
          [1, 1],
          [1, 1],
        ],
        b: [0, -1],
        activation: 'relu',
      },
      { W: [[1], [-2]], b: [0], activation: 'linear' },
    ];
    expect(xorAnswers(rectified)).toEqual([0, 1, 1, 0]);
    expect(() => xorAnswers(rectified.slice(0, 1))).toThrow(RangeError);
  });

  it('is judged by what it computes, whoever made it', () => {
    const own = findReference('xorLayers')?.([]);
    expect(findReference('xorAnswers')?.([own ?? null])).toEqual(tensorOf('int64', [4], [0, 1, 1, 0]));
    expect(() => findReference('xorAnswers')?.([[{ W: [[1]], b: [0] }]])).toThrow(RangeError);
  });
});

describe('gradients, against tfjs', () => {
  it('of a dense layer', () => {
    const [x, W, dY] = [matrix(4, 3), matrix(3, 5), matrix(4, 5)];
    const forward = tf.grads((a, w, b) => tf.add(tf.matMul(a, w), b));
    const [dX, dW, db] = forward([tf.tensor2d(x), tf.tensor2d(W), tf.zeros([5])], tf.tensor2d(dY));
    const ours = denseBackward(x, W, dY);
    expectClose(ours.dX.flat(), dX ?? tf.zeros([0]));
    expectClose(ours.dW.flat(), dW ?? tf.zeros([0]));
    expectClose(ours.db, db ?? tf.zeros([0]));
  });

  it('of softmax with cross-entropy, and its loss', () => {
    const logits = matrix(4, 3);
    const labels = [2, 0, 1, 1];
    const targets = tf.oneHot(tf.tensor1d(labels, 'int32'), 3);
    const loss = (z: tf.Tensor) => tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(z)), -1)));
    expect(crossEntropy(logits, labels)).toBeCloseTo(loss(tf.tensor2d(logits)).dataSync()[0] ?? NaN, 5);
    expectClose(crossEntropyGradient(logits, labels).flat(), tf.grad((z) => loss(z))(tf.tensor2d(logits)));
  });

  it('of a convolution', () => {
    const [x, w, dY] = [matrix(5, 6), matrix(2, 3), matrix(4, 4)];
    const forward = tf.grads((image, kernel) =>
      tf.conv2d(
        tf.reshape<tf.Rank.R3>(image, [5, 6, 1]),
        tf.reshape<tf.Rank.R4>(kernel, [2, 3, 1, 1]),
        1,
        'valid',
      ),
    );
    const [dX, dW] = forward(
      [tf.tensor2d(x), tf.tensor2d(w)],
      tf.reshape<tf.Rank.R3>(tf.tensor2d(dY), [4, 4, 1]),
    );
    const ours = conv2dBackward(x, w, dY);
    expectClose(ours.dX.flat(), dX ?? tf.zeros([0]));
    expectClose(ours.dW.flat(), dW ?? tf.zeros([0]));
    expect(ours.db).toBeCloseTo(
      dY.flat().reduce((sum, one) => sum + one, 0),
      12,
    );
  });

  it('of max pooling with windows that overlap', () => {
    const [image, dY] = [matrix(5, 6), matrix(3, 3)];
    const pool = (x: tf.Tensor) =>
      tf.maxPool(tf.reshape<tf.Rank.R4>(x, [1, 5, 6, 1]), [3, 2], [1, 2], 'valid');
    const theirs = tf.grad(pool)(tf.tensor2d(image), tf.reshape(tf.tensor2d(dY), [1, 3, 3, 1]));
    expectClose(maxPoolBackward(image, dY, { size: [3, 2], stride: [1, 2] }).flat(), theirs);
  });
});

describe('conventions', () => {
  it('of ties in max pooling: the first in row order', () => {
    const image = [
      [1, 7],
      [7, 7],
    ];
    expect(maxPoolBackward(image, [[5]], { size: [2, 2] })).toEqual([
      [0, 5],
      [0, 0],
    ]);
  });

  it('of very large logits: finite', () => {
    expect(crossEntropy([[1000, -1000]], [1])).toBe(2000);
    expect(crossEntropyGradient([[1000, -1000]], [1])).toEqual([[1, -1]]);
  });

  it('of prepared digits: 32×32×1 between 0 and 1, and one-hot labels', () => {
    const white = Array.from({ length: 28 }, () => new Array<number>(28).fill(255));
    const [prepared = []] = prepareImages([white]);
    expect([prepared.length, prepared[0]?.length, prepared[0]?.[0]?.length]).toEqual([32, 32, 1]);
    expect(prepared.flat(2).reduce((sum, pixel) => sum + pixel, 0)).toBe(28 * 28);
    expect([prepared[1]?.[2], prepared[2]?.[2], prepared[29]?.[29], prepared[30]?.[2]]).toEqual([
      [0],
      [1],
      [1],
      [0],
    ]);
    expect(oneHot([3])).toEqual([[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]]);
  });

  it.each<[string, () => unknown]>([
    ['a weight too few', () => perceptronPredict([1], 0, [1, 2])],
    ['a label too few', () => trainPerceptron(BITS, [0], 1, 1)],
    ['gradients that do not fit', () => denseBackward([[1]], [[1]], [[1, 2]])],
    ['a class that is not there', () => crossEntropy([[1, 2]], [2])],
    ['labels that do not fit', () => crossEntropyGradient([[1, 2]], [0, 1])],
    ['a pooled gradient of another size', () => maxPoolBackward([[1]], [[1, 2]], { size: [1, 1] })],
    ['a gradient of another size', () => conv2dBackward([[1]], [[1]], [[1, 2]])],
    ['a label of ten', () => oneHot([10])],
  ])('%s raises a RangeError', (_, compute) => {
    expect(compute).toThrow(RangeError);
  });
});
