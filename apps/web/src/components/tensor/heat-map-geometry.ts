import type { CellPosition } from './tensor-numbers.ts';

/** The steps of a cell's edge in pixels: a cell is a cell in every figure. */
const CELL_SIZES_PX = [40, 32, 24, 16, 10, 7];
/** Below this size a cell shows its value only in the readout. */
const ROOM_FOR_VALUE_PX = 32;

/** The largest step at which `columns` cells fit into `widthPx` and `rows` into 480 px; the smallest step scrolls. */
export function cellSizePx(rows: number, columns: number, widthPx: number): number {
  const fits = CELL_SIZES_PX.find((size) => columns * size <= widthPx && rows * size <= 480);
  return fits ?? CELL_SIZES_PX.at(-1) ?? 7;
}

/** How many characters of a value fit into a cell; 0: none is shown. */
export function charactersInCell(sizePx: number): number {
  if (sizePx < ROOM_FOR_VALUE_PX) return 0;
  return sizePx >= 40 ? 5 : 4;
}

/** Where a key moves the cursor; null for keys that are not for moving. */
export function movedCell(
  cell: CellPosition,
  key: string,
  rows: number,
  columns: number,
): CellPosition | null {
  const steps: Record<string, CellPosition> = {
    ArrowUp: { row: cell.row - 1, column: cell.column },
    ArrowDown: { row: cell.row + 1, column: cell.column },
    ArrowLeft: { row: cell.row, column: cell.column - 1 },
    ArrowRight: { row: cell.row, column: cell.column + 1 },
    Home: { row: cell.row, column: 0 },
    End: { row: cell.row, column: columns - 1 },
  };
  const moved = steps[key];
  if (!moved) return null;
  return { row: clamp(moved.row, rows), column: clamp(moved.column, columns) };
}

const clamp = (place: number, length: number) => Math.max(0, Math.min(length - 1, place));
