import { cellOfPlace, layoutOf, placeAfterKey, placeAt, windowOnMap } from './map-layout.ts';

describe.each([
  ['six maps in one line', [28, 28, 6], 720],
  ['six maps on a telephone', [28, 28, 6], 358],
  ['sixteen small maps', [5, 5, 16], 358],
  ['a vector with a last line that is not full', [84], 358],
])('%s', (_, shape, widthPx) => {
  const layout = layoutOf(shape, widthPx);

  it('fit into the width, and every number is found where it lies', () => {
    expect(layout.columns * layout.cellPx).toBeLessThanOrEqual(widthPx);
    const count = shape.reduce((product, size) => product * size, 1);
    for (let place = 0; place < count; place += 1) {
      const { row, column } = cellOfPlace(layout, place);
      expect(placeAt(layout, row, column)).toBe(place);
    }
    expect(placeAt(layout, layout.rows, 0)).toBeNull();
    expect(placeAt(layout, -1, 0)).toBeNull();
  });
});

it('there is nothing between the maps, and nothing behind the end of a vector', () => {
  const maps = layoutOf([28, 28, 6], 720);
  expect(placeAt(maps, 0, 28)).toBeNull();
  const vector = layoutOf([84], 320);
  expect(placeAt(vector, 4, 4)).toBeNull();
});

it('keys lead to neighbours within a map, to the same place of the next one, and not beyond the edge', () => {
  const layout = layoutOf([4, 5, 3], 300);
  const place = (row: number, column: number, map: number) => (row * 5 + column) * 3 + map;
  expect(placeAfterKey(layout, place(1, 1, 0), 'ArrowRight')).toBe(place(1, 2, 0));
  expect(placeAfterKey(layout, place(1, 1, 0), 'ArrowUp')).toBe(place(0, 1, 0));
  expect(placeAfterKey(layout, place(1, 1, 0), 'PageDown')).toBe(place(1, 1, 1));
  expect(placeAfterKey(layout, place(3, 4, 2), 'ArrowDown')).toBe(place(3, 4, 2));
  expect(placeAfterKey(layout, place(3, 4, 2), 'PageDown')).toBe(place(3, 4, 2));
  expect(placeAfterKey(layout, 0, 'Enter')).toBeNull();
});

it('a window that reaches into the padding is shown as far as it lies on its map', () => {
  const layout = layoutOf([6, 6, 2], 300);
  const { row, column, rows, columns } = windowOnMap(layout, 0, { row: -1, column: 4, height: 3, width: 3 });
  expect([row, column, rows, columns]).toEqual([0, 4, 2, 2]);
});
