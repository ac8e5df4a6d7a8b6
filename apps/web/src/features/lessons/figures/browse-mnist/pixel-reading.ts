import type { Cell } from '../kit/cell-grid.tsx';

export const SIDE = 28;
/** Edge of the square of numbers around the chosen pixel. */
export const NEAR = 5;

const inside = (index: number) => Math.max(0, Math.min(SIDE - 1, index));

/** The nearest pixel within the image. */
export const clampPixel = ({ row, column }: Cell): Cell => ({ row: inside(row), column: inside(column) });

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

const MOVES: Readonly<Partial<Record<string, Cell>>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** Where an arrow leads; null for other keys. */
export function pixelAfterArrow(cell: Cell, key: string): Cell | null {
  const by = MOVES[key];
  return by ? clampPixel({ row: cell.row + by.row, column: cell.column + by.column }) : null;
}
