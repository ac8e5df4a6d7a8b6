import type { Cell } from './cell-grid.tsx';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Cell of the `place`-th step, row by row. */
export const cellOfPlace = (place: number, { columns }: Pick<GridSize, 'columns'>): Cell => ({
  row: Math.floor(place / columns),
  column: place % columns,
});

/** The nearest cell within the grid. */
export function clampCell({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  const inside = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));
  return { row: inside(row, rows), column: inside(column, columns) };
}

/** The step of a cell; cells outside the grid count as the nearest one inside. */
export function placeOfCell(cell: Cell, size: GridSize): number {
  const { row, column } = clampCell(cell, size);
  return row * size.columns + column;
}

const MOVES: Readonly<Partial<Record<string, Cell>>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** The cell to which an arrow leads, within the grid; null for other keys. */
export function cellAfterArrow({ row, column }: Cell, size: GridSize, key: string): Cell | null {
  const by = MOVES[key];
  return by ? clampCell({ row: row + by.row, column: column + by.column }, size) : null;
}

/** The step to which an arrow leads; null for other keys. */
export function placeAfterArrow(place: number, size: GridSize, key: string): number | null {
  const cell = cellAfterArrow(cellOfPlace(place, size), size, key);
  return cell && placeOfCell(cell, size);
}
