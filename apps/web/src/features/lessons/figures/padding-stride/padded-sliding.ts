import { crossCorrelate2d, outputSize, zeroPad } from '@convolab/reference';
import type { Cell } from '../kit/cell-grid.tsx';

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

/** Output cell of the `place`-th step, row by row. */
export const cellOf = (place: number, side: number): Cell => ({
  row: Math.floor(place / side),
  column: place % side,
});

/** The step of an output cell; cells outside count as the nearest one inside. */
export function placeOf({ row, column }: Cell, side: number): number {
  const inside = (index: number) => Math.max(0, Math.min(side - 1, index));
  return inside(row) * side + inside(column);
}

const MOVES: Readonly<Partial<Record<string, Cell>>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** Where an arrow leads; null for other keys. */
export function placeAfterArrow(place: number, side: number, key: string): number | null {
  const by = MOVES[key];
  if (!by) return null;
  const { row, column } = cellOf(place, side);
  return placeOf({ row: row + by.row, column: column + by.column }, side);
}
