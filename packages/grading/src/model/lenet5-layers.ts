import type { LocalizedText } from '@convolab/contracts';
import { LENET5, type LeNetLayer } from '@convolab/reference';
import type { Block, BlockKind, Structure } from './lenet5-structure.ts';

/** What a layer of a student's model must be. */
export interface ExpectedLayer {
  readonly name: LeNetLayer['name'];
  readonly kinds: readonly BlockKind[];
  readonly outputShape: readonly number[];
  readonly parameters: number;
  /** Filters or units; null for pooling. */
  readonly width: number | null;
  /** In short, for the table of layers. */
  readonly about: string;
}

const KINDS: Readonly<Record<LeNetLayer['name'], readonly BlockKind[]>> = {
  C1: ['conv2d'],
  S2: ['pool2d'],
  C3: ['conv2d'],
  S4: ['pool2d'],
  // 5×5 maps under 5×5 kernels: the convolution is a dense layer (LeCun et al. 1998, section II.B).
  C5: ['conv2d', 'dense'],
  F6: ['dense'],
  output: ['dense'],
};

const shapeText = (shape: readonly number[]) => shape.join('×');

function about({ name, outputShape }: LeNetLayer): string {
  const maps = outputShape.at(-1) ?? 0;
  const what = KINDS[name].includes('conv2d')
    ? `5×5, ${maps}`
    : KINDS[name].includes('pool2d')
      ? '2×2'
      : String(maps);
  return `${name}: ${name === 'C5' ? maps : what} → ${shapeText(outputShape)}`;
}

export const EXPECTED_LAYERS: readonly ExpectedLayer[] = LENET5.map((layer) => ({
  name: layer.name,
  kinds: KINDS[layer.name],
  outputShape: layer.outputShape,
  parameters: layer.parameters,
  width: KINDS[layer.name].includes('pool2d') ? null : (layer.outputShape.at(-1) ?? null),
  about: about(layer),
}));

/** How well a block can be taken for an expected layer; 0 where it is of another kind. */
export function likeness(expected: ExpectedLayer, { kind, read }: Block): number {
  if (!expected.kinds.includes(kind)) return 0;
  const sameWidth = expected.width !== null && expected.width === widthOf(read.layer);
  const sameOutput = flat(expected.outputShape) === flat(read.outputShape);
  return 1 + Number(sameWidth) + Number(sameOutput) + Number(read.parameters === expected.parameters);
}

function widthOf(layer: Block['read']['layer']): number | null {
  if (layer.kind === 'conv2d') return layer.filters;
  return layer.kind === 'dense' ? layer.units : null;
}

/** C5 as a convolution gives 1×1×120. */
const flat = (shape: readonly number[]) => shape.filter((axis) => axis !== 1).join();

/** A way in which a layer departs from the expected one, or null where it is right. */
export function departure(expected: ExpectedLayer, block: Block, structure: Structure): LocalizedText | null {
  const { layer, outputShape, parameters, formula } = block.read;
  const own = widthDeparture(expected, layer) ?? slidingDeparture(layer);
  if (own) return own;
  if (expected.name === 'C1' && !isPaddedEvenly(block, structure)) return UNEVEN_PADDING;
  if (!isSameOutput(expected, block)) {
    return differs('출력의 크기', 'output shape', shapeText(expected.outputShape), shapeText(outputShape));
  }
  if (parameters === expected.parameters) return null;
  return differs('파라미터의 개수', 'number of parameters', expected.parameters, formula ?? parameters);
}

/** Pooling keeps the number of maps: where it is wrong, the convolution before is to blame. */
function isSameOutput({ outputShape }: ExpectedLayer, { kind, read }: Block): boolean {
  const sides = (shape: readonly number[]) => (kind === 'pool2d' ? shape.slice(0, 2).join() : flat(shape));
  return sides(read.outputShape) === sides(outputShape);
}

function widthDeparture({ width }: ExpectedLayer, layer: Block['read']['layer']): LocalizedText | null {
  if (layer.kind === 'dense' && layer.units !== width) {
    return differs('유닛의 개수', 'number of units', width, layer.units);
  }
  if (layer.kind !== 'conv2d') return null;
  if (layer.filters !== width)
    return differs('커널(특징 맵)의 개수', 'number of filters', width, layer.filters);
  const isFive = layer.kernelSize.every((side) => side === 5);
  return isFive ? null : differs('커널의 크기', 'kernel size', '5×5', shapeText(layer.kernelSize));
}

type Shown = string | number | null;

const differs = (ko: string, en: string, expected: Shown, got: Shown): LocalizedText => ({
  ko: `${ko}가 달라요. 기대한 값: ${expected ?? ''}, 모델의 값: ${got ?? ''}.`,
  en: `The ${en} should be ${expected ?? ''}, not ${got ?? ''}.`,
});

const UNEVEN_PADDING: LocalizedText = {
  ko: '28×28 이미지의 네 변에 제로패딩을 2씩 더해야 해요.',
  en: 'The 28×28 image needs a zero padding of 2 on every side.',
};

function slidingDeparture(layer: Block['read']['layer']): LocalizedText | null {
  if (layer.kind === 'conv2d' && layer.strides.some((step) => step !== 1)) {
    return differs('스트라이드', 'stride', 1, shapeText(layer.strides));
  }
  if (layer.kind !== 'pool2d') return null;
  if (layer.poolSize.some((side) => side !== 2)) {
    return differs('풀링 창의 크기', 'pooling window', '2×2', shapeText(layer.poolSize));
  }
  return layer.strides.some((step) => step !== 2)
    ? differs('풀링 스트라이드', 'pooling stride', '2×2', shapeText(layer.strides))
    : null;
}

/** On 28×28, `same` pads a 5×5 kernel by 2 all around; a padding layer must do the same. On 32×32 nothing may be padded. */
function isPaddedEvenly({ read: { layer } }: Block, { inputPadding }: Structure): boolean {
  if (layer.kind !== 'conv2d') return true;
  return new Set(inputPadding).size === 1 && (layer.padding === 'valid' || inputPadding[0] === 0);
}
