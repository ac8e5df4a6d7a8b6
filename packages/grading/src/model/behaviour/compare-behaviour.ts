import { compareValues, DEFAULT_TOLERANCE, sizeOf, tensorOf } from '@convolab/tensor';
import { inputOfShape, variantModel, type Architecture, type Variant } from '../structure/architecture.ts';
import type { ReadLayer, ReadModel } from '../read-model.ts';
import { trace, type LayerWeights, type Signal, type Trace } from './forward.ts';
import { drawTestImages, drawTestWeights } from './test-weights.ts';

/** What a model does with the network's own weights in it. */
export type Behaviour =
  | { readonly isEqual: true; readonly variant: Variant }
  | {
      readonly isEqual: false;
      /** Layers with weights whose input agrees with the network's, counted from the first, in the variant where most do. */
      readonly agreeing: number;
    };

/** Everybody's weights are the same, and so is everybody's verdict. */
const SEED = 'structure';
/** Times the network's own cost: who computes the same needs no more, and a forward pass has to end. */
const MAX_COST = 8;

/**
 * Puts the same weights into a model and into the network, by the order of their layers, and compares what both make of the same
 * images: shapes first, then |d| ≤ 1e-4 · (rms + |reference|). Names and kinds of layers do not count, only what is computed.
 */
export function compareBehaviour(read: ReadModel, architecture: Architecture): Behaviour {
  const input = inputOfShape(architecture, read.model.inputShape);
  if (!input || costOfPass(read.layers) > MAX_COST * costOfNetwork(architecture))
    return { isEqual: false, agreeing: 0 };
  const { weights, images, variants } = testedNetwork(architecture, input);
  const got = images.map((image) => trace(read.model, weights, image));
  const compared = variants.map(({ variant, traces }) => ({
    variant,
    agreeing: Math.min(...traces.map((expected, image) => agreement(expected, got[image]))),
  }));
  const equal = compared.find(({ agreeing }) => agreeing === Infinity);
  if (equal) return { isEqual: true, variant: equal.variant };
  return { isEqual: false, agreeing: Math.max(...compared.map(({ agreeing }) => agreeing)) };
}

/** The network in all of its variants with the same weights in them, and what each makes of the test images. */
interface TestedNetwork {
  readonly weights: readonly LayerWeights[];
  readonly images: readonly Signal[];
  readonly variants: readonly { readonly variant: Variant; readonly traces: readonly Trace[] }[];
}

type NetworkInput = Architecture['inputs'][number];

/** It is the same for every model: computed once a process for each shape of images. */
const testedNetworks = new WeakMap<NetworkInput, TestedNetwork>();

function testedNetwork(architecture: Architecture, input: NetworkInput): TestedNetwork {
  const known = testedNetworks.get(input);
  if (known) return known;
  const networks = architecture.variants.map((variant) => ({
    variant,
    model: variantModel(architecture, variant, input),
  }));
  const weights = networks.slice(0, 1).flatMap(({ model }) => drawTestWeights(model, SEED));
  const images = drawTestImages(input.shape, SEED);
  const variants = networks.map(({ variant, model }) => ({
    variant,
    traces: images.map((image) => trace(model, weights, image)),
  }));
  const tested = { weights, images, variants };
  testedNetworks.set(input, tested);
  return tested;
}

/** Numbers that are read while one image goes through: also those of poolings, which cost no multiplication. */
const costOfPass = (
  layers: readonly Pick<ReadLayer, 'layer' | 'outputShape' | 'multiplyAccumulates'>[],
): number =>
  layers.reduce(
    (sum, { layer, outputShape, multiplyAccumulates }) =>
      sum +
      multiplyAccumulates +
      sizeOf(outputShape) * (layer.kind === 'pool2d' ? layer.poolSize[0] * layer.poolSize[1] : 1),
    0,
  );

const costOfNetwork = ({ layers }: Architecture): number =>
  costOfPass(layers.map(({ layer, cost }) => ({ layer, ...cost })));

/** How many layers with weights get the same input; Infinity where the outputs are the same. */
function agreement(expected: Trace, got: Trace | undefined): number {
  // Maps are not the numbers that they are flattened to where they are all that comes out.
  const isLaidOutAlike = expected.output?.shape.join() === got?.output?.shape.join();
  if (expected.output && isLaidOutAlike && isSame(expected.output, got?.output)) return Infinity;
  // What comes before the first layer with weights may be padded outside it or within.
  const differing = expected.inputs.findIndex(
    (signal, index) => index > 0 && !isSame(signal, got?.inputs[index]),
  );
  return differing === -1 ? expected.inputs.length : differing;
}

/** Whether the numbers are the same; 5×5×16 maps are as good as the 400 numbers that they are flattened to. */
function isSame(expected: Signal, got: Signal | null | undefined): boolean {
  if (got?.data.length !== expected.data.length) return false;
  const flat = ({ data }: Signal) => tensorOf('float64', [data.length], data);
  return compareValues(flat(expected), flat(got), DEFAULT_TOLERANCE).equal;
}
