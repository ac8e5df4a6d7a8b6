export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves within `rows` × `columns` cells, like in a spreadsheet; null for keys that do not move. */
export function cellAfterKey(
  cell: SheetCell,
  key: string,
  withCtrl: boolean,
  size: SheetSize,
): SheetCell | null {
  const target = withCtrl ? jump(cell, key, size) : step(cell, key, size);
  return target && { row: clamp(target.row, size.rows), column: clamp(target.column, size.columns) };
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE_ROWS = 10;

function step({ row, column }: SheetCell, key: string, size: SheetSize): SheetCell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size.columns - 1 };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    default:
      return null;
  }
}

/** With Ctrl (⌘) keys go all the way. */
function jump({ row, column }: SheetCell, key: string, size: SheetSize): SheetCell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: 0, column };
    case 'ArrowDown':
      return { row: size.rows - 1, column };
    case 'ArrowLeft':
      return { row, column: 0 };
    case 'ArrowRight':
      return { row, column: size.columns - 1 };
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: size.rows - 1, column: size.columns - 1 };
    default:
      return null;
  }
}

const clamp = (place: number, length: number) => Math.max(0, Math.min(length - 1, place));
