import { elementOrZero, generate, requireInteger, sizeOfMatrix, type Matrix } from './matrix.ts';

/**
 * Length of the output along one axis: floor((input + 2·padding − kernel) / stride) + 1.
 * Throws RangeError where the kernel does not fit (Dumoulin and Visin 2016, relationship 6).
 */
export function outputSize(input: number, kernel: number, padding = 0, stride = 1): number {
  requireInteger(input, 1, 'input');
  requireInteger(kernel, 1, 'kernel');
  requireInteger(padding, 0, 'padding');
  requireInteger(stride, 1, 'stride');
  const room = input + 2 * padding - kernel;
  if (room < 0) throw new RangeError('The kernel is larger than the padded input.');
  return Math.floor(room / stride) + 1;
}

/** Steps and zero padding by axis: [rows, columns]. */
export interface Sliding {
  readonly stride?: readonly [number, number];
  readonly padding?: readonly [number, number];
}

/** Slides the kernel, as it is, over the zero-padded image; image [H, W], kernel [KH, KW]. */
export function crossCorrelate2d(image: Matrix, kernel: Matrix, sliding: Sliding = {}): number[][] {
  const imageSize = sizeOfMatrix(image, 'image');
  const kernelSize = sizeOfMatrix(kernel, 'kernel');
  const { stride = [1, 1], padding = [0, 0] } = sliding;
  const size = {
    rows: outputSize(imageSize.rows, kernelSize.rows, padding[0], stride[0]),
    columns: outputSize(imageSize.columns, kernelSize.columns, padding[1], stride[1]),
  };
  return generate(size, (row, column) => {
    const top = row * stride[0] - padding[0];
    const left = column * stride[1] - padding[1];
    let sum = 0;
    kernel.forEach((weights, y) =>
      weights.forEach((weight, x) => {
        sum += weight * elementOrZero(image, top + y, left + x);
      }),
    );
    return sum;
  });
}

/** One element of a feature map: Σ W · X over a window, and the bias. W and X [H, W] of one size, else RangeError. */
export function windowSum(weights: Matrix, window: Matrix, bias: number): number {
  const size = sizeOfMatrix(weights, 'weights');
  const { rows, columns } = sizeOfMatrix(window, 'window');
  if (rows !== size.rows || columns !== size.columns)
    throw new RangeError('Weights and window differ in size.');
  return crossCorrelate2d(window, weights)
    .flat()
    .reduce((sum, element) => sum + element, bias);
}

/** Image [H, W] with rows and columns of zeros around it: padding [top, bottom, left, right]. Throws RangeError where one is negative. */
export function zeroPad(image: Matrix, padding: readonly [number, number, number, number]): number[][] {
  const { rows, columns } = sizeOfMatrix(image, 'image');
  for (const side of padding) requireInteger(side, 0, 'padding');
  const [top, bottom, left, right] = padding;
  return generate({ rows: top + rows + bottom, columns: left + columns + right }, (row, column) =>
    elementOrZero(image, row - top, column - left),
  );
}

/** The kernel turned by 180°. */
export const flipKernel = (kernel: Matrix): number[][] => kernel.map((row) => [...row].reverse()).reverse();

/**
 * True two-dimensional convolution, "valid": the flipped kernel only where it lies inside the image.
 * image [H, W], kernel [KH, KW] → [H − KH + 1, W − KW + 1].
 */
export const conv2d = (image: Matrix, kernel: Matrix): number[][] =>
  crossCorrelate2d(image, flipKernel(kernel));
