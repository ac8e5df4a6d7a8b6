import {
  cellOf,
  cornerOf,
  FEATURE_MAP,
  formulaText,
  OUTPUT,
  placeInNextRow,
  placeOf,
  placeWith,
  PLACES,
  pooled,
  SIZE,
  windowAt,
} from './pooled-windows.ts';

const places = Array.from({ length: PLACES }, (_, place) => place);

describe('the windows', () => {
  it('give an output of [2, 3], as the reference does', () => {
    expect(OUTPUT).toEqual({ rows: 2, columns: 3 });
    expect(pooled('max')).toHaveLength(OUTPUT.rows);
    expect(pooled('average')[0]).toHaveLength(OUTPUT.columns);
  });

  it('have in them what the output is computed of, at every place', () => {
    for (const cell of places.map(cellOf)) {
      const inside = windowAt(cell);
      expect(inside).toHaveLength(SIZE * SIZE);
      expect(pooled('max')[cell.row]?.[cell.column]).toBe(Math.max(...inside));
      const sum = inside.reduce((total, element) => total + element, 0);
      expect(pooled('average')[cell.row]?.[cell.column]).toBe(sum / inside.length);
    }
  });

  it('cover each cell of the feature map once', () => {
    const counts = places.map(
      (place) =>
        FEATURE_MAP.flatMap((line, row) => line.map((_, column) => placeWith({ row, column }))).filter(
          (found) => found === place,
        ).length,
    );
    expect(counts).toEqual(places.map(() => SIZE * SIZE));
    expect(places.map((place) => placeWith(cornerOf(cellOf(place))))).toEqual(places);
  });

  it('are numbered row by row, and cells outside count as the nearest inside', () => {
    expect(places.map((place) => placeOf(cellOf(place)))).toEqual(places);
    expect(placeOf({ row: -1, column: 9 })).toBe(OUTPUT.columns - 1);
  });
});

it.each([
  [1, 'ArrowDown', 4],
  [4, 'ArrowUp', 1],
  [1, 'ArrowUp', 1],
  [5, 'ArrowDown', 5],
  [1, 'ArrowRight', null],
])('goes from step %i by %s to %p', (place, key, expected) => {
  expect(placeInNextRow(place, key)).toBe(expected);
});

describe('the numbers', () => {
  it('are those of the lesson on its left side', () => {
    const left = (mode: 'max' | 'average') => pooled(mode).map((line) => line.slice(0, 2));
    expect(left('max')).toEqual([
      [8, 2],
      [2, 7],
    ]);
    expect(left('average')).toEqual([
      [4, 1],
      [1, 5],
    ]);
  });

  it.each([
    ['max', 0, 'max(1, 3, 4, 8) = 8'],
    ['average', 0, '(1 + 3 + 4 + 8) / 4 = 4'],
    ['average', 2, '(0 + 8 + 0 + 0) / 4 = 2'],
    ['max', 5, 'max(3, 3, 3, 3) = 3'],
  ] as const)('show how %s comes about at step %i', (mode, place, text) => {
    expect(formulaText(mode, cellOf(place))).toBe(text);
  });
});
