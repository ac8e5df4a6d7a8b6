import type { NumberJson, TensorJson } from '@convolab/contracts';
import {
  difference,
  formatCell,
  formatNumber,
  formatShape,
  locate,
  matrixSlices,
  sharedLimit,
  tensorIndex,
} from './tensor-numbers.ts';

const tensor = (shape: number[], data: NumberJson[] | null): TensorJson => ({
  dtype: 'float64',
  shape,
  data,
});
const count = (length: number) => Array.from({ length }, (_, place) => place);

describe('matrixSlices', () => {
  it('takes a matrix whole, a vector as a row and a scalar as one cell', () => {
    expect(matrixSlices(tensor([2, 3], count(6)))).toEqual([
      { prefix: [], rows: 2, columns: 3, values: [0, 1, 2, 3, 4, 5] },
    ]);
    expect(matrixSlices(tensor([3], count(3)))).toMatchObject([{ rows: 1, columns: 3 }]);
    expect(matrixSlices(tensor([], [7]))).toMatchObject([{ rows: 1, columns: 1, values: [7] }]);
  });

  it('cuts the leading dimensions into slices that know their index', () => {
    const slices = matrixSlices(tensor([2, 3, 1, 2], count(12)));
    expect(slices.map(({ prefix }) => prefix)).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(slices[4]?.values).toEqual([8, 9]);
  });

  it('has no slices of an empty tensor or of one that is not shown', () => {
    expect(matrixSlices(tensor([0, 3], []))).toEqual([]);
    expect(matrixSlices(tensor([90, 90], null))).toEqual([]);
  });
});

describe('locate and tensorIndex', () => {
  it('are each other’s inverse', () => {
    const shape = [2, 3, 4, 5];
    const slices = matrixSlices(tensor(shape, count(120)));
    const place = locate([1, 2, 3, 4], shape);
    expect(place).toEqual({ slice: 5, cell: { row: 3, column: 4 } });
    const slice = slices[place?.slice ?? -1];
    expect(slice && tensorIndex(slice, { row: 3, column: 4 }, 4)).toEqual([1, 2, 3, 4]);
  });

  it('leave the row of a vector out and refuse an index that does not fit', () => {
    expect(locate([2], [3])).toEqual({ slice: 0, cell: { row: 0, column: 2 } });
    expect(locate([3], [3])).toBeNull();
    expect(locate([0, 0], [3])).toBeNull();
    const [row] = matrixSlices(tensor([3], count(3)));
    expect(row && tensorIndex(row, { row: 0, column: 2 }, 1)).toEqual([2]);
  });
});

describe('difference', () => {
  it('is got − expected', () => {
    expect(difference(tensor([2], [1, 2]), tensor([2], [3, 1]))?.data).toEqual([2, -1]);
  });

  it('keeps NaN against a number, and finds equal specials equal', () => {
    const expected = tensor([4], ['NaN', 'Infinity', 1, 1]);
    expect(difference(expected, tensor([4], ['NaN', 'Infinity', 'NaN', '-Infinity']))?.data).toEqual([
      0,
      0,
      'NaN',
      '-Infinity',
    ]);
  });

  it('is not defined for other shapes', () => {
    expect(difference(tensor([1, 2], [1, 2]), tensor([2, 1], [1, 2]))).toBeNull();
  });
});

describe('numbers for people', () => {
  it('fit the cell and never turn a small number into zero', () => {
    expect(formatCell(-0.73125, 5)).toBe('−0.73');
    expect(formatCell(12.3456, 5)).toBe('12.35');
    expect(formatCell(0.00042, 5)).toBe('4e−4');
    expect(formatCell(-123456, 5)).toBe('−1e5');
    expect(formatCell(3, 5)).toBe('3');
    expect(formatCell(-0.73125, 4)).toBe('−0.7');
  });

  it('show specials and rounding', () => {
    expect(formatNumber(Number.NaN)).toBe('NaN');
    expect(formatNumber(-Infinity)).toBe('−∞');
    expect(formatNumber(0.1 + 0.2)).toBe('0.3');
    expect(formatShape([3, 4])).toBe('3 × 4');
    expect(formatShape([])).toBe('1');
  });

  it('end the colours at the first tensor that is not all zero', () => {
    const zero = tensor([2], [0, 0]);
    expect(sharedLimit([tensor([3], [-5, 2, 'Infinity']), tensor([1], [900])])).toBe(5);
    expect(sharedLimit([zero, tensor([1], [900])])).toBe(900);
    expect(sharedLimit([zero])).toBe(1);
  });
});
