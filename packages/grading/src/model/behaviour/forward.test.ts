import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { createRandom, DEFAULT_TOLERANCE, compareValues, tensorOf } from '@convolab/tensor';
import { layers, readTfModel, startTfjs, tfModel, type TfLayer } from '../../testing/tfjs-models.ts';
import { trace, type LayerWeights } from './forward.ts';

beforeAll(startTfjs);

const random = createRandom('forward', 'tfjs');
const numbers = (length: number) => Array.from({ length }, () => random.normal());

/** Gives a model numbers for its weights, and tells them as the grader holds them. */
function giveWeights(model: Sequential): LayerWeights[] {
  return model.layers.flatMap((layer) => {
    const [shape, bias] = layer.getWeights().map((weight) => weight.shape);
    if (!shape) return [];
    const outputs = shape.at(-1) ?? 0;
    const rows = Array.from({ length: shape.reduce((a, b) => a * b, 1) / outputs }, () => numbers(outputs));
    const biases = numbers(outputs);
    const given = [tf.tensor(rows.flat(), shape), ...(bias ? [tf.tensor1d(biases)] : [])];
    layer.setWeights(given);
    return [{ kernel: rows, bias: biases }];
  });
}

/** Our numbers against those of tfjs-layers, for one image of normal numbers. */
function expectSame(parts: readonly TfLayer[]): void {
  const model = tfModel([...parts, layers.dense({ units: 10 })]);
  const weights = giveWeights(model);
  const read = readTfModel(model);
  const { inputShape } = read.model;
  const image = tensorOf('float64', inputShape, numbers(inputShape[0] * inputShape[1]));
  const theirs = model.predict(tf.tensor([...image.data], [1, ...inputShape])) as tf.Tensor;
  const { output, inputs } = trace(read.model, weights, image);
  if (!output) throw new Error('The weights did not fit.');
  const expected = tensorOf('float64', [10], Array.from(theirs.dataSync()));
  expect(compareValues(expected, output, DEFAULT_TOLERANCE)).toMatchObject({ equal: true });
  expect(inputs).toHaveLength(weights.length);
}

const INPUT = { inputShape: [28, 28, 1] };

describe('a forward pass in float64 gives what tfjs-layers gives', () => {
  const paddings = ['valid', 'same'] as const;
  const strides: [number, number][] = [
    [1, 1],
    [2, 3],
    [3, 2],
    [5, 7],
  ];
  const windows: [number, number][] = [
    [5, 5],
    [3, 4],
    [2, 1],
    [1, 6],
  ];
  const sliding = paddings.flatMap((padding) =>
    strides.flatMap((stride) => windows.map((window) => [padding, stride, window] as const)),
  );

  it.each(sliding)('convolution: %s, strides %j, kernel %j', (padding, stride, kernelSize) => {
    expectSame([
      layers.inputLayer(INPUT),
      layers.conv2d({
        filters: 2,
        kernelSize: [...kernelSize],
        strides: [...stride],
        padding,
        activation: 'tanh',
      }),
      layers.conv2d({
        filters: 3,
        kernelSize: [2, 3],
        strides: [...stride],
        padding: 'same',
        useBias: false,
      }),
      layers.flatten(),
    ]);
  });

  it.each(sliding)('pooling: %s, strides %j, window %j', (padding, stride, poolSize) => {
    const settings = {
      poolSize: [...poolSize] as [number, number],
      strides: [...stride] as [number, number],
      padding,
    };
    for (const pool of [layers.averagePooling2d(settings), layers.maxPooling2d(settings)])
      expectSame([
        layers.inputLayer(INPUT),
        layers.conv2d({ filters: 2, kernelSize: 3 }),
        pool,
        layers.flatten(),
      ]);
  });

  it.each(['linear', 'relu', 'tanh', 'sigmoid', 'softmax'] as const)(
    '%s, in a layer and as one',
    (activation) => {
      expectSame([
        layers.inputLayer(INPUT),
        layers.conv2d({ filters: 3, kernelSize: 5, strides: 4, activation }),
        layers.activation({ activation }),
        layers.flatten(),
        layers.dense({ units: 7, activation, useBias: false }),
        layers.activation({ activation }),
      ]);
    },
  );

  it('zero padding, dropout, reshape and flatten', () => {
    expectSame([
      layers.zeroPadding2d({
        ...INPUT,
        padding: [
          [1, 2],
          [0, 3],
        ],
      }),
      layers.conv2d({ filters: 2, kernelSize: 3, strides: 4 }),
      layers.dropout({ rate: 0.5 }),
      layers.reshape({ targetShape: [4, 8, 4] }),
      layers.averagePooling2d({ poolSize: 2 }),
      layers.reLU(),
      layers.flatten(),
    ]);
  });
});

it('stops where weights do not fit, and takes no other image', () => {
  const model = tfModel([
    layers.inputLayer(INPUT),
    layers.conv2d({ filters: 2, kernelSize: 3 }),
    layers.flatten(),
    layers.dense({ units: 10 }),
  ]);
  const weights = giveWeights(model);
  const { model: checked } = readTfModel(model);
  const image = tensorOf('float64', [28, 28, 1], numbers(784));
  const [conv] = weights;
  if (!conv) throw new Error('No weights.');
  expect(trace(checked, [conv, conv], image)).toMatchObject({ output: null, inputs: { length: 2 } });
  expect(trace(checked, [conv], image).output).toBeNull();
  expect(trace(checked, [...weights, conv], image).output).toBeNull();
  expect(() => trace(checked, weights, tensorOf('float64', [32, 32, 1], numbers(1_024)))).toThrow(RangeError);
});
