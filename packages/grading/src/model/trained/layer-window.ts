import type { CheckedLayer, LayerOf } from '@convolab/contracts';

export type SlidingLayer = LayerOf<'conv2d' | 'pool2d' | 'table-conv2d' | 'subsample'>;

export interface Sliding2D {
  readonly size: readonly [height: number, width: number];
  readonly strides: readonly [rows: number, columns: number];
  /** Rows and columns that lie before the input: padding of `same`, TensorFlow's way, or none. */
  readonly before: readonly [top: number, left: number];
}

/** How the window of a convolution or pooling slides over an input [height, width, ..]. */
export function slidingOf(layer: SlidingLayer, input: readonly number[]): Sliding2D {
  const [top, , left] = zerosAround(layer, input);
  return { size: slidingWindow(layer), strides: slidingStrides(layer), before: [top, left] };
}

/** Zeros that a convolution or pooling lays around an input [height, width, ..] as TensorFlow does: [top, bottom, left, right]. */
export function zerosAround(
  layer: SlidingLayer,
  [height = 1, width = 1]: readonly number[],
): readonly [top: number, bottom: number, left: number, right: number] {
  if (!('padding' in layer) || layer.padding === 'valid') return [0, 0, 0, 0];
  const [rows, columns] = slidingWindow(layer);
  return [...sameSides(height, rows, layer.strides[0]), ...sameSides(width, columns, layer.strides[1])];
}

/** Rows and columns of the kernel or of the pooling window. */
export function slidingWindow(layer: SlidingLayer): readonly [rows: number, columns: number] {
  if ('kernelSize' in layer) return layer.kernelSize;
  return layer.kind === 'pool2d' ? layer.poolSize : [2, 2];
}

/** Steps of a convolution or pooling. Those of a table move by 1, subsampling by its window. */
export function slidingStrides(layer: SlidingLayer): readonly [rows: number, columns: number] {
  if ('strides' in layer) return layer.strides;
  return layer.kind === 'subsample' ? slidingWindow(layer) : [1, 1];
}

export const isSliding = (layer: CheckedLayer): layer is SlidingLayer =>
  'kernelSize' in layer || layer.kind === 'pool2d' || layer.kind === 'subsample';

/** For ceil(input / stride) outputs along an axis; the odd zero comes last. */
function sameSides(input: number, window: number, stride: number): readonly [before: number, after: number] {
  const total = Math.max(0, (Math.ceil(input / stride) - 1) * stride + window - input);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}
