import type { CheckedLayer } from '@convolab/contracts';

type Sliding = Extract<CheckedLayer, { kind: 'conv2d' | 'pool2d' }>;

export interface Sliding2D {
  readonly size: readonly [height: number, width: number];
  readonly strides: readonly [rows: number, columns: number];
  /** Rows and columns that lie before the input: padding of `same`, TensorFlow's way, or none. */
  readonly before: readonly [top: number, left: number];
}

/** How the window of a convolution or pooling slides over an input [height, width, ..]. */
export function slidingOf(layer: Sliding, [height = 1, width = 1]: readonly number[]): Sliding2D {
  const size = layer.kind === 'conv2d' ? layer.kernelSize : layer.poolSize;
  const { strides, padding } = layer;
  const before = (input: number, axis: 0 | 1) =>
    padding === 'same' ? zerosBefore(input, size[axis], strides[axis]) : 0;
  return { size, strides, before: [before(height, 0), before(width, 1)] };
}

const zerosBefore = (input: number, window: number, stride: number) =>
  Math.floor(Math.max(0, (Math.ceil(input / stride) - 1) * stride + window - input) / 2);
