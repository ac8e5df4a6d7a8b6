import { createRandom } from '@convolab/tensor';
import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { sigmoid, softmax } from './activations.ts';
import { conv2d, crossCorrelate2d, flipKernel } from './convolution.ts';
import { dense } from './dense.ts';
import { LENET5, LENET5_PARAMETERS } from './lenet5.ts';
import { pool2d } from './pooling.ts';
import { expectClose, startTfjs } from './testing/against-tfjs.ts';

const random = createRandom('reference', 'tfjs');
const vector = (length: number) => Array.from({ length }, () => random.normal());
const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => vector(columns));

/** A convolution of tfjs on [H, W], with explicit padding. */
function tfConv(
  image: number[][],
  kernel: number[][],
  stride: [number, number],
  padding: [number, number],
): tf.Tensor {
  const input = tf.pad2d(tf.tensor2d(image), [
    [padding[0], padding[0]],
    [padding[1], padding[1]],
  ]);
  return tf.conv2d(
    tf.expandDims<tf.Tensor3D>(input, -1),
    tf.reshape<tf.Rank.R4>(tf.tensor2d(kernel), [kernel.length, -1, 1, 1]),
    stride,
    'valid',
  );
}

beforeAll(startTfjs);

describe('against tfjs', () => {
  it.each<[[number, number], [number, number], [number, number], [number, number]]>([
    [
      [5, 7],
      [2, 3],
      [1, 1],
      [0, 0],
    ],
    [
      [7, 5],
      [3, 2],
      [2, 1],
      [1, 0],
    ],
    [
      [9, 8],
      [4, 3],
      [3, 2],
      [2, 3],
    ],
    [
      [4, 4],
      [4, 4],
      [1, 1],
      [0, 0],
    ],
  ])('crossCorrelate2d of %j with %j, stride %j, padding %j', (imageSize, kernelSize, stride, padding) => {
    const image = matrix(...imageSize);
    const kernel = matrix(...kernelSize);
    expectClose(
      crossCorrelate2d(image, kernel, { stride, padding }).flat(),
      tfConv(image, kernel, stride, padding),
    );
  });

  it('conv2d is the convolution of tfjs with the flipped kernel', () => {
    const image = matrix(8, 6);
    const kernel = matrix(3, 2);
    expectClose(conv2d(image, kernel).flat(), tfConv(image, flipKernel(kernel), [1, 1], [0, 0]));
  });

  it.each(['average', 'max'] as const)('%s pooling', (mode) => {
    const input = matrix(7, 9);
    const theirs = tf.pool(
      tf.expandDims<tf.Tensor3D>(tf.tensor2d(input), -1),
      [3, 2],
      mode === 'max' ? 'max' : 'avg',
      'valid',
      undefined,
      [2, 2],
    );
    expectClose(pool2d(input, { mode, size: [3, 2], stride: [2, 2] }).flat(), theirs);
  });

  it('dense, sigmoid and softmax', () => {
    const [input, weights, bias] = [vector(5), matrix(5, 4), vector(4)];
    const output = dense(input, weights, bias);
    const theirs = tf.add(tf.matMul(tf.tensor2d([input]), tf.tensor2d(weights)), tf.tensor1d(bias));
    expectClose(output, theirs);
    expectClose(output.map(sigmoid), tf.sigmoid(theirs));
    expectClose(softmax(output), tf.softmax(theirs));
  });

  it('the table of LeNet-5 is what the layers API counts', () => {
    const conv = (filters: number) => layers.layers.conv2d({ filters, kernelSize: 5, activation: 'tanh' });
    const pool = () => layers.layers.averagePooling2d({ poolSize: 2 });
    const model = layers.sequential({
      layers: [
        layers.layers.inputLayer({ inputShape: [32, 32, 1] }),
        conv(6),
        pool(),
        conv(16),
        pool(),
        layers.layers.flatten(),
        layers.layers.dense({ units: 120, activation: 'tanh' }),
        layers.layers.dense({ units: 84, activation: 'tanh' }),
        layers.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    });
    const counted = model.layers.filter((layer) => !['Flatten', 'InputLayer'].includes(layer.getClassName()));
    expect(counted.map((layer) => layer.countParams())).toEqual(LENET5.map(({ parameters }) => parameters));
    expect(counted.map((layer) => layer.outputShape.slice(1))).toEqual(
      LENET5.map(({ outputShape }) => outputShape),
    );
    expect(model.countParams()).toBe(LENET5_PARAMETERS);
  });
});
