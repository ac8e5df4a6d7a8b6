import type { LocalizedText } from '@convolab/contracts';
import type { Behaviour } from '../behaviour/compare-behaviour.ts';
import { isWeighted } from '../behaviour/forward.ts';
import type { ReadModel } from '../read-model.ts';
import { align } from './align.ts';
import { inputOfShape, type Architecture, type ExpectedLayer, type Variant } from './architecture.ts';
import { readStructure, type Block, type Structure } from './blocks.ts';
import { shapeText } from './block-settings.ts';
import { differs } from './departure-texts.ts';
import { lateText, roleDeparture } from './role-departure.ts';
import { sizeDeparture } from './size-departure.ts';
import { missingText, otherNumbers, strangerText } from './structure-texts.ts';

/** An expected layer and what the model has in its place. */
export interface PlacedLayer {
  readonly expected: ExpectedLayer;
  readonly block: Block | null;
  /** What is wrong with its size, or that it is missing. */
  readonly size: LocalizedText | null;
  /** What is wrong with its activation or its kind of pooling. */
  readonly role: LocalizedText | null;
}

/** A layer that does something no expected layer does. */
export interface Stranger {
  /** Among the model's layers. */
  readonly index: number;
  readonly text: LocalizedText;
}

/** A model beside a network, layer by layer. */
export interface Placing {
  readonly placed: readonly PlacedLayer[];
  readonly strangers: readonly Stranger[];
  /** The variant that the model is, or comes nearest to. */
  readonly variant: Variant;
}

/** Where a model departs from a network. */
export interface Difference {
  /** The expected layer; null for a layer that the network has not. */
  readonly expected: ExpectedLayer | null;
  /** Among the model's layers; null for one that is missing. */
  readonly index: number | null;
  readonly text: LocalizedText;
}

/** Pairs the layers of a model with a network's, in order, and says of each what is wrong with it: nothing where the behaviour is equal. */
export function placeLayers(read: ReadModel, architecture: Architecture, behaviour: Behaviour): Placing {
  const structure = readStructure(read);
  const blocks = align(architecture.layers, structure.blocks);
  const pairs = architecture.layers.map((expected, position) => ({
    expected,
    block: blocks[position] ?? null,
  }));
  if (behaviour.isEqual) {
    const placed = pairs.map((pair) => ({ ...pair, size: null, role: null }));
    return { placed, strangers: [], variant: behaviour.variant };
  }
  const variant = nearestVariant(pairs, architecture);
  const placing = {
    placed: pairs.map((pair) => judgePair(pair, structure, { read, architecture, variant })),
    strangers: strangersOf(structure, blocks, { read, architecture }),
    variant,
  };
  if (firstDifference(placing)) return placing;
  return blameOutput(placing, read) ?? blameBehaviour(placing, architecture, behaviour.agreeing);
}

type Pair = Pick<PlacedLayer, 'expected' | 'block'>;
interface Judged {
  readonly read: ReadModel;
  readonly architecture: Architecture;
}

function judgePair(
  { expected, block }: Pair,
  structure: Structure,
  { read, architecture, variant }: Judged & { readonly variant: Variant },
): PlacedLayer {
  if (!block) return { expected, block, size: missingText(expected, structure), role: null };
  const { inputShape } = read.model;
  const zeros = inputOfShape(architecture, inputShape)?.padding ?? 0;
  const isPaddedImage =
    expected === architecture.layers[0] && architecture.inputs.some(({ padding }) => padding > 0);
  const around = isPaddedImage ? { zeros, inputShape, inputPadding: structure.inputPadding } : null;
  return {
    expected,
    block,
    size: sizeDeparture(expected, block, around),
    role: roleDeparture(expected, block, variant),
  };
}

/** The variant from which fewest layers depart in what they do; among such the one that the first layers are of. */
function nearestVariant(pairs: readonly Pair[], { variants }: Architecture): Variant {
  const ranked = variants.map((variant) => {
    const departs = pairs.map(
      ({ expected, block }) => block !== null && roleDeparture(expected, block, variant) !== null,
    );
    const first = departs.indexOf(true);
    return { variant, count: departs.filter(Boolean).length, prefix: first === -1 ? departs.length : first };
  });
  ranked.sort((one, other) => one.count - other.count || other.prefix - one.prefix);
  const [nearest] = ranked;
  if (!nearest) throw new RangeError('The architecture has no variant.');
  return nearest.variant;
}

function strangersOf(
  structure: Structure,
  aligned: readonly (Block | null)[],
  { read, architecture }: Judged,
): Stranger[] {
  const told = structure.strangers.map(({ index, lateActivation }) => ({
    index,
    text:
      lateActivation === null ? strangerText(read.layers[index], architecture) : lateText([lateActivation]),
  }));
  const extra = structure.blocks
    .filter((block) => !aligned.includes(block))
    .map(({ index, read: layer }) => ({ index, text: strangerText(layer, architecture) }));
  return [...told, ...extra].sort((one, other) => one.index - other.index);
}

/** The first layer in the model's order that departs from the network, or null where none does. */
export function firstDifference({ placed, strangers }: Placing): Difference | null {
  const [stranger] = strangers;
  for (const { expected, block, size, role } of placed) {
    if (block && stranger && stranger.index < block.index) return strange(stranger);
    const text = size ?? role;
    if (text) return { expected, index: block?.index ?? null, text };
  }
  return stranger ? strange(stranger) : null;
}

const strange = ({ index, text }: Stranger): Difference => ({ expected: null, index, text });

/** All layers are right, but what they give is laid out otherwise in the end: maps that were flattened. Null where it is not. */
function blameOutput({ placed, ...placing }: Placing, { layers }: ReadModel): Placing | null {
  const wanted = placed.at(-1)?.expected.cost.outputShape ?? [];
  const got = layers.at(-1)?.outputShape ?? [];
  if (wanted.join() === got.join()) return null;
  const text = differs('출력의 크기', 'output shape', shapeText(wanted), shapeText(got));
  return { ...placing, placed, strangers: [{ index: layers.length - 1, text }] };
}

/** Every layer looks right, and still other numbers come out: the layer with weights is to blame after which they differ. */
function blameBehaviour(placing: Placing, architecture: Architecture, agreeing: number): Placing {
  const weighted = architecture.layers.filter(({ layer }) => isWeighted(layer));
  const blamed = weighted[Math.max(0, agreeing - 1)] ?? architecture.layers.at(-1);
  return {
    ...placing,
    placed: placing.placed.map((one) =>
      one.expected === blamed ? { ...one, size: otherNumbers(architecture) } : one,
    ),
  };
}
