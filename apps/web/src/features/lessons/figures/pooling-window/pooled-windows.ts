import { pool2d, type Pooling } from '@convolab/reference';
import type { Cell } from '../kit/cell-grid.tsx';
import { cellOfPlace, placeAfterArrow, placeOfCell } from '../kit/grid-walk.ts';

export type Mode = Pooling['mode'];

/** [4, 6]: above the numbers of the lesson's example, beside them a window of noise and one that is even. */
export const FEATURE_MAP: readonly (readonly number[])[] = [
  [1, 3, 2, 0, 0, 8],
  [4, 8, 1, 1, 0, 0],
  [0, 2, 6, 5, 3, 3],
  [1, 1, 7, 2, 3, 3],
];

/** Rows and columns of the window, and its stride. */
export const SIZE = 2;
/** [2, 3]: ⌊(H − 2)/2⌋ + 1 by ⌊(W − 2)/2⌋ + 1. */
export const OUTPUT = {
  rows: Math.floor((FEATURE_MAP.length - SIZE) / SIZE) + 1,
  columns: Math.floor(((FEATURE_MAP[0]?.length ?? 0) - SIZE) / SIZE) + 1,
} as const;
export const PLACES = OUTPUT.rows * OUTPUT.columns;

export const pooled = (mode: Mode): number[][] =>
  pool2d(FEATURE_MAP, { mode, size: [SIZE, SIZE], stride: [SIZE, SIZE] });

/** The output's cells are walked row by row. */
export const cellOf = (place: number) => cellOfPlace(place, OUTPUT);
export const placeOf = (cell: Cell) => placeOfCell(cell, OUTPUT);

/** The window's upper left cell in the feature map. */
export const cornerOf = ({ row, column }: Cell): Cell => ({ row: row * SIZE, column: column * SIZE });

/** The step whose window has `cell` of the feature map in it. */
export const placeWith = ({ row, column }: Cell): number =>
  placeOf({ row: Math.floor(row / SIZE), column: Math.floor(column / SIZE) });

/** A row up or down; null for other keys, since the kit's arrows left and right go step by step. */
export const placeInNextRow = (place: number, key: string): number | null =>
  key === 'ArrowUp' || key === 'ArrowDown' ? placeAfterArrow(place, OUTPUT, key) : null;

/** What lies in the window at the output's `cell`, row by row. */
export function windowAt(cell: Cell): number[] {
  const { row, column } = cornerOf(cell);
  return FEATURE_MAP.slice(row, row + SIZE).flatMap((line) => line.slice(column, column + SIZE));
}

/** How the output's `cell` comes about, in numbers. */
export function formulaText(mode: Mode, cell: Cell): string {
  const result = pooled(mode)[cell.row]?.[cell.column] ?? NaN;
  const inside = windowAt(cell);
  return mode === 'max'
    ? `max(${inside.join(', ')}) = ${result}`
    : `(${inside.join(' + ')}) / ${inside.length} = ${result}`;
}
