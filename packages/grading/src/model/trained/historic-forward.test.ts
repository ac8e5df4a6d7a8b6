import { C3_TABLE, DIGIT_CODES, type CheckedLayer } from '@convolab/contracts';
import { createRandom, sizeOf } from '@convolab/tensor';
import { costOf } from '../checked-size.ts';
import { explainValue, type ValueSource } from './explain-value.ts';
import { runLayer, type PlacedLayer } from './run-layer.ts';
import { weightShapes } from './weight-shapes.ts';

const random = createRandom('forward', '1998');
const numbers = (length: number) => Float32Array.from({ length }, () => random.normal());
const sum = (terms: Iterable<number>) => [...terms].reduce((total, term) => total + term, 0);

function placed(layer: CheckedLayer, inputShape: readonly number[]) {
  const [kernel = null, bias = null] = weightShapes(layer, inputShape).map(({ shape }) =>
    numbers(sizeOf(shape)),
  );
  const { outputShape } = costOf(layer, inputShape, layer.kind);
  const input = Float64Array.from(numbers(sizeOf(inputShape)));
  return { input, trained: { layer, name: layer.kind, inputShape, outputShape, kernel, bias } };
}

const TABLE_CONV: CheckedLayer = {
  kind: 'table-conv2d',
  kernelSize: [3, 2],
  table: C3_TABLE.map((row) => [...row]),
};

/** The same kernels in a whole convolution, laid down map by map. */
function wholeConvolution({ kernel, ...rest }: PlacedLayer): PlacedLayer {
  const whole = new Float64Array(3 * 2 * 6 * 16);
  let connection = 0;
  for (let map = 0; map < 16; map += 1) {
    for (let input = 0; input < 6; input += 1) {
      if (C3_TABLE[input]?.[map] !== 1) continue;
      for (let tap = 0; tap < 6; tap += 1) {
        whole[tap * 96 + input * 16 + map] = kernel?.[connection * 6 + tap] ?? NaN;
      }
      connection += 1;
    }
  }
  expect(connection).toBe(60);
  const layer: CheckedLayer = {
    kind: 'conv2d',
    filters: 16,
    kernelSize: [3, 2],
    strides: [1, 1],
    padding: 'valid',
    activation: 'linear',
    useBias: true,
  };
  return { ...rest, layer, kernel: whole };
}

const totalOf = (source: ValueSource): number => {
  switch (source.kind) {
    case 'conv2d':
      return sum(source.channels.map((channel) => channel.sum));
    case 'subsample':
      return source.coefficient * sum(source.inputs.flat().map((value) => value ?? 0));
    case 'rbf':
      return sum(source.terms);
    default:
      throw new RangeError(source.kind);
  }
};

describe('layers of 1998, run and taken apart', () => {
  it('a convolution by a table is a whole one with zeros where nothing is connected', () => {
    const { trained, input } = placed(TABLE_CONV, [5, 6, 6]);
    expect(runLayer(trained, input).output).toEqual(runLayer(wholeConvolution(trained), input).output);
  });

  it('subsampling sums its windows, and drops an odd row at the border', () => {
    const layer = { layer: { kind: 'subsample' }, inputShape: [3, 2, 2], outputShape: [1, 1, 2] } as const;
    const input = Float64Array.from([1, 10, 2, 20, 3, 30, 4, 40, 99, 99, 99, 99]);
    expect([...runLayer({ ...layer, kernel: [0.5, 2], bias: [7, -1] }, input).output]).toEqual([12, 199]);
  });

  it('RBF units are nearest to the code of their own digit, at distance 0', () => {
    DIGIT_CODES.forEach((code, digit) => {
      const layer = { layer: { kind: 'rbf' }, inputShape: [84], outputShape: [10] } as const;
      const { output } = runLayer({ ...layer, kernel: null, bias: null }, Float64Array.from(code));
      expect(output[digit]).toBe(0);
      // Every pixel in which two codes differ counts (1 − −1)² = 4.
      const differing = DIGIT_CODES.map((other) => code.filter((pixel, at) => pixel !== other[at]).length);
      expect([...output]).toEqual(differing.map((count) => (count === 0 ? 0 : -4 * count)));
    });
  });

  it('the scaled tanh keeps 1 and −1', () => {
    const layer = { layer: { kind: 'scaled-tanh' }, inputShape: [3], outputShape: [3] } as const;
    const { sums, output } = runLayer({ ...layer, kernel: null, bias: null }, Float64Array.from([1, -1, 0]));
    expect([...sums]).toEqual([1, -1, 0]);
    expect(output[0]).toBeCloseTo(1, 4);
    expect(output[1]).toBeCloseTo(-1, 4);
    expect(output[2]).toBe(0);
  });

  it.each<[string, CheckedLayer, number[]]>([
    ['a convolution by a table', TABLE_CONV, [5, 6, 6]],
    ['subsampling', { kind: 'subsample' }, [5, 6, 3]],
    ['RBF units', { kind: 'rbf' }, [84]],
  ])('%s has values that are the sums of what is shown behind them', (_, layer, shape) => {
    const { trained, input } = placed(layer, shape);
    const run = runLayer(trained, input);
    run.output.forEach((value, place) => {
      const { source, bias, sum: shown } = explainValue(trained, input, run, place);
      expect(totalOf(source) + (bias ?? 0)).toBeCloseTo(value, 9);
      expect(shown).toBe(value);
    });
  });
});
