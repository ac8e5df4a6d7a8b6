import { cellAfterArrow, cellOfPlace, clampCell, placeAfterArrow, placeOfCell } from './grid-walk.ts';

/** Not square, so that rows and columns cannot be mistaken for each other. */
const SIZE = { rows: 3, columns: 4 };

describe('walking a grid', () => {
  it('goes row by row and back', () => {
    const places = Array.from({ length: 12 }, (_, place) => place);
    expect(cellOfPlace(6, SIZE)).toEqual({ row: 1, column: 2 });
    expect(places.map((place) => placeOfCell(cellOfPlace(place, SIZE), SIZE))).toEqual(places);
  });

  it('counts cells outside as the nearest one inside', () => {
    expect(clampCell({ row: 9, column: -1 }, SIZE)).toEqual({ row: 2, column: 0 });
    expect(placeOfCell({ row: -1, column: 9 }, SIZE)).toBe(3);
  });

  it.each([
    ['ArrowUp', { row: 0, column: 3 }, 3],
    ['ArrowDown', { row: 2, column: 3 }, 11],
    ['ArrowLeft', { row: 1, column: 2 }, 6],
    ['ArrowRight', { row: 1, column: 3 }, 7],
    ['a', null, null],
  ])('is led by %s to %p', (key, cell, place) => {
    expect(cellAfterArrow({ row: 1, column: 3 }, SIZE, key)).toEqual(cell);
    expect(placeAfterArrow(7, SIZE, key)).toBe(place);
  });
});
