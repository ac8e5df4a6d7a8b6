import { crossCorrelate2d, edgeFilter, type EdgeFilter, type Matrix } from '@convolab/reference';

interface LinearFilter {
  readonly numbers: Matrix;
  /** By what the sum is divided. */
  readonly divisor: number;
}

/** Filters of one kernel, as the lesson gives them. */
export const KERNELS = {
  sobelX: {
    numbers: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
    divisor: 1,
  },
  sobelY: {
    numbers: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
    divisor: 1,
  },
  prewittX: {
    numbers: [
      [-1, 0, 1],
      [-1, 0, 1],
      [-1, 0, 1],
    ],
    divisor: 1,
  },
  prewittY: {
    numbers: [
      [-1, -1, -1],
      [0, 0, 0],
      [1, 1, 1],
    ],
    divisor: 1,
  },
  robertsA: {
    numbers: [
      [1, 0],
      [0, -1],
    ],
    divisor: 1,
  },
  robertsB: {
    numbers: [
      [0, 1],
      [-1, 0],
    ],
    divisor: 1,
  },
  laplace: {
    numbers: [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ],
    divisor: 1,
  },
  boxBlur: {
    numbers: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    divisor: 9,
  },
  gaussian: {
    numbers: [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ],
    divisor: 16,
  },
  sharpen: {
    numbers: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
    divisor: 1,
  },
  emboss: {
    numbers: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
    divisor: 1,
  },
  identity: {
    numbers: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
    divisor: 1,
  },
} as const satisfies Record<string, LinearFilter>;
export type KernelName = keyof typeof KERNELS;

/** Filters of two kernels, whose results are put together. */
export const MAGNITUDES = ['sobel', 'prewitt', 'roberts'] as const satisfies readonly EdgeFilter[];

export type Filter =
  ({ readonly kind: 'linear' } & LinearFilter) | { readonly kind: 'magnitude'; readonly name: EdgeFilter };

export type Scale = 'brightness' | 'diverging' | 'sequential';

export interface Response {
  readonly values: number[][];
  readonly scale: Scale;
}

const sumOf = (matrix: Matrix) => matrix.flat().reduce((sum, value) => sum + value, 0);

/** What the filter makes of the picture [H, W] of brightness 0 to 1: cross-correlation, valid. A kernel of positive sum keeps it brightness. */
export function respond(picture: Matrix, filter: Filter): Response {
  if (filter.kind === 'magnitude') return { values: edgeFilter(picture, filter.name), scale: 'sequential' };
  const divisor = filter.divisor || 1;
  const kernel = filter.numbers.map((row) => row.map((number) => number / divisor));
  return {
    values: crossCorrelate2d(picture, kernel),
    scale: sumOf(kernel) > 1e-9 ? 'brightness' : 'diverging',
  };
}
