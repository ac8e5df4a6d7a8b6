import type { Activation, CheckedLayer, CheckedModel, LayerOf } from '@convolab/contracts';
import { sizeOf } from '@convolab/tensor';
import { costOf } from '../checked-size.ts';
import type { LayerCost } from '../layer-cost.ts';

/** Kinds of layers that networks are made of; the others only pass values on. */
export const BLOCK_KINDS = ['conv2d', 'pool2d', 'dense', 'table-conv2d', 'subsample', 'rbf'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type BlockLayer = LayerOf<BlockKind>;

/** As layers have it, or that of 1998, which is a layer of its own. */
export type Squashing = Activation | 'scaledTanh';

/** The settings that a network leaves free, the same throughout: what its hidden layers and its poolings do. */
export interface Variant {
  readonly activation: Extract<Squashing, 'tanh' | 'relu' | 'scaledTanh'>;
  readonly pooling: 'average' | 'max' | 'subsample';
}

/** A layer of a network, with what a student's must be like. Activation and kind of pooling are a variant's. */
export interface ExpectedLayer {
  readonly name: string;
  readonly layer: BlockLayer;
  /** Its activation is the variant's, else its own. */
  readonly isHidden: boolean;
  /** [height, width, channels], or [units]. */
  readonly inputShape: readonly number[];
  readonly cost: LayerCost;
}

/** A network that models are judged against. Everything that is one network's own stands here. */
export interface Architecture {
  /** As it is called in texts of both languages; null where an exercise gives its layers alone. */
  readonly name: string | null;
  /** Whether its hidden activations and its poolings are to be the same throughout, and earn points of their own. */
  readonly isUniform: boolean;
  readonly layers: readonly ExpectedLayer[];
  /** In the order in which they are tried. */
  readonly variants: readonly Variant[];
  /** Shapes of images that it takes, with the zeros that each needs on every side. */
  readonly inputs: readonly { readonly shape: CheckedModel['inputShape']; readonly padding: number }[];
}

/** What the network does with images of this shape; undefined where it does not take them. */
export const inputOfShape = (
  { inputs }: Architecture,
  inputShape: CheckedModel['inputShape'],
): Architecture['inputs'][number] | undefined =>
  inputs.find(({ shape }) => shape.join() === inputShape.join());

/** A layer before its sizes are known. */
export type LayerPlan = Pick<ExpectedLayer, 'name' | 'layer' | 'isHidden'>;

/** Gives each planned layer its shapes and costs, from the padded input on. Throws ModelRejection where two do not fit. */
export function expectLayers(inputShape: readonly number[], plans: readonly LayerPlan[]): ExpectedLayer[] {
  let shape = inputShape;
  return plans.map((plan) => {
    const input = shape;
    const cost = costOf(plan.layer, plan.layer.kind === 'dense' ? [sizeOf(input)] : input, plan.name);
    shape = cost.outputShape;
    return { ...plan, inputShape: input, cost };
  });
}

export const parametersOf = ({ layers }: Architecture): number =>
  layers.reduce((sum, { cost }) => sum + cost.parameters, 0);

/** The network itself in one of its variants, for images of one of its shapes. */
export function variantModel(
  { layers }: Architecture,
  variant: Variant,
  { shape, padding }: Architecture['inputs'][number],
): CheckedModel {
  const frame: CheckedLayer[] =
    padding > 0 ? [{ kind: 'zero-padding2d', padding: [padding, padding, padding, padding] }] : [];
  return {
    inputShape: shape,
    layers: [...frame, ...layers.flatMap((expected) => variantLayers(expected, variant))],
  };
}

function variantLayers(expected: ExpectedLayer, variant: Variant): CheckedLayer[] {
  const layer = variantLayer(expected, variant);
  return [
    ...(layer.kind === 'dense' && expected.inputShape.length > 1 ? [{ kind: 'flatten' } as const] : []),
    layer,
    ...(isSquashed(expected, variant) ? [{ kind: 'scaled-tanh' } as const] : []),
  ];
}

/** Whether the layer's activation is a layer of its own behind it. */
export const isSquashed = ({ isHidden }: ExpectedLayer, { activation }: Variant): boolean =>
  isHidden && activation === 'scaledTanh';

/** A layer of the network with the activation or the kind of pooling that it has in one variant. */
export function variantLayer(
  { layer, isHidden }: ExpectedLayer,
  { activation, pooling }: Variant,
): BlockLayer {
  if (layer.kind === 'pool2d' && pooling !== 'subsample') return { ...layer, mode: pooling };
  if (!('activation' in layer)) return layer;
  if (!isHidden) return layer;
  return { ...layer, activation: activation === 'scaledTanh' ? 'linear' : activation };
}
