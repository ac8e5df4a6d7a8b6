import type { Activation, CheckedLayer } from '@convolab/contracts';
import type { ReadLayer, ReadModel } from './read-model.ts';

/** Kinds of layers that LeNet-5 is made of; the others only pass values on. */
export type BlockKind = 'conv2d' | 'pool2d' | 'dense';

/** A convolution, pooling or dense layer with the activations that belong to it. */
export interface Block {
  /** Among the model's layers. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly read: ReadLayer;
  readonly activations: readonly Activation[];
}

/** A model as a sequence of blocks, with the layers that have no place in LeNet-5. */
export interface Structure {
  readonly blocks: readonly Block[];
  /** Zero padding in front of the first convolution: [top, bottom, left, right]. */
  readonly inputPadding: readonly [number, number, number, number];
  /** Indices of layers that do something LeNet-5 does not. */
  readonly strangers: readonly number[];
}

interface OpenBlock extends Block {
  readonly activations: Activation[];
}

/**
 * Puts the layers of a model together to blocks. An activation layer belongs to the convolution or dense layer before it, also
 * across a max pooling: both are monotone, so that their order changes nothing. After an average pooling it is a stranger.
 * Dropout is a way to train, and does nothing to what is computed.
 */
export function readStructure({ layers, model }: ReadModel): Structure {
  const blocks: OpenBlock[] = [];
  const strangers: number[] = [];
  let inputPadding: Structure['inputPadding'] = [0, 0, 0, 0];
  layers.forEach((read, index) => {
    const { layer } = read;
    if (isBlock(layer)) {
      blocks.push({ index, kind: layer.kind, read, activations: ownActivation(layer) });
    } else if (layer.kind === 'activation') {
      const owner = ownerOf(blocks);
      if (owner) owner.activations.push(...real(layer.activation));
      else if (layer.activation !== 'linear') strangers.push(index);
    } else if (layer.kind === 'zero-padding2d' && index === 0) {
      inputPadding = layer.padding;
    } else if (
      layer.kind === 'zero-padding2d' ||
      isRealReshape(layer, inputOf(layers, index, model.inputShape))
    ) {
      strangers.push(index);
    }
  });
  return { blocks, inputPadding, strangers };
}

const isBlock = (layer: CheckedLayer): layer is Extract<CheckedLayer, { kind: BlockKind }> =>
  layer.kind === 'conv2d' || layer.kind === 'pool2d' || layer.kind === 'dense';

const real = (activation: Activation): Activation[] => (activation === 'linear' ? [] : [activation]);

const ownActivation = (layer: Extract<CheckedLayer, { kind: BlockKind }>): Activation[] =>
  layer.kind === 'pool2d' ? [] : real(layer.activation);

function ownerOf(blocks: readonly OpenBlock[]): OpenBlock | undefined {
  const last = blocks.at(-1);
  if (last?.read.layer.kind !== 'pool2d') return last;
  const before = blocks.at(-2);
  return last.read.layer.mode === 'max' && before?.kind === 'conv2d' ? before : undefined;
}

const inputOf = (layers: readonly ReadLayer[], index: number, inputShape: readonly number[]) =>
  layers[index - 1]?.outputShape ?? inputShape;

/** Reshaping to the same shape or to a vector is what Flatten does, or nothing. */
function isRealReshape(layer: CheckedLayer, input: readonly number[]): boolean {
  if (layer.kind !== 'reshape' || layer.targetShape.length === 1) return false;
  return layer.targetShape.join() !== input.join();
}

/**
 * Pairs the blocks of a model with those expected, in order, so that as many as possible fit: a missing or an extra layer does
 * not make all that follow wrong. `likeness` is 0 where two cannot be the same layer.
 */
export function align<Expected>(
  expected: readonly Expected[],
  blocks: readonly Block[],
  likeness: (expected: Expected, block: Block) => number,
): (Block | null)[] {
  const columns = blocks.length + 1;
  const best = new Float64Array((expected.length + 1) * columns);
  const at = (row: number, column: number) => best[row * columns + column] ?? 0;
  const pairAt = (row: number, column: number) => {
    const [wanted, block] = [expected[row], blocks[column]];
    const fit = wanted !== undefined && block ? likeness(wanted, block) : 0;
    return fit > 0 ? fit + at(row + 1, column + 1) : 0;
  };
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = blocks.length - 1; column >= 0; column -= 1) {
      best[row * columns + column] = Math.max(pairAt(row, column), at(row + 1, column), at(row, column + 1));
    }
  }
  let column = 0;
  return expected.map((_, row) => {
    while (column < blocks.length && at(row, column) === at(row, column + 1)) column += 1;
    const block = blocks[column];
    if (!block || pairAt(row, column) === 0 || pairAt(row, column) < at(row, column)) return null;
    column += 1;
    return block;
  });
}
