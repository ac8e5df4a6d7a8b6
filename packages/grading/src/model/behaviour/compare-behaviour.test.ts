import type { CheckedLayer, CheckedModel } from '@convolab/contracts';
import { compareValues, DEFAULT_TOLERANCE } from '@convolab/tensor';
import { LENET5_ARCHITECTURE } from '../architectures/lenet5.ts';
import { costOf } from '../checked-size.ts';
import type { ReadModel } from '../read-model.ts';
import { variantModel } from '../structure/architecture.ts';
import { compareBehaviour } from './compare-behaviour.ts';
import { trace, type Signal } from './forward.ts';
import { drawTestImages, drawTestWeights } from './test-weights.ts';

const { inputs, variants } = LENET5_ARCHITECTURE;
/** Far beyond the tolerance, which float32 would keep by a margin. */
const CLEAR = 100 * DEFAULT_TOLERANCE.relative;

const weights = inputs
  .slice(0, 1)
  .flatMap((input) =>
    variants.slice(0, 1).map((variant) => variantModel(LENET5_ARCHITECTURE, variant, input)),
  )
  .flatMap((model) => drawTestWeights(model, 'structure'));

/** What a model makes of the first test image with the test weights. */
function outputOf(model: CheckedModel): Signal {
  const [image] = drawTestImages(model.inputShape, 'structure');
  const output = image && trace(model, weights, image).output;
  if (!output) throw new Error('The weights did not fit.');
  return output;
}

function distance(expected: Signal, got: Signal): number {
  const comparison = compareValues(expected, got, DEFAULT_TOLERANCE);
  if (comparison.equal) return comparison.worstError;
  return comparison.mismatch.kind === 'values' ? comparison.mismatch.worstError : Infinity;
}

const tested = inputs.flatMap((input) =>
  variants.map((variant) => {
    const model = variantModel(LENET5_ARCHITECTURE, variant, input);
    return { side: input.shape[0], model, output: outputOf(model) };
  }),
);

it('the test weights tell every two variants clearly apart', () => {
  const distances = tested.flatMap((one) =>
    tested
      .filter((other) => other !== one && other.side === one.side)
      .map((other) => distance(one.output, other.output)),
  );
  expect(distances).toHaveLength(24);
  expect(Math.min(...distances)).toBeGreaterThan(CLEAR);
});

it('and every change of one activation, one pooling or one bias', () => {
  const distances = tested
    .slice(0, 2)
    .flatMap(({ model, output }) =>
      model.layers.flatMap((layer, index) =>
        changesOf(layer).map((changed) =>
          distance(output, outputOf({ ...model, layers: model.layers.with(index, changed) })),
        ),
      ),
    );
  // Two poolings; three activations and the bias of four layers, four activations and the bias of the output.
  expect(distances).toHaveLength(2 * 23);
  expect(Math.min(...distances)).toBeGreaterThan(CLEAR);
});

function changesOf(layer: CheckedLayer): CheckedLayer[] {
  if (layer.kind === 'pool2d') return [{ ...layer, mode: layer.mode === 'max' ? 'average' : 'max' }];
  if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return [];
  const others = (['relu', 'tanh', 'linear', 'sigmoid'] as const).filter((name) => name !== layer.activation);
  return [{ ...layer, useBias: false }, ...others.map((activation) => ({ ...layer, activation }))];
}

function firstTested() {
  const [first] = tested;
  if (!first) throw new Error('No model.');
  return first;
}

/** As readModel would count it. */
function read(model: CheckedModel): ReadModel {
  let shape: readonly number[] = model.inputShape;
  const layers = model.layers.map((layer) => {
    const cost = costOf(layer, shape, layer.kind);
    shape = cost.outputShape;
    return { ...cost, layer, name: layer.kind, className: layer.kind };
  });
  return { model, layers, parameters: 0, multiplyAccumulates: 0, activations: 0 };
}

it('says how far the layers agree with the network', () => {
  const { model } = firstTested();
  const without = (index: number) => read({ ...model, layers: model.layers.toSpliced(index, 1) });
  expect(compareBehaviour(read(model), LENET5_ARCHITECTURE)).toEqual({ isEqual: true, variant: variants[0] });
  // C1, S2, C3, S4, flatten, C5, F6, output
  expect(compareBehaviour(without(6), LENET5_ARCHITECTURE)).toEqual({ isEqual: false, agreeing: 4 });
  expect(compareBehaviour(without(1), LENET5_ARCHITECTURE)).toEqual({ isEqual: false, agreeing: 1 });
});

it('leaves a model alone that costs many times what the network does', () => {
  const { model } = firstTested();
  const huge: CheckedLayer[] = [
    { kind: 'zero-padding2d', padding: [64, 64, 64, 64] },
    { kind: 'pool2d', mode: 'max', poolSize: [64, 64], strides: [1, 1], padding: 'same' },
  ];
  const costly = read({ ...model, layers: [...huge, ...huge, { kind: 'flatten' }] });
  expect(compareBehaviour(costly, LENET5_ARCHITECTURE)).toEqual({ isEqual: false, agreeing: 0 });
});
