import { crossCorrelate2d, outputSize, zeroPad } from '@convolab/reference';
import type { Cell } from '../kit/cell-grid.tsx';
import * as walk from '../kit/grid-walk.ts';

/** A square image and kernel, with the same padding on all sides and the same stride in both directions. */
export interface Sizes {
  readonly input: number;
  readonly kernel: number;
  readonly padding: number;
  readonly stride: number;
}

export const CHOICES = {
  input: [4, 5, 6, 7],
  kernel: [2, 3, 4, 5],
  padding: [0, 1, 2],
  stride: [1, 2, 3],
} as const satisfies Record<keyof Sizes, readonly number[]>;

/** The lesson's worked example. */
export const EXAMPLE: Sizes = { input: 4, kernel: 3, padding: 1, stride: 1 };

/** The same sizes with the kernel made as small as it must be to fit. */
export function fitting(sizes: Sizes): Sizes {
  return { ...sizes, kernel: Math.min(sizes.kernel, sizes.input + 2 * sizes.padding) };
}

export const outputSide = ({ input, kernel, padding, stride }: Sizes): number =>
  outputSize(input, kernel, padding, stride);

/** Rows at the bottom, and columns at the right, that no window reaches. */
export function restOf(sizes: Sizes): number {
  const { input, kernel, padding, stride } = sizes;
  return input + 2 * padding - ((outputSide(sizes) - 1) * stride + kernel);
}

/** Stripes of 1, 2 and 3: no zero, so that zeros in the drawing are padding. */
const imageOf = (side: number): number[][] =>
  Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => 1 + ((row + column) % 3)),
  );

export function paddedImage({ input, padding }: Sizes): number[][] {
  return zeroPad(imageOf(input), [padding, padding, padding, padding]);
}

/** What a kernel of ones makes of it: the sum of each window. */
export function windowSums({ input, kernel, padding, stride }: Sizes): number[][] {
  const ones = Array.from({ length: kernel }, () => Array.from({ length: kernel }, () => 1));
  return crossCorrelate2d(imageOf(input), ones, { padding: [padding, padding], stride: [stride, stride] });
}

const square = (side: number): walk.GridSize => ({ rows: side, columns: side });

/** The output's cells are walked row by row. */
export const cellOf = (place: number, side: number) => walk.cellOfPlace(place, square(side));
export const placeOf = (cell: Cell, side: number) => walk.placeOfCell(cell, square(side));
export const placeAfterArrow = (place: number, side: number, key: string) =>
  walk.placeAfterArrow(place, square(side), key);
