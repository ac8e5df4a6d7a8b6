import { compareValues, DEFAULT_TOLERANCE, isAllZero, type Mismatch } from './compare.ts';
import { tensorOf } from './construct.ts';
import { fromNested } from './nested.ts';
import { createRandom } from './random.ts';
import type { Value } from './tensor.ts';

const compare = (expected: Value, got: Value) => compareValues(expected, got, DEFAULT_TOLERANCE);

function mismatch(expected: Value, got: Value): Mismatch {
  const comparison = compare(expected, got);
  if (comparison.equal) throw new Error('They are equal.');
  return comparison.mismatch;
}

const matrix = fromNested('float64', [
  [1, -2, 3],
  [4, 5.5, -6],
]);

/** Rounds to 11 significant bits, as float16 does in its normal range. */
const toFloat16 = (value: number) => {
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return Math.round(value / 2 ** (exponent - 10)) * 2 ** (exponent - 10);
};

describe('what counts as right', () => {
  it.each<[string, Value]>([
    ['the same tensor', matrix],
    ['float32', tensorOf('float32', [2, 3], [1, -2, 3, 4, 5.5, -6])],
    [
      'lists of lists',
      [
        [1, -2, 3],
        [4, 5.5, -6],
      ],
    ],
    [
      'a list of typed arrays',
      [tensorOf('float32', [3], [1, -2, 3]), tensorOf('float64', [3], [4, 5.5, -6])],
    ],
    ['rows of different dtypes', [tensorOf('int64', [3], [1, -2, 3]), [4, 5.5, -6]]],
  ])('%s', (_, got) => {
    expect(compare(matrix, got)).toMatchObject({ equal: true });
  });

  it('integers of any dtype where they are exact', () => {
    const integers = tensorOf('int64', [3], [3, -1, 2]);
    for (const dtype of ['int64', 'int32', 'float32', 'float64'] as const) {
      expect(compare(integers, tensorOf(dtype, [3], [3, -1, 2])).equal).toBe(true);
    }
    expect(compare(integers, [3, -1, 2.0000001]).equal).toBe(false);
    expect(compare(integers, tensorOf('uint8', [3], [3, 255, 2])).equal).toBe(false);
  });

  it('numbers, zero-dimensional tensors, texts, nothing, lists and records', () => {
    expect(compare(3, tensorOf('float32', [], [3])).equal).toBe(true);
    expect(compare('valid', 'valid').equal).toBe(true);
    expect(compare(null, null).equal).toBe(true);
    expect(compare(true, tensorOf('bool', [], [1])).equal).toBe(true);
    expect(compare([matrix, 3], [matrix, 3]).equal).toBe(true);
    expect(compare({ a: matrix, b: 'x' }, { b: 'x', a: matrix }).equal).toBe(true);
  });

  it('float32 rounding of a large random result, but not float16', () => {
    const random = createRandom('seed', 'rounding');
    const values = Array.from({ length: 2_000 }, () => random.normal());
    const expected = tensorOf('float64', [40, 50], values);
    expect(compare(expected, tensorOf('float32', [40, 50], values)).equal).toBe(true);
    expect(mismatch(expected, tensorOf('float64', [40, 50], values.map(toFloat16))).kind).toBe('values');
  });

  it('rounding errors near zero beside large elements', () => {
    expect(compare([100, 0], [100, 1e-3]).equal).toBe(true);
    expect(compare([100, 0], [100, 0.1]).equal).toBe(false);
  });

  it('rounding errors where everything is zero, but nothing more', () => {
    expect(compare([0, 0], [1e-9, -0]).equal).toBe(true);
    expect(compare([0, 0], [1e-3, 0]).equal).toBe(false);
  });

  it('NaN and infinities only where the reference has them', () => {
    expect(compare([NaN, Infinity, 1], [NaN, Infinity, 1]).equal).toBe(true);
    expect(compare([NaN, 1], [0, 1]).equal).toBe(false);
    expect(compare([Infinity, 1], [-Infinity, 1]).equal).toBe(false);
  });

  it('does not widen the tolerance beyond all bounds for huge numbers', () => {
    expect(compare([1e200, 1], [2e200, 1]).equal).toBe(false);
  });

  it('tells int64 apart beyond 2^53', () => {
    const big = (value: bigint): Value => ({ dtype: 'int64', shape: [1], data: BigInt64Array.of(value) });
    expect(compare(big(2n ** 53n), big(2n ** 53n + 1n)).equal).toBe(false);
  });
});

describe('what is said of wrong results', () => {
  it.each<[string, Value, Value, Partial<Mismatch>]>([
    [
      'transposed shape',
      matrix,
      [
        [1, 4],
        [-2, 5.5],
        [3, -6],
      ],
      { kind: 'shape', relation: 'transposed', got: [3, 2] },
    ],
    ['flattened', matrix, [1, -2, 3, 4, 5.5, -6], { kind: 'shape', relation: 'flattened' }],
    [
      'an axis too many',
      matrix,
      [
        [
          [1, -2, 3],
          [4, 5.5, -6],
        ],
      ],
      { kind: 'shape', relation: 'extra-axis' },
    ],
    ['a scalar in a list', 3, [3], { kind: 'shape', relation: 'extra-axis' }],
    [
      'one row too few',
      matrix,
      [[1, -2, 3]],
      { kind: 'shape', relation: null, expected: [2, 3], got: [1, 3] },
    ],
    [
      'ragged',
      matrix,
      [
        [1, -2, 3],
        [4, 5.5],
      ],
      { kind: 'ragged' },
    ],
    ['numbers beside lists', matrix, [[1, -2, 3], 4], { kind: 'ragged' }],
    [
      'texts',
      matrix,
      [
        ['1', '-2', '3'],
        ['4', '5.5', '-6'],
      ],
      { kind: 'type', got: 'list' },
    ],
    ['a text', 3, '3', { kind: 'type', expected: 'numbers', got: 'text' }],
    ['nothing', matrix, null, { kind: 'type', got: 'nothing' }],
    [
      'holes',
      matrix,
      [
        [1, -2, null],
        [4, 5.5, -6],
      ],
      { kind: 'type', got: 'list' },
    ],
    ['booleans', [1, 0], [true, false], { kind: 'type', expected: 'numbers', got: 'booleans' }],
    ['a boolean beside numbers', [1, 0], [true, 0], { kind: 'type', got: 'list' }],
    [
      'NaN',
      matrix,
      [
        [1, -2, 3],
        [4, NaN, -6],
      ],
      { kind: 'not-finite', index: [1, 1], got: NaN },
    ],
    [
      'one element',
      matrix,
      [
        [1, -2, 3],
        [4, 5, -6],
      ],
      { kind: 'values', index: [1, 1], differing: 1, total: 6, got: 5 },
    ],
    [
      'values transposed',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
      { kind: 'values', transposed: true, index: [0, 1] },
    ],
    ['an empty list', matrix, [], { kind: 'shape', got: [0] }],
    ['another text', 'valid', 'same', { kind: 'text' }],
    ['a list too short', [matrix, 'x'], [matrix], { kind: 'length', expected: 2, got: 1 }],
    ['other keys', { a: 1, b: 2 }, { a: 1, c: 2 }, { kind: 'keys', missing: ['b'], extra: ['c'] }],
    ['keys of the prototype', { toString: 1 }, {}, { kind: 'keys', missing: ['toString'] }],
    ['a list for a record', { a: 1 }, [1], { kind: 'type', expected: 'record' }],
  ])('%s', (_, expected, got, told) => {
    expect(mismatch(expected, got)).toMatchObject(told);
  });

  it('names the part of a record that is wrong', () => {
    expect(compare({ layers: [matrix, 'x'] }, { layers: [matrix, 'y'] })).toMatchObject({
      path: ['layers', 1],
    });
  });

  it('measures the worst error', () => {
    expect(mismatch([3, -3], [3, -3.6])).toMatchObject({ worstError: expect.closeTo(0.1, 10) as number });
  });
});

describe('all zero', () => {
  it('is what has numbers, and only zeros', () => {
    expect(isAllZero([[0, -0]])).toBe(true);
    expect(isAllZero({ a: tensorOf('int64', [2], [0, 0]), b: [0, [0]] })).toBe(true);
    expect(isAllZero([0, 1])).toBe(false);
    expect(isAllZero([])).toBe(false);
    expect(isAllZero('0')).toBe(false);
  });
});
