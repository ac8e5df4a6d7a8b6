import type { LayerReport } from '@convolab/contracts';
import { isSameShape, layerStations, networkColumns } from './network-chain.ts';

const layer = (index: number, over: Partial<LayerReport>): LayerReport => ({
  index,
  name: `layer_${index}`,
  kind: 'Dense',
  outputShape: [10],
  window: null,
  parameters: 0,
  multiplyAccumulates: 0,
  expected: null,
  ok: true,
  message: null,
  ...over,
});

const C1 = { kind: 'Conv2D', outputShape: [28, 28, 6], parameters: 156, expected: 'C1: 5×5, 6 → 28×28×6' };
const F6 = { outputShape: [84], parameters: 10_164, expected: 'F6: 84 → 84' };

const states = (layers: readonly LayerReport[]) =>
  layerStations({ layers: [...layers], reference: undefined }).map(
    ({ state, reference }) => `${state} ${reference?.name ?? '–'}`,
  );

describe('layerStations', () => {
  it('puts the layers of LeNet-5 where the model lacks them', () => {
    expect(states([layer(0, C1), layer(1, { ...F6, ok: false })])).toEqual([
      'right C1',
      'missing S2',
      'missing C3',
      'missing S4',
      'missing C5',
      'differs F6',
      'missing output',
    ]);
  });

  it('tells a layer that LeNet-5 has not from one that departs', () => {
    expect(states([layer(0, C1), layer(1, { ok: false })]).slice(0, 2)).toEqual(['right C1', 'extra –']);
  });

  it('misses nothing in a model that is not judged against LeNet-5', () => {
    expect(states([layer(0, {}), layer(1, { expected: 'H1: 30', ok: false })])).toEqual([
      'right –',
      'differs –',
    ]);
  });
});

describe('networkColumns', () => {
  const columns = (layers: readonly LayerReport[]) =>
    networkColumns({ inputShape: [28, 28, 1], layers: [...layers] }).map(({ head, followers }) =>
      [head, ...followers].map(({ layer: own, state }) => own?.kind ?? state).join(' + '),
    );

  it('lets layers that only pass on follow the one before them', () => {
    const relu = layer(1, { kind: 'Activation', outputShape: [28, 28, 6] });
    const flatten = layer(2, { kind: 'Flatten', outputShape: [4_704] });
    expect(
      columns([layer(0, { ...C1, expected: null }), relu, flatten, layer(3, { parameters: 1 })]),
    ).toEqual(['input', 'Conv2D + Activation + Flatten', 'Dense']);
  });

  it('lets them follow the input, too', () => {
    const flatten = layer(0, { kind: 'Flatten', outputShape: [784] });
    expect(columns([flatten, layer(1, { outputShape: [784], parameters: 1 })])).toEqual([
      'input + Flatten',
      'Dense',
    ]);
  });

  it('gives a layer that changes the maps a place of its own, though it has no parameters', () => {
    const padding = layer(0, { kind: 'ZeroPadding2D', outputShape: [32, 32, 1] });
    const pooling = layer(1, { kind: 'MaxPooling2D', outputShape: [32, 32, 1], window: [1, 1] });
    expect(columns([padding, pooling])).toEqual(['input', 'ZeroPadding2D', 'MaxPooling2D']);
  });
});

it('takes 1×1×120 for 120', () => {
  expect(isSameShape([1, 1, 120], [120])).toBe(true);
  expect(isSameShape([14, 14, 6], [14, 14, 8])).toBe(false);
});
