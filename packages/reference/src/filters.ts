import { crossCorrelate2d } from './convolution.ts';
import { generate, requireInteger, sizeOfMatrix, transpose, type Matrix } from './matrix.ts';

/** What an edge filter of two kernels gives: how fast the image gets brighter to the right, downwards, and in all. */
export interface Gradient {
  readonly gx: number[][];
  readonly gy: number[][];
  readonly magnitude: number[][];
}

const SOBEL_X: Matrix = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
const PREWITT_X: Matrix = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
];

/** Kernels of each filter by direction. Roberts 1963 has no x and y: its two kernels lie on the diagonals. */
const EDGE_KERNELS = {
  sobel: [SOBEL_X, transpose(SOBEL_X)],
  prewitt: [PREWITT_X, transpose(PREWITT_X)],
  roberts: [
    [
      [1, 0],
      [0, -1],
    ],
    [
      [0, 1],
      [-1, 0],
    ],
  ],
} as const satisfies Record<string, readonly [Matrix, Matrix]>;
export type EdgeFilter = keyof typeof EDGE_KERNELS;

function gradient(image: Matrix, [kernelX, kernelY]: readonly [Matrix, Matrix]): Gradient {
  const gx = crossCorrelate2d(image, kernelX);
  const gy = crossCorrelate2d(image, kernelY);
  const magnitude = gx.map((row, y) => row.map((element, x) => Math.hypot(element, gy[y]?.[x] ?? 0)));
  return { gx, gy, magnitude };
}

/** Sobel's gradient of image [H, W], each part [H − 2, W − 2]: cross-correlation, valid, √(gx² + gy²), not clipped. */
export const sobel = (image: Matrix): Gradient => gradient(image, EDGE_KERNELS.sobel);

/** Magnitude of an edge filter: cross-correlation, valid, not normalised. Throws RangeError for an image smaller than the kernels. */
export const edgeFilter = (image: Matrix, name: EdgeFilter): number[][] =>
  gradient(image, EDGE_KERNELS[name]).magnitude;

/**
 * A kernel [size, size] of e^(−(x² + y²)/2σ²) at integer offsets from its middle, divided by its sum.
 * Throws RangeError unless size is odd and σ > 0.
 */
export function gaussianKernel(size: number, sigma: number): number[][] {
  requireInteger(size, 1, 'size');
  if (size % 2 === 0) throw new RangeError('size must be odd.');
  if (!(sigma > 0)) throw new RangeError('sigma must be more than 0.');
  const middle = (size - 1) / 2;
  const weights = generate({ rows: size, columns: size }, (row, column) =>
    Math.exp(-((row - middle) ** 2 + (column - middle) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.flat().reduce((total, weight) => total + weight, 0);
  return weights.map((row) => row.map((weight) => weight / sum));
}

/** Unsharp masking: image + amount · (image − blurred by the 3×3 Gaussian of σ = 1, zero padding), not clipped; [H, W] → [H, W]. */
export function sharpen(image: Matrix, amount: number): number[][] {
  sizeOfMatrix(image, 'image');
  const blurred = crossCorrelate2d(image, gaussianKernel(3, 1), { padding: [1, 1] });
  return image.map((row, y) => row.map((pixel, x) => pixel + amount * (pixel - (blurred[y]?.[x] ?? 0))));
}
