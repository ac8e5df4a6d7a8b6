import type { Conv2D, Pool2D, Shape4D } from './float64-operators.ts';

type Pair = [number, number];
type Padding = 'valid' | 'same';

const convolution = (
  input: Shape4D,
  [height, width, filters]: [number, number, number],
  strides: Pair,
  padding: Padding,
  useBias = true,
): [Shape4D, Conv2D] => [
  input,
  {
    kind: 'conv2d',
    filters,
    kernelSize: [height, width],
    strides,
    padding,
    activation: 'linear',
    useBias,
  },
];

/** Strides that divide and that do not, filters that are not square or larger than the image, one channel and several. */
export const convolutions: [Shape4D, Conv2D][] = [
  convolution([2, 12, 11, 3], [5, 5, 4], [1, 1], 'same'),
  convolution([2, 12, 11, 3], [5, 4, 4], [1, 1], 'valid'),
  convolution([1, 28, 28, 1], [5, 5, 6], [1, 1], 'same'),
  convolution([5, 32, 32, 1], [5, 5, 6], [1, 1], 'valid'),
  convolution([3, 14, 14, 6], [5, 5, 16], [1, 1], 'valid'),
  convolution([3, 5, 5, 16], [5, 5, 120], [1, 1], 'valid'),
  convolution([3, 13, 12, 2], [3, 3, 5], [2, 2], 'same'),
  convolution([3, 13, 12, 2], [3, 3, 5], [2, 2], 'valid', false),
  convolution([2, 14, 14, 2], [5, 5, 3], [3, 3], 'valid'),
  convolution([2, 14, 11, 2], [4, 3, 3], [2, 3], 'same'),
  convolution([2, 9, 9, 2], [1, 1, 3], [2, 2], 'same'),
  convolution([4, 9, 7, 2], [1, 1, 3], [1, 1], 'valid'),
  convolution([2, 4, 4, 3], [7, 7, 2], [1, 1], 'same'),
];

const pooling = (
  input: Shape4D,
  poolSize: Pair,
  strides: Pair,
  padding: Padding,
): [Shape4D, Omit<Pool2D, 'mode'>] => [input, { kind: 'pool2d', poolSize, strides, padding }];

/** Halving, overlapping, with gaps, not dividing, of one element. */
export const poolings: [Shape4D, Omit<Pool2D, 'mode'>][] = [
  pooling([3, 8, 10, 5], [2, 2], [2, 2], 'valid'),
  pooling([1, 28, 28, 6], [2, 2], [2, 2], 'same'),
  pooling([2, 7, 9, 3], [2, 2], [2, 2], 'valid'),
  pooling([2, 7, 9, 3], [2, 2], [2, 2], 'same'),
  pooling([2, 9, 8, 3], [3, 3], [2, 2], 'valid'),
  pooling([2, 9, 8, 3], [3, 3], [1, 2], 'same'),
  pooling([2, 9, 8, 2], [3, 2], [1, 1], 'same'),
  pooling([2, 10, 11, 2], [2, 2], [3, 3], 'valid'),
  pooling([2, 6, 6, 2], [1, 1], [1, 1], 'valid'),
  pooling([2, 6, 6, 2], [1, 1], [2, 2], 'same'),
  pooling([2, 6, 6, 2], [6, 6], [1, 1], 'valid'),
];
