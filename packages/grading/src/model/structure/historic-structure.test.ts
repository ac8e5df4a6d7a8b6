import { C3_TABLE, type CheckedLayer, type ModelReport } from '@convolab/contracts';
import { LENET5_1998_ARCHITECTURE } from '../architectures/lenet5-1998.ts';
import { LENET5_ARCHITECTURE } from '../architectures/lenet5.ts';
import { readModel } from '../read-model.ts';
import { tfjsTopology } from '../trained/tfjs-topology.ts';
import { variantModel, type Architecture } from './architecture.ts';
import { checkStructure } from './check-structure.ts';

const [VARIANT = { activation: 'scaledTanh', pooling: 'subsample' } as const] =
  LENET5_1998_ARCHITECTURE.variants;
const modelFor = (side: 28 | 32) =>
  variantModel(LENET5_1998_ARCHITECTURE, VARIANT, { shape: [side, side, 1], padding: side === 28 ? 2 : 0 });
const { layers: LAYERS } = modelFor(32);

function check(layers: CheckedLayer[], architecture: Architecture, side: 28 | 32 = 32): ModelReport {
  const { model_config } = tfjsTopology({ inputShape: [side, side, 1], layers });
  const reading = readModel(JSON.stringify(model_config));
  if (reading.status === 'rejected') throw new Error(reading.message.en);
  return checkStructure(reading.read, architecture, 10);
}

const failed = ({ checks }: ModelReport) => checks.filter(({ ok }) => !ok).map(({ id }) => id);

/** C1, tanh, S2, tanh, C3, tanh, S4, tanh, flatten, C5, tanh, F6, tanh, output. */
const [S2, C3, S4_TANH, OUTPUT] = [2, 4, 7, 13];
const conv: CheckedLayer = {
  kind: 'conv2d',
  filters: 16,
  kernelSize: [5, 5],
  strides: [1, 1],
  padding: 'valid',
  activation: 'linear',
  useBias: true,
};
const average: CheckedLayer = {
  kind: 'pool2d',
  mode: 'average',
  poolSize: [2, 2],
  strides: [2, 2],
  padding: 'valid',
};
const dense: CheckedLayer = { kind: 'dense', units: 10, activation: 'softmax', useBias: true };
const shifted: CheckedLayer = {
  kind: 'table-conv2d',
  kernelSize: [5, 5],
  table: C3_TABLE.map((_, input) => [...(C3_TABLE[(input + 1) % 6] ?? [])]),
};
const asConvolution: CheckedLayer[] = [
  { ...conv, filters: 120 },
  { kind: 'scaled-tanh' },
  { kind: 'flatten' },
];

describe('LeNet-5 of 1998', () => {
  it.each<[string, ModelReport]>([
    ['from 32×32', check(LAYERS, LENET5_1998_ARCHITECTURE)],
    ['from 28×28', check(modelFor(28).layers, LENET5_1998_ARCHITECTURE, 28)],
    [
      'with C5 as a convolution',
      check([...LAYERS.slice(0, 8), ...asConvolution, ...LAYERS.slice(11)], LENET5_1998_ARCHITECTURE),
    ],
  ])('%s', (_, report) => {
    expect(failed(report)).toEqual([]);
    expect(report).toMatchObject({
      parameters: 60_000,
      behaviour: { equal: true, activation: 'scaledTanh', pooling: 'subsample' },
      difference: null,
    });
  });

  it('is laid beside the model with the settings of each layer', () => {
    const { reference } = check(LAYERS, LENET5_1998_ARCHITECTURE);
    expect(reference?.layers.map(({ name, settings }) => `${name}: ${settings}`)).toEqual([
      'C1: 6, 5×5, scaledTanh',
      'S2: 2×2, scaledTanh',
      'C3: 16, 5×5, 60 of 96, scaledTanh',
      'S4: 2×2, scaledTanh',
      'C5: 120, scaledTanh',
      'F6: 84, scaledTanh',
      'output: ',
    ]);
  });

  it.each<[string, CheckedLayer[], string[], string]>([
    [
      'C3 sees all maps',
      LAYERS.with(C3, conv),
      ['C3', 'parameters'],
      'The kind of layer should be camp.layers.tableConv2d, not tf.layers.conv2d.',
    ],
    [
      'C3 sees other maps',
      LAYERS.with(C3, shifted),
      ['C3'],
      'The table of connections differs: map 0 should see the input maps 0, 1, 2, not 0, 1, 5.',
    ],
    [
      'S2 trains nothing',
      LAYERS.with(S2, average),
      ['S2', 'parameters'],
      'The kind of layer should be camp.layers.subsample, not tf.layers.averagePooling2d.',
    ],
    [
      'the output is a softmax',
      LAYERS.with(OUTPUT, dense),
      ['output', 'rbf', 'parameters'],
      'The kind of layer should be camp.layers.rbf, not tf.layers.dense.',
    ],
    [
      'S4 has no activation',
      LAYERS.toSpliced(S4_TANH, 1),
      ['activations'],
      'The activation is missing: it should be scaledTanh.',
    ],
  ])('is not what has a fault: %s', (_, layers, checks, told) => {
    const report = check(layers, LENET5_1998_ARCHITECTURE);
    expect(failed(report)).toEqual(checks);
    expect(report.difference?.message.en).toContain(told);
  });

  it('is not the LeNet-5 of today, nor the other way round', () => {
    expect(failed(check(LAYERS, LENET5_ARCHITECTURE))).toContain('S2');
    const [today] = LENET5_ARCHITECTURE.variants;
    if (!today) throw new Error('There is no variant.');
    const { layers } = variantModel(LENET5_ARCHITECTURE, today, { shape: [32, 32, 1], padding: 0 });
    expect(failed(check(layers, LENET5_1998_ARCHITECTURE))).toEqual(
      expect.arrayContaining(['S2', 'C3', 'S4', 'output', 'activations', 'parameters']),
    );
  });
});
