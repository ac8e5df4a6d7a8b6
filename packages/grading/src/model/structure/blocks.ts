import type { CheckedLayer } from '@convolab/contracts';
import { BLOCK_KINDS, type BlockKind, type BlockLayer, type Squashing } from './architecture.ts';
import type { ReadLayer, ReadModel } from '../read-model.ts';

/** A convolution, pooling, dense or RBF layer with the activations that belong to it. */
export interface Block {
  /** Among the model's layers. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly read: ReadLayer & { readonly layer: BlockLayer };
  readonly inputShape: readonly number[];
  readonly activations: readonly Squashing[];
  /** Of a convolution: those that come after the average pooling behind it. */
  readonly lateActivations: readonly Squashing[];
}

/** A model as a sequence of blocks, with the layers that have no place in a network of blocks. */
export interface Structure {
  readonly blocks: readonly Block[];
  /** Zero padding in front of the first convolution: [top, bottom, left, right]. */
  readonly inputPadding: readonly [number, number, number, number];
  readonly strangers: readonly StrangeLayer[];
}

/** A layer that does something no block does. */
export interface StrangeLayer {
  /** Among the model's layers. */
  readonly index: number;
  /** The activation that it lays behind an average pooling. */
  readonly lateActivation: Squashing | null;
}

interface OpenBlock extends Block {
  readonly activations: Squashing[];
  readonly lateActivations: Squashing[];
}

/**
 * Puts the layers of a model together to blocks. An activation layer belongs to the convolution or dense layer before it, also
 * across a max pooling: both are monotone, so that their order changes nothing. After an average pooling it is a stranger.
 * The scaled tanh of 1998 belongs to whatever is before it: there subsampling has an activation, too.
 * Dropout is a way to train, and does nothing to what is computed.
 */
export function readStructure({ layers, model }: ReadModel): Structure {
  const blocks: OpenBlock[] = [];
  const strangers: StrangeLayer[] = [];
  let inputPadding: Structure['inputPadding'] = [0, 0, 0, 0];
  layers.forEach((read, index) => {
    const { layer } = read;
    const inputShape = layers[index - 1]?.outputShape ?? model.inputShape;
    if (isBlock(layer)) {
      blocks.push({
        index,
        kind: layer.kind,
        read: { ...read, layer },
        inputShape,
        activations: squashingOf(layer),
        lateActivations: [],
      });
    } else if (layer.kind === 'activation' || layer.kind === 'scaled-tanh') {
      strangers.push(...squashingOf(layer).flatMap((one) => placeActivation(blocks, one, index)));
    } else if (layer.kind === 'zero-padding2d' && index === 0) {
      inputPadding = layer.padding;
    } else if (layer.kind === 'zero-padding2d' || isRealReshape(layer, inputShape)) {
      strangers.push({ index, lateActivation: null });
    }
  });
  return { blocks, inputPadding, strangers };
}

const isBlock = (layer: CheckedLayer): layer is BlockLayer => BLOCK_KINDS.some((kind) => kind === layer.kind);

/** None where it is linear. */
function squashingOf(layer: CheckedLayer): Squashing[] {
  if (layer.kind === 'scaled-tanh') return ['scaledTanh'];
  return 'activation' in layer && layer.activation !== 'linear' ? [layer.activation] : [];
}

/** Gives the activation to the block that it belongs to; where there is none its layer is a stranger. */
function placeActivation(blocks: readonly OpenBlock[], activation: Squashing, index: number): StrangeLayer[] {
  const last = blocks.at(-1);
  if (!last) return [{ index, lateActivation: null }];
  if (activation === 'scaledTanh') {
    last.activations.push(activation);
    return [];
  }
  const pool = last.read.layer.kind === 'pool2d' ? last.read.layer : null;
  const before = pool ? blocks.at(-2) : last;
  if (before && before.kind !== 'pool2d' && pool?.mode !== 'average') {
    before.activations.push(activation);
    return [];
  }
  before?.lateActivations.push(activation);
  return [{ index, lateActivation: activation }];
}

/** Reshaping to the same shape or to a vector is what Flatten does, or nothing. */
function isRealReshape(layer: CheckedLayer, input: readonly number[]): boolean {
  if (layer.kind !== 'reshape' || layer.targetShape.length === 1) return false;
  return layer.targetShape.join() !== input.join();
}
