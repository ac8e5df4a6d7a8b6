import { cellSizePx, charactersInCell, movedCell } from './heat-map-geometry.ts';

describe('cellSizePx', () => {
  it('takes the largest step that fits width and height', () => {
    expect(cellSizePx(3, 4, 240)).toBe(40);
    expect(cellSizePx(3, 7, 240)).toBe(32);
    expect(cellSizePx(28, 28, 480)).toBe(16);
    expect(cellSizePx(44, 44, 480)).toBe(10);
  });

  it('does not shrink without end', () => {
    expect(cellSizePx(1, 4096, 240)).toBe(7);
  });
});

describe('charactersInCell', () => {
  it('shows values only where they can be read', () => {
    expect([40, 32, 24, 7].map(charactersInCell)).toEqual([5, 4, 0, 0]);
  });
});

describe('movedCell', () => {
  it('moves by arrows and stays inside', () => {
    expect(movedCell({ row: 0, column: 0 }, 'ArrowRight', 2, 2)).toEqual({ row: 0, column: 1 });
    expect(movedCell({ row: 0, column: 0 }, 'ArrowUp', 2, 2)).toEqual({ row: 0, column: 0 });
    expect(movedCell({ row: 1, column: 0 }, 'End', 2, 5)).toEqual({ row: 1, column: 4 });
    expect(movedCell({ row: 1, column: 3 }, 'Home', 2, 5)).toEqual({ row: 1, column: 0 });
  });

  it('leaves other keys alone', () => {
    expect(movedCell({ row: 0, column: 0 }, 'a', 2, 2)).toBeNull();
  });
});
