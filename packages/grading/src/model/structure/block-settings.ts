import type { CheckedLayer, HistoricLayer, LayerOf } from '@convolab/contracts';
import { connectionsOf, outputMapsOf } from '../historic-size.ts';
import { isSliding, slidingWindow } from '../trained/layer-window.ts';
import {
  isSquashed,
  variantLayer,
  type BlockLayer,
  type ExpectedLayer,
  type Variant,
} from './architecture.ts';

type Sides = readonly [rows: number, columns: number];

/** Filters or units; null for pooling and RBF. */
export function widthOf(layer: BlockLayer): number | null {
  if (layer.kind === 'conv2d') return layer.filters;
  if (layer.kind === 'table-conv2d') return outputMapsOf(layer.table);
  return layer.kind === 'dense' ? layer.units : null;
}

/** Rows and columns that one output sees; of a dense layer all of its input, as a convolution would have it. */
export function windowOf(layer: BlockLayer, inputShape: readonly number[]): Sides {
  if (isSliding(layer)) return slidingWindow(layer);
  const [rows = 1, columns = 1] = inputShape.length === 3 ? inputShape : [];
  return [rows, columns];
}

/** 28×28×6; a square alone by both of its sides. */
export const shapeText = (shape: readonly number[]): string => shape.join('×');

/** In short, for the table of layers: `C3: 5×5, 16 → 10×10×16`. */
export function aboutExpected({ name, layer, cost }: ExpectedLayer): string {
  const window = isSliding(layer) ? [shapeText(slidingWindow(layer))] : [];
  const width = widthOf(layer);
  const kind = layer.kind === 'rbf' ? ['RBF'] : [];
  const what = [...kind, ...window, ...(width === null ? [] : [String(width)])].join(', ');
  return `${name}: ${what} → ${shapeText(cost.outputShape)}`;
}

/** The settings of a layer that matter, in the words of the layers API: `16, 5×5, tanh`, `2×2, average`. */
export function settingsText(layer: CheckedLayer): string {
  switch (layer.kind) {
    case 'conv2d':
      return list(
        layer.filters,
        shapeText(layer.kernelSize),
        ...roleParts(layer),
        ...slidingParts(layer, [1, 1]),
      );
    case 'pool2d':
      return list(shapeText(layer.poolSize), layer.mode, ...slidingParts(layer, layer.poolSize));
    case 'dense':
      return list(layer.units, ...roleParts(layer));
    case 'activation':
      return layer.activation;
    case 'zero-padding2d':
      return layer.padding.join(' ');
    case 'dropout':
      return String(layer.rate);
    case 'flatten':
    case 'reshape':
      return '';
    default:
      return historicSettings(layer);
  }
}

/** Of a network's layer in one of its variants, with the activation that is a layer of its own. */
export const expectedSettings = (expected: ExpectedLayer, variant: Variant): string =>
  [settingsText(variantLayer(expected, variant)), isSquashed(expected, variant) ? variant.activation : '']
    .filter((part) => part !== '')
    .join(', ');

function historicSettings(layer: HistoricLayer): string {
  if (layer.kind === 'subsample') return shapeText(slidingWindow(layer));
  if (layer.kind !== 'table-conv2d') return '';
  const { kernelSize, table } = layer;
  return list(
    outputMapsOf(table),
    shapeText(kernelSize),
    `${connectionsOf(table)} of ${table.flat().length}`,
  );
}

const list = (...parts: readonly (string | number)[]) => parts.join(', ');

const roleParts = ({ activation, useBias }: LayerOf<'conv2d' | 'dense'>): string[] => [
  ...(activation === 'linear' ? [] : [activation]),
  ...(useBias ? [] : ['useBias: false']),
];

/** What departs from the usual way to slide. */
const slidingParts = ({ strides, padding }: LayerOf<'conv2d' | 'pool2d'>, usual: Sides): string[] => [
  ...(shapeText(strides) === shapeText(usual) ? [] : [`strides ${shapeText(strides)}`]),
  ...(padding === 'same' ? [padding] : []),
];
