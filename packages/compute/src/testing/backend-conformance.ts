import * as tf from '@tensorflow/tfjs-core';
import type { CheckedModel } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { activationLayer } from '../trainer/layers/activation.layer.ts';
import { conv2dLayer } from '../trainer/layers/conv2d.layer.ts';
import { denseLayer } from '../trainer/layers/dense.layer.ts';
import type { Layer } from '../trainer/layers/layer.ts';
import { pool2dLayer } from '../trainer/layers/pool2d.layer.ts';
import { buildNetwork } from '../trainer/network.ts';
import { createOptimizer } from '../trainer/optimizer.ts';
import { probeBackend } from '../trainer/probe.ts';
import { computeGradients } from '../trainer/train-step.ts';
import { convolutions, poolings } from './conformance-cases.ts';
import { float64Gradients } from './float64-network.ts';
import {
  activate,
  convolve,
  convolvedShape,
  multiply,
  pool,
  pooledShape,
  softmax,
  type Reference,
} from './float64-operators.ts';

const size = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/** A fixed, irregular sequence in [-1, 1]. */
const numbers = (shape: readonly number[], phase: number) =>
  Float32Array.from({ length: size(shape) }, (_, index) => Math.sin((index + 1) * 12.9898 + phase * 78.233));

/** |d| ≤ 1e-4 · (rms(reference) + |reference|): 16 times what correct float32 differs by, a thousandth of what faults do. */
function expectClose(got: Float32Array, expected: Float64Array): void {
  expect(got).toHaveLength(expected.length);
  const rms = Math.sqrt(expected.reduce((sum, value) => sum + value * value, 0) / expected.length);
  const worst = expected.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (got[index] ?? NaN)) / (rms + Math.abs(value))),
    0,
  );
  expect(worst).toBeLessThanOrEqual(1e-4);
}

/** Runs a layer forward and backward on the backend, and leaves no tensor behind. */
function compareLayer(
  layer: Layer,
  shapes: { input: readonly number[]; output: readonly number[] },
  values: { input: Float32Array; weights: readonly Float32Array[]; dy: Float32Array },
  expected: Reference,
): void {
  const before = tf.memory().numTensors;
  tf.tidy(() => {
    const weights = layer.weights.map(({ shape }, index) =>
      tf.tensor(values.weights[index] ?? [], [...shape]),
    );
    const pass = layer.forward(tf.tensor(values.input, [...shapes.input]), weights, null);
    expect(pass.output.shape).toEqual(shapes.output);
    expectClose(pass.output.dataSync<'float32'>(), expected.output);
    const dy = tf.tensor(values.dy, [...shapes.output]);
    const inputGradient = pass.inputGradient(dy);
    expect(inputGradient.shape).toEqual(shapes.input);
    expectClose(inputGradient.dataSync<'float32'>(), expected.inputGradient);
    const gradients = pass.weightGradients(dy);
    expect(gradients.map(({ shape }) => shape)).toEqual(weights.map(({ shape }) => shape));
    gradients.forEach((gradient, index) =>
      expectClose(gradient.dataSync<'float32'>(), expected.weightGradients[index] ?? new Float64Array()),
    );
  });
  expect(tf.memory().numTensors).toBe(before);
}

/**
 * What every backend must pass before it may train: the operators of the course with their gradients against float64, one
 * step of training, the same numbers for the same seed, and no tensor left after 1,000 steps.
 */
export function describeBackend(name: string, start: () => Promise<string>): void {
  describe(`the backend ${name}`, () => {
    beforeAll(async () => {
      expect(await start()).toMatch(new RegExp(`^(?:tfjs-)?${name} 4\\.22\\.0`, 'u'));
    });
    describeOperators();
    describeTraining();
  });
}

function describeOperators(): void {
  it.each(convolutions)('convolves %j with $kernelSize', (input, settings) => {
    const output = convolvedShape(input, settings);
    const layer = conv2dLayer(settings, input.slice(1));
    const weights = layer.weights.map(({ shape }, index) => numbers(shape, index + 1));
    const values = { input: numbers(input, 0), weights, dy: numbers(output, 7) };
    const expected = convolve(settings, input, [values.input, ...weights], values.dy);
    compareLayer(layer, { input, output }, values, expected);
  });

  describe.each(['max', 'average'] as const)('pools by %s', (mode) => {
    it.each(poolings)('%j', (input, geometry) => {
      const settings = { ...geometry, mode };
      const output = pooledShape(input, settings);
      const dy = numbers(output, 7);
      const drawn = numbers(input, 0);
      // The second has ties and windows without a positive element.
      for (const x of [drawn, drawn.map((value) => Math.round(value * 2) - 1)]) {
        const expected = pool(settings, input, x, dy);
        const layer = pool2dLayer(settings, input.slice(1));
        compareLayer(layer, { input, output }, { input: x, weights: [], dy }, expected);
      }
    });
  });

  it.each([
    [[5, 7], 3, true],
    [[1, 400], 120, true],
    [[64, 84], 10, false],
    [[4, 6, 5], 2, true],
  ] as const)('multiplies %j by a matrix to %d units', (input, units, useBias) => {
    const output = [...input.slice(0, -1), units];
    const layer = denseLayer({ kind: 'dense', units, activation: 'linear', useBias }, input.slice(1));
    const weights = layer.weights.map(({ shape }, index) => numbers(shape, index + 1));
    const values = { input: numbers(input, 0), weights, dy: numbers(output, 7) };
    compareLayer(layer, { input, output }, values, multiply(units, [values.input, ...weights], values.dy));
  });

  it.each(['linear', 'relu', 'tanh', 'sigmoid', 'softmax'] as const)('applies %s', (activation) => {
    const shape = [3, 7, 5, 10];
    // Up to ±12: where tanh and sigmoid are flat.
    const input = numbers(shape, 0).map((value) => 12 * value ** 3);
    const dy = numbers(shape, 7);
    const expected = activation === 'softmax' ? softmax(10, input, dy) : activate(activation, input, dy);
    const layer = activationLayer(activation, shape.slice(1));
    compareLayer(layer, { input: shape, output: shape }, { input, weights: [], dy }, expected);
  });
}

/** Small enough for 1,000 steps in seconds, with all kinds of layers that have kernels of their own. */
const smallModel: CheckedModel = {
  inputShape: [28, 28, 1],
  layers: [
    {
      kind: 'conv2d',
      filters: 3,
      kernelSize: [5, 4],
      strides: [2, 3],
      padding: 'same',
      activation: 'tanh',
      useBias: true,
    },
    { kind: 'pool2d', mode: 'average', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
    {
      kind: 'conv2d',
      filters: 4,
      kernelSize: [3, 2],
      strides: [1, 1],
      padding: 'valid',
      activation: 'relu',
      useBias: true,
    },
    { kind: 'pool2d', mode: 'max', poolSize: [2, 2], strides: [1, 1], padding: 'same' },
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'softmax', useBias: true },
  ],
};

const batch = {
  images: numbers([6, 28, 28, 1], 3),
  labels: Uint8Array.from([3, 1, 4, 1, 5, 9]),
};

function steps(count: number, seed: number) {
  const network = buildNetwork(smallModel, seed);
  const sizes = network.weights.map((weight) => weight.length);
  const optimize = createOptimizer({ optimizer: 'adam', momentum: 0 }, sizes);
  const dropout = createRandom(String(seed), 'dropout');
  let loss = NaN;
  for (let step = 0; step < count; step += 1) {
    const result = computeGradients(network, batch, 0, dropout);
    optimize(network.weights, result.gradients, 2e-3);
    loss = result.loss;
  }
  return { loss, weights: network.weights };
}

function describeTraining(): void {
  it('computes the loss and all gradients of a training step', () => {
    const network = buildNetwork(smallModel, 5);
    const { loss, gradients } = computeGradients(network, batch, 0, createRandom('5', 'dropout'));
    const weights = network.weights.map((weight) => Float64Array.from(weight));
    const expected = float64Gradients(smallModel, weights, batch);
    expect(Math.abs(loss / expected.loss - 1)).toBeLessThan(1e-5);
    expect(gradients).toHaveLength(expected.gradients.length);
    gradients.forEach((gradient, index) =>
      expectClose(gradient, expected.gradients[index] ?? new Float64Array()),
    );
  });

  it('passes the probe of a trainer', () => {
    expect(probeBackend).not.toThrow();
  });

  it('gives the same weights for the same seed, and others for another', () => {
    expect(steps(20, 1)).toEqual(steps(20, 1));
    expect(steps(20, 1).weights).not.toEqual(steps(20, 2).weights);
  });

  it('leaves no tensor behind after 1,000 steps, which learn', () => {
    const first = steps(1, 1);
    const before = tf.memory();
    const last = steps(1_000, 1);
    expect(tf.memory().numTensors).toBe(before.numTensors);
    expect(tf.memory().numBytes).toBe(before.numBytes);
    expect(last.loss).toBeLessThan(first.loss / 10);
  });
}
