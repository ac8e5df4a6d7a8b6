import type { BlockKind, ExpectedLayer } from './architecture.ts';
import type { Block } from './blocks.ts';
import { windowOf, widthOf } from './block-settings.ts';

/** A layer of today can stand where one of 1998 belongs, and the other way round: what is wrong with it is told there. */
const FAMILIES: Readonly<Record<BlockKind, 'convolution' | 'pooling' | 'dense'>> = {
  conv2d: 'convolution',
  'table-conv2d': 'convolution',
  pool2d: 'pooling',
  subsample: 'pooling',
  dense: 'dense',
  rbf: 'dense',
};

/** A pair of one kind counts this much; each way in which the two are alike, one more. */
const SAME_KIND = 3;

/** How well a block can be taken for an expected layer; 0 where it is of another kind. */
function likeness(expected: ExpectedLayer, block: Block): number {
  if (!isSameKind(expected, block)) return 0;
  const { layer, outputShape, parameters } = block.read;
  const width = widthOf(expected.layer);
  const sameWidth = width !== null && width === widthOf(layer);
  const sameOutput = withoutOnes(expected.cost.outputShape) === withoutOnes(outputShape);
  return SAME_KIND + Number(sameWidth) + Number(sameOutput) + Number(parameters === expected.cost.parameters);
}

/** Maps under kernels of their own size: the convolution is a dense layer (LeCun et al. 1998, section II.B). */
function isSameKind({ layer, inputShape }: ExpectedLayer, { kind, read }: Block): boolean {
  if (FAMILIES[layer.kind] === FAMILIES[kind]) return true;
  if (layer.kind !== 'dense' || kind !== 'conv2d') return false;
  return (
    inputShape.length === 3 || read.outputShape.slice(0, 2).join() === windowOf(layer, inputShape).join()
  );
}

/** A dense layer as a convolution gives 1×1 maps. */
export const withoutOnes = (shape: readonly number[]): string => shape.filter((axis) => axis !== 1).join();

/**
 * Pairs the blocks of a model with the expected layers, in order, so that as many as possible fit: a missing or an extra layer
 * does not make all that follow wrong.
 */
export function align(expected: readonly ExpectedLayer[], blocks: readonly Block[]): (Block | null)[] {
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
