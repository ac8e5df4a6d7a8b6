import type { ValueJson } from '@convolab/contracts';
import { matrixSlices } from './tensor-numbers.ts';
import { cellsIn, formatRange, isInside, litRange } from './tensor-window.ts';

const tensor = (...shape: number[]): ValueJson => ({
  kind: 'tensor',
  tensor: {
    dtype: 'float64',
    shape,
    data: Array.from({ length: shape.reduce((size, length) => size * length, 1) }, () => 0),
  },
});
const window = { argument: 'image', from: [1, 2], to: [2, 4] };

describe('litRange', () => {
  it('is the window in its argument', () => {
    expect(litRange({ name: 'image', value: tensor(5, 7) }, window)).toEqual({ from: [1, 2], to: [2, 4] });
    expect(litRange({ name: 'image', value: tensor(5, 7) }, null)).toBeNull();
  });

  it('covers a kernel that lies over the window, and no other argument of that shape', () => {
    expect(litRange({ name: 'kernel', value: tensor(2, 3) }, window)).toEqual({ from: [0, 0], to: [1, 2] });
    expect(litRange({ name: 'kernel', value: tensor(3, 3) }, window)).toBeNull();
    expect(litRange({ name: 'target', value: tensor(2, 3) }, window)).toBeNull();
  });

  it('leaves out what does not fit the tensor, and what is no tensor', () => {
    expect(litRange({ name: 'image', value: tensor(2, 7) }, window)).toBeNull();
    expect(litRange({ name: 'image', value: tensor(5) }, window)).toBeNull();
    expect(litRange({ name: 'image', value: { kind: 'text', text: '3' } }, window)).toBeNull();
  });
});

describe('cellsIn', () => {
  it('is the rectangle of a matrix and of a vector', () => {
    expect(slicesOf(5, 7).map((slice) => cellsIn({ from: [1, 2], to: [2, 4] }, slice))).toEqual([
      { from: { row: 1, column: 2 }, to: { row: 2, column: 4 } },
    ]);
    expect(slicesOf(8).map((slice) => cellsIn({ from: [3], to: [5] }, slice))).toEqual([
      { from: { row: 0, column: 3 }, to: { row: 0, column: 5 } },
    ]);
  });

  it('lies in the slices of its channels alone', () => {
    const range = { from: [1, 0, 0], to: [2, 1, 1] };
    expect(slicesOf(4, 3, 3).map((slice) => cellsIn(range, slice) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('has its corners inside', () => {
    const range = { from: { row: 1, column: 2 }, to: { row: 2, column: 4 } };
    expect(isInside({ row: 2, column: 4 }, range)).toBe(true);
    expect(isInside({ row: 1, column: 2 }, range)).toBe(true);
    expect(isInside({ row: 0, column: 2 }, range)).toBe(false);
    expect(isInside({ row: 1, column: 5 }, range)).toBe(false);
  });
});

describe('formatRange', () => {
  it('names single indices once', () => {
    expect(formatRange({ from: [0, 1, 2], to: [2, 1, 4] })).toBe('[0–2, 1, 2–4]');
  });
});

function slicesOf(...shape: number[]) {
  const value = tensor(...shape);
  return value.kind === 'tensor' ? matrixSlices(value.tensor) : [];
}
