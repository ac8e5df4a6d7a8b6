import { C3_TABLE, type CheckedLayer } from '@convolab/contracts';
import { LENET5_1998, LENET5_1998_C3_CONNECTIONS } from '@convolab/reference';
import { LENET5_1998_ARCHITECTURE } from './architectures/lenet5-1998.ts';
import { readModel } from './read-model.ts';
import { variantModel } from './structure/architecture.ts';
import { tfjsTopology } from './trained/tfjs-topology.ts';
import { weightShapes } from './trained/weight-shapes.ts';

const squash: CheckedLayer = { kind: 'scaled-tanh' };
const subsample: CheckedLayer = { kind: 'subsample' };
const conv = (filters: number): CheckedLayer => ({
  kind: 'conv2d',
  filters,
  kernelSize: [5, 5],
  strides: [1, 1],
  padding: 'valid',
  activation: 'linear',
  useBias: true,
});

/** LeNet-5 as it was in 1998. */
const LAYERS = LENET5_1998_ARCHITECTURE.variants.flatMap(
  (variant) => variantModel(LENET5_1998_ARCHITECTURE, variant, { shape: [32, 32, 1], padding: 0 }).layers,
);

const read = (layers: CheckedLayer[], change: (topology: string) => string = (same) => same) =>
  readModel(change(JSON.stringify(tfjsTopology({ inputShape: [32, 32, 1], layers }).model_config)));

function rejection(layers: CheckedLayer[], change?: (topology: string) => string): string {
  const reading = read(layers, change);
  return reading.status === 'rejected' ? reading.message.en : 'read';
}

describe('layers of 1998', () => {
  it('are connected as table I of the reference says', () => {
    const seen = LENET5_1998_C3_CONNECTIONS.map((_, map) =>
      C3_TABLE.flatMap((row, input) => (row[map] === 1 ? [input] : [])),
    );
    expect(seen).toEqual(LENET5_1998_C3_CONNECTIONS.map((maps) => [...maps].sort((a, b) => a - b)));
  });

  it('have the sizes of the paper, layer by layer, and 60,000 parameters together', () => {
    const reading = read(LAYERS);
    if (reading.status !== 'read') throw new Error(reading.message.en);
    const { layers, parameters, model } = reading.read;
    expect(model.layers).toEqual(LAYERS);
    expect(parameters).toBe(60_000);
    const own = layers.filter(({ layer }) => layer.kind !== 'scaled-tanh' && layer.kind !== 'flatten');
    expect(own.map((layer) => layer.parameters)).toEqual([156, 12, 1_516, 32, 48_120, 10_164, 0]);
    expect(own.map((layer) => layer.multiplyAccumulates)).toEqual(
      LENET5_1998.map(({ multiplyAccumulates }) => multiplyAccumulates),
    );
    expect(own.map((layer) => layer.outputShape.filter((axis) => axis !== 1))).toEqual(
      LENET5_1998.map(({ outputShape }) => outputShape),
    );
    expect(own[2]?.formula).toBe('5·5·60 + 16 = 1516');
    expect(own[1]?.formula).toBe('(1 + 1)·6 = 12');
  });

  it('have weights of as many numbers as are counted', () => {
    const countOf = (layer: CheckedLayer, input: number[]) =>
      weightShapes(layer, input).reduce(
        (sum, { shape }) => sum + shape.reduce((size, axis) => size * axis),
        0,
      );
    expect(countOf(LAYERS[4] ?? squash, [14, 14, 6])).toBe(1_516);
    expect(countOf(subsample, [28, 28, 6])).toBe(12);
  });

  it.each<[string, string]>([
    ['a table for other maps', rejection([conv(5), ...LAYERS.slice(1)])],
    ['kernels beyond the input', rejection([conv(6), subsample, subsample, subsample, ...LAYERS.slice(4)])],
    ['windows beyond the input', rejection([conv(6), ...Array.from({ length: 5 }, () => subsample)])],
    ['codes of another length', rejection([...LAYERS.slice(0, 11), { kind: 'rbf' }])],
  ])('are refused: %s', (_, told) => {
    expect(told).toMatch(
      /^(?:The table has a row|Its kernels of 5×5|Its windows of 2×2|An RBF layer takes 84)/u,
    );
  });

  it.each([
    ['a number that is no connection', (topology: string) => topology.replace('[[1,0', '[[2,0')],
    ['rows of other lengths', (topology: string) => topology.replace('[[1,0,', '[[1,')],
    ['an output map that sees nothing', () => JSON.stringify(emptyColumn())],
  ])('are refused: a table with %s', (_, change) => {
    expect(rejection(LAYERS, change)).toContain('This value of table is not allowed in a TableConv2D layer.');
  });
});

function emptyColumn() {
  const table = C3_TABLE.map((row) => [0 as const, ...row.slice(1)]);
  const layers = LAYERS.with(4, { kind: 'table-conv2d', kernelSize: [5, 5], table });
  return tfjsTopology({ inputShape: [32, 32, 1], layers }).model_config;
}
