import { conv2d, crossCorrelate2d, flipKernel } from '@convolab/reference';
import type { Cell } from '../kit/cell-grid.tsx';
import { cellOfPlace, placeAfterArrow, placeOfCell } from '../kit/grid-walk.ts';
import { stepAfterKey } from '../kit/stepping.ts';

export type Mode = 'convolution' | 'correlation';
export type Preset = 'diagonal' | 'vertical' | 'horizontal' | 'sharpen';

/** [6, 7]: a bright shape on dark paper; not square, so that rows and columns cannot be mistaken for each other. */
export const IMAGE: readonly (readonly number[])[] = [
  [0, 0, 1, 0, 0, 0, 0],
  [0, 2, 8, 7, 1, 0, 0],
  [0, 1, 9, 9, 8, 1, 0],
  [0, 0, 2, 9, 9, 7, 0],
  [0, 0, 0, 3, 8, 2, 0],
  [0, 0, 0, 0, 1, 0, 0],
];

/** [3, 3] each. Only the last is symmetric: flipping it changes nothing. */
export const KERNELS: Readonly<Record<Preset, readonly (readonly number[])[]>> = {
  diagonal: [
    [2, 1, 0],
    [1, 0, -1],
    [0, -1, -2],
  ],
  vertical: [
    [1, 0, -1],
    [2, 0, -2],
    [1, 0, -1],
  ],
  horizontal: [
    [1, 2, 1],
    [0, 0, 0],
    [-1, -2, -1],
  ],
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
};

export const KERNEL_SIZE = 3;
/** [4, 5]: H − KH + 1 by W − KW + 1. */
export const OUTPUT = {
  rows: IMAGE.length - KERNEL_SIZE + 1,
  columns: (IMAGE[0]?.length ?? 0) - KERNEL_SIZE + 1,
} as const;
export const PLACES = OUTPUT.rows * OUTPUT.columns;

/** The kernel as it is multiplied: turned by 180° for a convolution. */
export function appliedKernel(preset: Preset, mode: Mode): readonly (readonly number[])[] {
  return mode === 'convolution' ? flipKernel(KERNELS[preset]) : KERNELS[preset];
}

export function featureMap(preset: Preset, mode: Mode): number[][] {
  return mode === 'convolution' ? conv2d(IMAGE, KERNELS[preset]) : crossCorrelate2d(IMAGE, KERNELS[preset]);
}

/** The feature map's cells are computed row by row. */
export const cellOf = (place: number) => cellOfPlace(place, OUTPUT);
export const placeOf = (cell: Cell) => placeOfCell(cell, OUTPUT);

/** What lies on each other in the window at `cell`, row by row: the image's value and the kernel's. */
export function factors(cell: Cell, kernel: readonly (readonly number[])[]) {
  return kernel.map((weights, y) =>
    weights.map((weight, x) => ({ pixel: IMAGE[cell.row + y]?.[cell.column + x] ?? 0, weight })),
  );
}

/** Where a key moves the window; null for keys that do not move it. */
export const placeAfterKey = (place: number, key: string): number | null =>
  placeAfterArrow(place, OUTPUT, key) ?? stepAfterKey({ place, count: PLACES }, key);
