import { jest } from '@jest/globals';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { CheckedLayer, CheckedModel } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { lenet5 } from '../testing/lenet5.ts';
import { startWasmBackend } from './backend/wasm-backend.ts';
import { buildNetwork } from './network.ts';
import { computeGradients, computeLogits } from './train-step.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

beforeAll(async () => {
  await startWasmBackend();
  tf.env().set('IS_NODE', false);
});

/** The same chain in tfjs's own layers. */
function toTfjsLayer(layer: CheckedLayer): tfl.layers.Layer {
  switch (layer.kind) {
    case 'conv2d':
      return tfl.layers.conv2d(layer);
    case 'dense':
      return tfl.layers.dense(layer);
    case 'pool2d':
      return layer.mode === 'max' ? tfl.layers.maxPooling2d(layer) : tfl.layers.averagePooling2d(layer);
    case 'zero-padding2d': {
      const [top, bottom, left, right] = layer.padding;
      return tfl.layers.zeroPadding2d({
        padding: [
          [top, bottom],
          [left, right],
        ],
      });
    }
    case 'activation':
      return tfl.layers.activation(layer);
    case 'flatten':
      return tfl.layers.flatten();
    case 'reshape':
      return tfl.layers.reshape(layer);
    case 'dropout':
      return tfl.layers.dropout(layer);
    default:
      throw new RangeError(`tfjs has no ${layer.kind}`);
  }
}

const conv = (changes: Partial<Extract<CheckedLayer, { kind: 'conv2d' }>>): CheckedLayer => ({
  kind: 'conv2d',
  filters: 4,
  kernelSize: [3, 3],
  strides: [1, 1],
  padding: 'valid',
  activation: 'linear',
  useBias: true,
  ...changes,
});

const output: CheckedLayer = { kind: 'dense', units: 10, activation: 'softmax', useBias: true };

const models: [string, CheckedModel][] = [
  ['LeNet-5, ReLU, max, 28', lenet5('relu', 'max', 28)],
  ['LeNet-5, tanh, max, 32', lenet5('tanh', 'max', 32)],
  ['LeNet-5, tanh, average, 28', lenet5('tanh', 'average', 28)],
  ['LeNet-5, ReLU, average, 32', lenet5('relu', 'average', 32)],
  [
    'strides, same padding, zero padding, sigmoid, no bias',
    {
      inputShape: [28, 28, 1],
      layers: [
        { kind: 'zero-padding2d', padding: [1, 0, 2, 3] },
        conv({ strides: [2, 3], padding: 'same', useBias: false, activation: 'sigmoid' }),
        { kind: 'zero-padding2d', padding: [1, 2, 0, 1] },
        { kind: 'pool2d', mode: 'average', poolSize: [3, 3], strides: [2, 2], padding: 'same' },
        conv({ kernelSize: [1, 2], strides: [2, 1] }),
        { kind: 'activation', activation: 'tanh' },
        { kind: 'pool2d', mode: 'max', poolSize: [3, 2], strides: [1, 2], padding: 'same' },
        { kind: 'flatten' },
        { ...output, activation: 'linear', useBias: false },
        { kind: 'activation', activation: 'softmax' },
      ],
    },
  ],
  [
    'reshape, dense over the last axis, softmax in between',
    {
      inputShape: [28, 28, 1],
      layers: [
        { kind: 'reshape', targetShape: [4, 196] },
        { kind: 'dense', units: 6, activation: 'softmax', useBias: true },
        { kind: 'dense', units: 5, activation: 'relu', useBias: true },
        { kind: 'flatten' },
        output,
      ],
    },
  ],
];

/** Four images of noise; biases are moved from zero, so that they matter. */
function prepare(model: CheckedModel) {
  const random = createRandom('1', 'test');
  const network = buildNetwork(model, 1);
  for (const weight of network.weights)
    weight.forEach((value, index) => (weight[index] = value + 0.05 * random.normal()));
  const [height, width] = model.inputShape;
  const images = Float32Array.from({ length: 4 * height * width }, () => random.normal());
  return { network, batch: { images, labels: Uint8Array.from([3, 0, 9, 5]) } };
}

/** Probabilities and gradients by tfjs's layers and its automatic differentiation, on the cpu backend. */
async function referenceResults(model: CheckedModel, { network, batch }: ReturnType<typeof prepare>) {
  await tf.setBackend('cpu');
  const reference = tfl.sequential({
    layers: [tfl.layers.inputLayer({ inputShape: model.inputShape }), ...model.layers.map(toTfjsLayer)],
  });
  reference.setWeights(
    reference.weights.map((weight, index) =>
      tf.tensor(network.weights[index] ?? [], weight.shape as number[]),
    ),
  );
  const images = tf.tensor(batch.images, [4, ...model.inputShape]);
  const target = tf.tidy(() => tf.add(tf.mul(tf.oneHot(tf.tensor1d(batch.labels, 'int32'), 10), 0.9), 0.01));
  const probabilities = (reference.predict(images) as tf.Tensor).dataSync<'float32'>();
  const { value, grads } = tf.variableGrads(() => {
    const outputs = reference.apply(images, { training: true }) as tf.Tensor;
    return tf.neg(tf.mean<tf.Scalar>(tf.sum(tf.mul(target, tf.log(outputs)), -1)));
  });
  const gradients = reference.trainableWeights.map(
    (weight) => grads[weight.originalName]?.dataSync<'float32'>() ?? new Float32Array(),
  );
  return { probabilities, loss: value.dataSync()[0] ?? NaN, gradients };
}

function expectClose(got: Float32Array, expected: Float32Array) {
  expect(got).toHaveLength(expected.length);
  const rms = Math.sqrt(expected.reduce((sum, value) => sum + value * value, 0) / expected.length);
  expect(rms).toBeGreaterThan(0);
  const worst = expected.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (got[index] ?? NaN))),
    0,
  );
  expect(worst).toBeLessThanOrEqual(1e-4 * rms + 1e-9);
}

function softmaxRows(logits: Float32Array): Float32Array {
  return tf.tidy(() => tf.softmax(tf.tensor(logits, [logits.length / 10, 10])).dataSync<'float32'>());
}

describe('a network', () => {
  it.each(models)("has the outputs and gradients of tfjs's layers: %s", async (_, model) => {
    const prepared = prepare(model);
    await tf.setBackend('wasm');
    const before = tf.memory().numTensors;
    const logits = computeLogits(prepared.network, prepared.batch);
    const { loss, gradients } = computeGradients(
      prepared.network,
      prepared.batch,
      0.1,
      createRandom('1', 'dropout'),
    );
    expect(tf.memory().numTensors).toBe(before);
    const expected = await referenceResults(model, prepared);
    expectClose(softmaxRows(logits), expected.probabilities);
    expect(loss).toBeCloseTo(expected.loss, 4);
    expect(gradients).toHaveLength(expected.gradients.length);
    gradients.forEach((gradient, index) =>
      expectClose(gradient, expected.gradients[index] ?? new Float32Array()),
    );
  });

  it('has 61,706 weights as LeNet-5, and starts with the deviation of Glorot and Bengio', () => {
    const { weights } = buildNetwork(lenet5('tanh', 'average'), 7);
    expect(weights.reduce((sum, weight) => sum + weight.length, 0)).toBe(61_706);
    const [, , , , dense = new Float32Array(), bias = new Float32Array()] = weights;
    const deviation = Math.sqrt(dense.reduce((sum, value) => sum + value * value, 0) / dense.length);
    expect(deviation).toBeCloseTo(Math.sqrt(2 / (400 + 120)), 3);
    expect(Math.max(...dense)).toBeLessThanOrEqual(Math.sqrt(6 / (400 + 120)));
    expect([...bias]).toEqual(new Array(120).fill(0));
  });

  it('draws its weights from the seed', () => {
    const model = lenet5('relu', 'max');
    expect(buildNetwork(model, 3).weights).toEqual(buildNetwork(model, 3).weights);
    expect(buildNetwork(model, 3).weights).not.toEqual(buildNetwork(model, 4).weights);
  });

  it('drops in training only, by the seed, and keeps the mean', async () => {
    await tf.setBackend('wasm');
    const layers: CheckedLayer[] = [{ kind: 'flatten' }, { kind: 'dropout', rate: 0.4 }, output];
    const { network, batch } = prepare({ inputShape: [28, 28, 1], layers });
    const gradientOf = (seed: string) =>
      computeGradients(network, batch, 0, createRandom(seed, 'dropout')).gradients[0];
    expect(gradientOf('1')).toEqual(gradientOf('1'));
    expect(gradientOf('1')).not.toEqual(gradientOf('2'));
    expect(computeLogits(network, batch)).toEqual(computeLogits(network, batch));
    const dropout = network.layers[1];
    const kept = tf.tidy(() =>
      dropout?.forward(tf.ones([100, 784]), [], createRandom('1', 'dropout')).output.dataSync(),
    );
    const values = [...(kept ?? [])];
    expect(new Set(values.map((value) => value.toFixed(4)))).toEqual(new Set(['0.0000', '1.6667']));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(1, 1);
  });

  it('must end in ten numbers', () => {
    expect(() => buildNetwork({ inputShape: [28, 28, 1], layers: [{ kind: 'flatten' }] }, 1)).toThrow(
      RangeError,
    );
  });
});
