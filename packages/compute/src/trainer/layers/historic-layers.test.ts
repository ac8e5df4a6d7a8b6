import * as tf from '@tensorflow/tfjs-core';
import { DIGIT_CODES } from '@convolab/contracts';
import { startWasmBackend } from '../backend/wasm-backend.ts';
import type { Layer } from './layer.ts';
import { rbfLayer } from './rbf.layer.ts';
import { scaledTanhLayer } from './scaled-tanh.layer.ts';
import { subsampleLayer } from './subsample.layer.ts';
import { tableConv2dLayer } from './table-conv2d.layer.ts';

type Numbers = readonly number[];

interface Subject {
  readonly layer: Layer;
  /** With the batch. */
  readonly shape: readonly number[];
  /** The layer's definition in plain float64. */
  readonly define: (x: Numbers, weights: readonly Numbers[]) => number[];
}

const size = (shape: Numbers) => shape.reduce((product, axis) => product * axis, 1);
const range = (length: number) => Array.from({ length }, (_, index) => index);
const at = (values: Numbers | undefined, index: number) => values?.[index] ?? NaN;
const sum = (terms: Numbers) => terms.reduce((total, term) => total + term, 0);

/** A fixed, irregular sequence in [-1, 1]. */
const numbers = (length: number, phase: number) =>
  range(length).map((index) => Math.sin((index + 1) * 12.9898 + phase * 78.233));

const scaledTanh: Subject = {
  layer: scaledTanhLayer([4, 3, 2]),
  shape: [2, 4, 3, 2],
  define: (x) => x.map((value) => 1.7159 * Math.tanh((2 * value) / 3)),
};

const [HEIGHT, WIDTH, MAPS] = [5, 6, 3];

/** An odd row at the border is dropped. */
const subsample: Subject = {
  layer: subsampleLayer([HEIGHT, WIDTH, MAPS]),
  shape: [2, HEIGHT, WIDTH, MAPS],
  define: (x, [coefficients, bias]) =>
    range(2 * 2 * 3 * MAPS).map((place) => {
      const map = place % MAPS;
      const column = Math.floor(place / MAPS) % 3;
      const row = Math.floor(place / MAPS / 3) % 2;
      const image = Math.floor(place / MAPS / 6);
      const window = range(4).map((inside) => {
        const y = 2 * row + Math.floor(inside / 2);
        return at(x, ((image * HEIGHT + y) * WIDTH + 2 * column + (inside % 2)) * MAPS + map);
      });
      return sum(window) * at(coefficients, map) + at(bias, map);
    }),
};

const TABLE: (0 | 1)[][] = [
  [1, 0, 1, 1],
  [0, 1, 1, 0],
  [0, 1, 0, 1],
];
/** [output map, input map] of each kernel, in the order of the weight. */
const PAIRS = range(4).flatMap((output) =>
  range(3).flatMap((input) => (TABLE[input]?.[output] === 1 ? [[output, input] as const] : [])),
);
const [ROWS, COLUMNS] = [2, 3];
const [OUTPUT_HEIGHT, OUTPUT_WIDTH] = [HEIGHT - ROWS + 1, WIDTH - COLUMNS + 1];

const tableConv: Subject = {
  layer: tableConv2dLayer({ kind: 'table-conv2d', kernelSize: [ROWS, COLUMNS], table: TABLE }, [
    HEIGHT,
    WIDTH,
    MAPS,
  ]),
  shape: [2, HEIGHT, WIDTH, MAPS],
  define: (x, [kernels, bias]) =>
    range(2 * OUTPUT_HEIGHT * OUTPUT_WIDTH * 4).map((place) => {
      const output = place % 4;
      const column = Math.floor(place / 4) % OUTPUT_WIDTH;
      const row = Math.floor(place / 4 / OUTPUT_WIDTH) % OUTPUT_HEIGHT;
      const image = Math.floor(place / 4 / OUTPUT_WIDTH / OUTPUT_HEIGHT);
      const products = PAIRS.flatMap(([to, from], kernel) =>
        to === output
          ? range(ROWS * COLUMNS).map((tap) => {
              const y = row + Math.floor(tap / COLUMNS);
              const pixel = ((image * HEIGHT + y) * WIDTH + column + (tap % COLUMNS)) * MAPS + from;
              return at(kernels, kernel * ROWS * COLUMNS + tap) * at(x, pixel);
            })
          : [],
      );
      return sum(products) + at(bias, output);
    }),
};

const rbf: Subject = {
  layer: rbfLayer(),
  shape: [3, 84],
  define: (x) =>
    range(3).flatMap((image) =>
      DIGIT_CODES.map((code) => -sum(code.map((pixel, place) => (at(x, image * 84 + place) - pixel) ** 2))),
    ),
};

/** Central differences of Σ dy·f by every element of `parts[varied]`. */
function slopes(parts: readonly Numbers[], varied: number, { define }: Subject, dy: Numbers): number[] {
  const step = 1e-5;
  const valueAt = (place: number, change: number) => {
    const moved = parts.map((part, index) =>
      index === varied ? part.map((value, at) => (at === place ? value + change : value)) : part,
    );
    const [x = [], ...weights] = moved;
    return sum(define(x, weights).map((value, place) => value * at(dy, place)));
  };
  return range(parts[varied]?.length ?? 0).map(
    (place) => (valueAt(place, step) - valueAt(place, -step)) / (2 * step),
  );
}

function expectClose(got: tf.Tensor, expected: Numbers): void {
  const values = Array.from(got.dataSync<'float32'>());
  expect(values).toHaveLength(expected.length);
  const rms = Math.sqrt(sum(expected.map((value) => value * value)) / expected.length);
  expect(rms).toBeGreaterThan(0);
  const worst = Math.max(...expected.map((value, index) => Math.abs(value - at(values, index))));
  expect(worst).toBeLessThanOrEqual(1e-4 * rms);
}

beforeAll(startWasmBackend);

describe('layers of 1998 against their definitions and central differences in float64', () => {
  it.each<[string, Subject]>([
    ['scaled tanh', scaledTanh],
    ['subsampling', subsample],
    ['convolution by a table', tableConv],
    ['radial basis functions', rbf],
  ])('%s', (_, subject) => {
    const { layer, shape, define } = subject;
    const x = numbers(size(shape), 0);
    const weights = layer.weights.map((weight, index) => numbers(size(weight.shape), index + 1));
    const output = define(x, weights);
    const dy = numbers(output.length, 7);
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      const tensors = layer.weights.map((weight, index) =>
        tf.tensor(weights[index] ?? [], [...weight.shape]),
      );
      const pass = layer.forward(tf.tensor(x, [...shape]), tensors, null);
      expect(pass.output.shape).toEqual([shape[0], ...layer.outputShape]);
      expectClose(pass.output, output);
      const gradient = tf.tensor(dy, pass.output.shape);
      expectClose(pass.inputGradient(gradient), slopes([x, ...weights], 0, subject, dy));
      const gradients = pass.weightGradients(gradient);
      expect(gradients.map((one) => one.shape)).toEqual(layer.weights.map((weight) => weight.shape));
      gradients.forEach((one, index) => expectClose(one, slopes([x, ...weights], index + 1, subject, dy)));
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('begin as an average, and with as many weights as there are connections', () => {
    expect(subsample.layer.weights[0]?.start).toEqual({ kind: 'constant', value: 0.25 });
    expect(tableConv.layer.weights.map((weight) => size(weight.shape))).toEqual([7 * ROWS * COLUMNS, 4]);
  });
});
