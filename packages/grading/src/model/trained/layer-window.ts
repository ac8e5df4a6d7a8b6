import type { CheckedLayer } from '@convolab/contracts';

type Sliding = Extract<CheckedLayer, { kind: 'conv2d' | 'pool2d' }>;

export interface Sliding2D {
  readonly size: readonly [height: number, width: number];
  readonly strides: readonly [rows: number, columns: number];
  /** Rows and columns that lie before the input: padding of `same`, TensorFlow's way, or none. */
  readonly before: readonly [top: number, left: number];
}

/** How the window of a convolution or pooling slides over an input [height, width, ..]. */
export function slidingOf(layer: Sliding, input: readonly number[]): Sliding2D {
  const [top, , left] = zerosAround(layer, input);
  return { size: windowOf(layer), strides: layer.strides, before: [top, left] };
}

/** Zeros that a convolution or pooling lays around an input [height, width, ..] as TensorFlow does: [top, bottom, left, right]. */
export function zerosAround(
  layer: Sliding,
  [height = 1, width = 1]: readonly number[],
): readonly [top: number, bottom: number, left: number, right: number] {
  if (layer.padding === 'valid') return [0, 0, 0, 0];
  const [rows, columns] = windowOf(layer);
  return [...sameSides(height, rows, layer.strides[0]), ...sameSides(width, columns, layer.strides[1])];
}

const windowOf = (layer: Sliding) => (layer.kind === 'conv2d' ? layer.kernelSize : layer.poolSize);

/** For ceil(input / stride) outputs along an axis; the odd zero comes last. */
function sameSides(input: number, window: number, stride: number): readonly [before: number, after: number] {
  const total = Math.max(0, (Math.ceil(input / stride) - 1) * stride + window - input);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}
