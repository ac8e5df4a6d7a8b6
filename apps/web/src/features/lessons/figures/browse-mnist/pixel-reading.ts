import { DIGIT_EDGE_PX } from '../../../../components/results/training/digit-pixels.ts';
import type { Cell } from '../kit/cell-grid.tsx';
import { cellAfterArrow, clampCell, type GridSize } from '../kit/grid-walk.ts';

export const SIDE = DIGIT_EDGE_PX;
/** Edge of the square of numbers around the chosen pixel. */
export const NEAR = 5;

const IMAGE: GridSize = { rows: SIDE, columns: SIDE };

/** The nearest pixel within the image. */
export const clampPixel = (cell: Cell) => clampCell(cell, IMAGE);

/** The byte of a pixel of a row-major image. */
export const pixelAt = (pixels: Uint8Array, { row, column }: Cell): number =>
  pixels[row * SIDE + column] ?? 0;

/** Corner of the square around `cell`; at the border it stays within the image. */
export function nearCorner(cell: Cell): Cell {
  const start = (index: number) => Math.max(0, Math.min(SIDE - NEAR, index - Math.floor(NEAR / 2)));
  return { row: start(cell.row), column: start(cell.column) };
}

export function nearValues(pixels: Uint8Array, cell: Cell): number[][] {
  const { row, column } = nearCorner(cell);
  return Array.from({ length: NEAR }, (_, y) =>
    Array.from({ length: NEAR }, (__, x) => pixelAt(pixels, { row: row + y, column: column + x })),
  );
}

/** Where an arrow leads; null for other keys. */
export const pixelAfterArrow = (cell: Cell, key: string) => cellAfterArrow(cell, IMAGE, key);
