import { jest } from '@jest/globals';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { startWasmBackend } from './wasm-backend.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

type Shape4D = [number, number, number, number];
type Pair = [number, number];
type Pad = 'valid' | 'same';

interface Operation {
  readonly kernel: string;
  /** Shapes of the input tensors by name. */
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly attributes?: tf.NamedAttrMap;
  /** Changes the random numbers, e.g. to make ties. */
  readonly map?: (value: number) => number;
}

let backend = '';
beforeAll(async () => {
  backend = await startWasmBackend();
  // Only tells the cpu backend not to advertise another backend.
  tf.env().set('IS_NODE', false);
});

/** A fixed, irregular sequence in [-1, 1]. */
const numbers = (count: number, phase: number) =>
  Float32Array.from({ length: count }, (_, index) => Math.sin((index + 1) * 12.9898 + phase * 78.233));

async function compute(name: string, { kernel, inputs, attributes, map }: Operation) {
  await tf.setBackend(name);
  expect(tf.getBackend()).toBe(name);
  const before = tf.memory().numTensors;
  const named = Object.fromEntries(
    Object.entries(inputs).map(([key, shape], phase) => {
      const values = numbers(tf.util.sizeFromShape([...shape]), phase);
      return [key, tf.tensor(map === undefined ? values : values.map(map), [...shape])];
    }),
  );
  const result: tf.Tensor = tf.engine().runKernel(kernel, named, attributes);
  const [data, shape] = [await result.data<'float32'>(), result.shape];
  tf.dispose([named, result]);
  expect(tf.memory().numTensors).toBe(before);
  return { data, shape };
}

async function expectSameOnBoth(operation: Operation) {
  const expected = await compute('cpu', operation);
  const got = await compute('wasm', operation);
  expect(got.shape).toEqual(expected.shape);
  const rms = Math.sqrt(expected.data.reduce((sum, value) => sum + value * value, 0) / expected.data.length);
  const worst = expected.data.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (got.data[index] ?? NaN))),
    0,
  );
  expect(rms).toBeGreaterThan(0);
  expect(worst).toBeLessThanOrEqual(1e-4 * rms);
}

/** Average pooling is linear: Σ dy · pool(x) = Σ x · gradient(dy) for every x and dy. */
async function expectAdjoint(x: Shape4D, dy: Shape4D, attributes: tf.NamedAttrMap) {
  const pooled = await compute('cpu', { kernel: 'AvgPool', inputs: { x }, attributes });
  const gradient = await compute('wasm', { kernel: 'AvgPoolGrad', inputs: { dy, input: x }, attributes });
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? NaN), 0);
  const inputs = numbers(tf.util.sizeFromShape(x), 0);
  const gradients = numbers(tf.util.sizeFromShape(dy), 0);
  const expected = dot(gradients, pooled.data);
  expect(dot(inputs, gradient.data)).toBeCloseTo(expected, 3);
}

const outputShape = (x: Shape4D, filter: Shape4D, strides: Pair, pad: Pad) =>
  tf.backend_util.computeConv2DInfo(x, filter, strides, 1, pad).outShape;

/** Input, filter, strides, padding: strides that divide and that do not, filters that are not square, one channel and several. */
const convolutions: [Shape4D, Shape4D, Pair, Pad][] = [
  [[2, 12, 11, 3], [5, 5, 3, 4], [1, 1], 'same'],
  [[2, 12, 11, 3], [5, 4, 3, 4], [1, 1], 'valid'],
  [[1, 28, 28, 1], [5, 5, 1, 6], [1, 1], 'same'],
  [[5, 32, 32, 1], [5, 5, 1, 6], [1, 1], 'valid'],
  [[3, 14, 14, 6], [5, 5, 6, 16], [1, 1], 'valid'],
  [[3, 13, 12, 2], [3, 3, 2, 5], [2, 2], 'same'],
  [[3, 13, 12, 2], [3, 3, 2, 5], [2, 2], 'valid'],
  [[2, 14, 14, 2], [5, 5, 2, 3], [3, 3], 'valid'],
  [[2, 14, 11, 2], [4, 3, 2, 3], [2, 3], 'same'],
  [[2, 9, 9, 2], [1, 1, 2, 3], [2, 2], 'same'],
  [[4, 9, 7, 2], [1, 1, 2, 3], [1, 1], 'valid'],
  [[7, 6, 6, 3], [6, 6, 3, 2], [1, 1], 'valid'],
  [[2, 4, 4, 3], [7, 7, 3, 2], [1, 1], 'same'],
];

/** Input, pool size, strides, padding: halving, overlapping, with gaps, not dividing, of one element. */
const poolings: [Shape4D, Pair, Pair, Pad][] = [
  [[3, 8, 10, 5], [2, 2], [2, 2], 'valid'],
  [[1, 28, 28, 6], [2, 2], [2, 2], 'same'],
  [[2, 7, 9, 3], [2, 2], [2, 2], 'valid'],
  [[2, 7, 9, 3], [2, 2], [2, 2], 'same'],
  [[2, 9, 8, 3], [3, 3], [2, 2], 'valid'],
  [[2, 9, 8, 3], [3, 3], [1, 2], 'same'],
  [[2, 9, 8, 2], [3, 2], [1, 1], 'same'],
  [[2, 10, 11, 2], [2, 2], [3, 3], 'valid'],
  [[2, 6, 6, 2], [1, 1], [1, 1], 'valid'],
  [[2, 6, 6, 2], [1, 1], [2, 2], 'same'],
  [[2, 6, 6, 2], [6, 6], [1, 1], 'valid'],
];

describe('the wasm backend', () => {
  it('says its name and version', () => {
    expect(backend).toBe('tfjs-wasm 4.22.0');
  });

  describe('equals the cpu backend in convolutions', () => {
    it.each(convolutions)('%j by %j, strides %j, %s', async (x, filter, strides, pad) => {
      const attributes = { strides, pad, dataFormat: 'NHWC', dilations: [1, 1] };
      const dy = outputShape(x, filter, strides, pad);
      await expectSameOnBoth({ kernel: 'Conv2D', inputs: { x, filter }, attributes });
      await expectSameOnBoth({
        kernel: 'Conv2DBackpropFilter',
        inputs: { x, dy },
        attributes: { ...attributes, filterShape: filter },
      });
      await expectSameOnBoth({
        kernel: 'Conv2DBackpropInput',
        inputs: { dy, filter },
        attributes: { ...attributes, inputShape: x },
      });
    });
  });

  describe('equals the cpu backend in poolings', () => {
    it.each(poolings)('%j, size %j, strides %j, %s', async (x, filterSize, strides, pad) => {
      const attributes = { filterSize, strides, pad };
      const dy = tf.backend_util.computePool2DInfo(x, filterSize, strides, 1, pad).outShape;
      for (const name of ['AvgPool', 'MaxPool']) {
        await expectSameOnBoth({ kernel: name, inputs: { x }, attributes });
      }
      // Where windows reach into the padding, tfjs's own gradient is not that of its pooling.
      if (pad === 'valid')
        await expectSameOnBoth({ kernel: 'AvgPoolGrad', inputs: { dy, input: x }, attributes });
      await expectAdjoint(x, dy, attributes);
      const inputs = { dy, input: x, output: dy };
      await expectSameOnBoth({ kernel: 'MaxPoolGrad', inputs, attributes });
      const withTies = (value: number) => Math.max(0, Math.round(value * 2));
      await expectSameOnBoth({ kernel: 'MaxPoolGrad', inputs, attributes, map: withTies });
    });
  });

  it.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('equals the cpu backend in matrix products, transposed %s, %s', async (transposeA, transposeB) => {
    const attributes = { transposeA, transposeB };
    const a = transposeA ? [7, 5] : [5, 7];
    const b = transposeB ? [6, 7] : [7, 6];
    await expectSameOnBoth({ kernel: 'BatchMatMul', inputs: { a: [1, ...a], b: [1, ...b] }, attributes });
    await expectSameOnBoth({ kernel: 'BatchMatMul', inputs: { a: [3, ...a], b: [3, ...b] }, attributes });
  });

  it.each(['Relu', 'Tanh', 'Sigmoid', 'Step', 'Square'])('equals the cpu backend in %s', async (kernel) => {
    await expectSameOnBoth({ kernel, inputs: { x: [3, 7, 5, 2] }, attributes: { alpha: 0 } });
  });
});
