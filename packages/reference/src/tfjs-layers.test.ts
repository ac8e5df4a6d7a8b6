import { createRandom } from '@convolab/tensor';
import * as tf from '@tensorflow/tfjs-core';
import { elu, leakyRelu } from './activations.ts';
import { convLayer } from './conv-layer.ts';
import { leNet5, leNetClassifier, leNetStage } from './lenet-stages.ts';
import { LENET5_1998_C3_CONNECTIONS } from './lenet5.ts';
import type { Kernels } from './matrix.ts';
import { pool2d } from './pooling.ts';
import { expectClose, startTfjs } from './testing/against-tfjs.ts';

const random = createRandom('reference', 'tfjs-layers');
const vector = (length: number) => Array.from({ length }, () => random.normal());
const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => vector(columns));
const maps = (rows: number, columns: number, channels: number) =>
  Array.from({ length: rows }, () => matrix(columns, channels));
const kernels = (rows: number, columns: number, channels: number, filters: number) =>
  Array.from({ length: rows }, () => maps(columns, channels, filters));

beforeAll(startTfjs);

const tfLayer = (x: number[][][], weights: Kernels, bias: number[], stride: [number, number] = [1, 1]) =>
  tf.add<tf.Tensor3D>(
    tf.conv2d(tf.tensor3d(x), tf.tensor4d(weights as number[][][][]), stride, 'valid'),
    tf.tensor1d(bias),
  );

describe('against tfjs', () => {
  it('convLayer: channels, kernels, strides and paddings that differ', () => {
    const [x, weights, bias] = [maps(6, 9, 3), kernels(2, 3, 3, 4), vector(4)];
    const padded = tf.pad3d(tf.tensor3d(x), [
      [2, 2],
      [1, 1],
      [0, 0],
    ]);
    const theirs = tfLayer(padded.arraySync(), weights, bias, [2, 3]);
    const ours = convLayer(x, { weights, bias, sliding: { stride: [2, 3], padding: [2, 1] } });
    expect([ours.length, ours[0]?.length, ours[0]?.[0]?.length]).toEqual(theirs.shape);
    expectClose(ours.flat(2), theirs);
  });

  it.each<[[number, number], [number, number], [number, number]]>([
    [
      [5, 7],
      [2, 2],
      [2, 2],
    ],
    [
      [6, 5],
      [3, 4],
      [2, 1],
    ],
    [
      [4, 9],
      [2, 3],
      [3, 5],
    ],
  ])('average pooling "same" of %j with %j, stride %j', ([rows, columns], size, stride) => {
    const image = matrix(rows, columns);
    const theirs = tf.avgPool(
      tf.reshape<tf.Rank.R3>(tf.tensor2d(image), [rows, columns, 1]),
      size,
      stride,
      'same',
    );
    expectClose(pool2d(image, { mode: 'average', size, stride, padding: 'same' }).flat(), theirs);
  });

  it('leakyRelu and elu', () => {
    const z = vector(20);
    expectClose(
      z.map((x) => leakyRelu(x, 0.1)),
      tf.leakyRelu(tf.tensor1d(z), 0.1),
    );
    expectClose(
      z.map((x) => elu(x, 1)),
      tf.elu(tf.tensor1d(z)),
    );
  });

  it('C1 and S2', () => {
    const [image, weights, bias] = [maps(32, 32, 1), kernels(5, 5, 1, 6), vector(6)];
    const theirs = tf.maxPool<tf.Tensor3D>(tf.tanh(tfLayer(image, weights, bias)), 2, 2, 'valid');
    const ours = leNetStage(image, { weights, bias, activation: 'tanh', pooling: 'max' });
    expect(theirs.shape).toEqual([14, 14, 6]);
    expectClose(ours.flat(2), theirs);
  });

  it('C3 and S4 by table I: a kernel that is not connected counts as zeros', () => {
    const [x, weights, bias] = [maps(14, 14, 6), kernels(5, 5, 6, 16), vector(16)];
    const table = Array.from({ length: 6 }, (_, channel) =>
      LENET5_1998_C3_CONNECTIONS.map((seen) => Number(seen.includes(channel))),
    );
    const masked = tf.mul<tf.Tensor4D>(tf.tensor4d(weights), tf.tensor2d(table)).arraySync();
    const theirs = tf.avgPool<tf.Tensor3D>(tf.relu(tfLayer(x, masked, bias)), 2, 2, 'valid');
    const ours = leNetStage(x, { weights, bias, table, activation: 'relu', pooling: 'average' });
    expect(theirs.shape).toEqual([5, 5, 16]);
    expectClose(ours.flat(2), theirs);
  });

  it('the classifier', () => {
    const x = maps(5, 5, 16);
    const layers = [
      { W: matrix(400, 120), b: vector(120) },
      { W: matrix(120, 84), b: vector(84) },
      { W: matrix(84, 10), b: vector(10) },
    ];
    const sums = layers.reduce<tf.Tensor>(
      (values, { W, b }, index) => {
        const sum = tf.add(tf.matMul(values, tf.tensor2d(W)), tf.tensor1d(b));
        return index < 2 ? tf.sigmoid(sum) : sum;
      },
      tf.reshape(tf.tensor3d(x), [1, 400]),
    );
    expectClose(leNetClassifier(x, layers, 'sigmoid'), tf.softmax(sums));
  });

  it.each(['tanh', 'relu'] as const)('the whole forward pass with %s, by both poolings', (activation) => {
    const small = (rows: number, columns: number) =>
      matrix(rows, columns).map((row) => row.map((w) => w / 10));
    const image = matrix(32, 32);
    const weights = {
      c1: { W: kernels(5, 5, 1, 6), b: vector(6) },
      c3: { W: kernels(5, 5, 6, 16), b: vector(16) },
      c5: { W: small(400, 120), b: vector(120) },
      f6: { W: small(120, 84), b: vector(84) },
      output: { W: small(84, 10), b: vector(10) },
    };
    for (const [mode, pool] of [['average', tf.avgPool] as const, ['max', tf.maxPool] as const]) {
      const stage = (x: number[][][], { W, b }: typeof weights.c1) =>
        pool<tf.Tensor3D>(tf[activation](tfLayer(x, W, b)), 2, 2, 'valid');
      const s2 = stage(
        image.map((row) => row.map((pixel) => [pixel])),
        weights.c1,
      );
      const flat = tf.reshape(stage(s2.arraySync(), weights.c3), [1, 400]);
      const layer = (x: tf.Tensor, { W, b }: typeof weights.c5) =>
        tf.add(tf.matMul(x, tf.tensor2d(W)), tf.tensor1d(b));
      const hidden = tf[activation](layer(tf[activation](layer(flat, weights.c5)), weights.f6));
      expectClose(leNet5(image, weights, activation, mode), tf.softmax(layer(hidden, weights.output)));
    }
  });
});

describe('bad input', () => {
  const [x, weights, bias] = [maps(3, 3, 2), kernels(2, 2, 2, 3), vector(3)];

  it.each<[string, () => unknown]>([
    ['weights for other channels', () => convLayer(maps(3, 3, 1), { weights, bias })],
    ['a bias too few', () => convLayer(x, { weights, bias: bias.slice(1) })],
    ['no bias', () => convLayer(x, { weights, bias: [] })],
    ['a table of other channels', () => convLayer(x, { weights, bias, table: [[1, 1, 1]] })],
    ['ragged maps', () => convLayer([...x, [[1, 2]]], { weights, bias })],
    ['no layers', () => leNetClassifier(x, [], 'relu')],
  ])('%s raise a RangeError', (_, compute) => {
    expect(compute).toThrow(RangeError);
  });
});
