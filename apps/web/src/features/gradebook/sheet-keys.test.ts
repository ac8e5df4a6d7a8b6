import { cellAfterKey } from './sheet-keys.ts';

const size = { rows: 30, columns: 5 };
const cell = { row: 12, column: 2 };

describe('cellAfterKey', () => {
  it.each([
    ['ArrowUp', false, 11, 2],
    ['ArrowDown', false, 13, 2],
    ['ArrowLeft', false, 12, 1],
    ['ArrowRight', false, 12, 3],
    ['Home', false, 12, 0],
    ['End', false, 12, 4],
    ['PageUp', false, 2, 2],
    ['PageDown', false, 22, 2],
    ['ArrowUp', true, 0, 2],
    ['ArrowDown', true, 29, 2],
    ['ArrowLeft', true, 12, 0],
    ['ArrowRight', true, 12, 4],
    ['Home', true, 0, 0],
    ['End', true, 29, 4],
  ])('%s (with Ctrl: %s)', (key, withCtrl, row, column) => {
    expect(cellAfterKey(cell, key, withCtrl, size)).toEqual({ row, column });
  });

  it('stays in the sheet', () => {
    expect(cellAfterKey({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(cellAfterKey({ row: 25, column: 4 }, 'PageDown', false, size)).toEqual({ row: 29, column: 4 });
  });

  it('leaves other keys alone', () => {
    expect(cellAfterKey(cell, 'a', false, size)).toBeNull();
    expect(cellAfterKey(cell, 'c', true, size)).toBeNull();
    expect(cellAfterKey(cell, 'Tab', false, size)).toBeNull();
  });
});
