import { CodecError, decodeValue, encodeValue } from './codec.ts';
import { tensorOf } from './construct.ts';
import type { Value } from './tensor.ts';

/** Over the wire and back: the tree passes through JSON text, as between the processes. */
function travel(value: Value): Value {
  const { tree, body } = encodeValue(value);
  const unaligned = new Uint8Array(body.byteLength + 3).subarray(3);
  unaligned.set(body);
  return decodeValue(JSON.parse(JSON.stringify(tree)), unaligned);
}

describe('the wire codec', () => {
  it.each<[string, Value]>([
    ['a number', 1.5],
    ['NaN', NaN],
    ['infinities', [Infinity, -Infinity]],
    ['a text', '합성곱'],
    ['nothing', null],
    ['an empty list', []],
    ['a ragged list', [[1, 2], [3]]],
    [
      'a record',
      { pooled: tensorOf('float64', [1, 2], [1, 2]), 2: [tensorOf('uint8', [3], [1, 2, 3])], 1: true },
    ],
    [
      'every dtype',
      [
        tensorOf('float64', [2], [0.1, NaN]),
        tensorOf('float32', [3], [0.5, -0, Infinity]),
        tensorOf('int64', [1], [-7]),
        tensorOf('int32', [1, 1], [5]),
        tensorOf('uint8', [5], [1, 2, 3, 4, 255]),
        tensorOf('bool', [2], [0, 1]),
      ],
    ],
    ['a scalar', tensorOf('float64', [], [4])],
    ['an empty tensor', tensorOf('float64', [0, 3], [])],
  ])('brings back %s', (_, value) => {
    expect(travel(value)).toEqual(value);
  });

  it('lays blocks out at multiples of eight, little endian', () => {
    const { tree, body } = encodeValue([tensorOf('uint8', [1], [9]), tensorOf('float32', [1], [1])]);
    expect(tree).toEqual([
      { $tensor: 0, dtype: 'uint8', shape: [1] },
      { $tensor: 1, dtype: 'float32', shape: [1] },
    ]);
    expect([...body]).toEqual([9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3f, 0, 0, 0, 0]);
  });

  it('keeps __proto__ an ordinary key', () => {
    const value = decodeValue(
      JSON.parse('{"$record":{"__proto__":{"$record":{"admin":true}}}}'),
      new Uint8Array(),
    );
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  it.each<[string, unknown, number]>([
    ['an unknown object', { a: 1 }, 0],
    ['extra keys', { $record: {}, $tensor: 0, dtype: 'float64', shape: [] }, 8],
    ['a record that is a list', { $record: [] }, 0],
    ['an unknown number', { $number: 'zero' }, 0],
    ['undefined', undefined, 0],
    ['an unknown dtype', { $tensor: 0, dtype: 'float16', shape: [] }, 8],
    ['a dtype from the prototype', { $tensor: 0, dtype: 'constructor', shape: [] }, 8],
    ['a negative axis', { $tensor: 0, dtype: 'float64', shape: [-1] }, 0],
    ['a fractional axis', { $tensor: 0, dtype: 'float64', shape: [0.5] }, 8],
    ['too many dimensions', { $tensor: 0, dtype: 'float64', shape: [1, 1, 1, 1, 1, 1, 1, 1, 1] }, 8],
    ['a huge tensor', { $tensor: 0, dtype: 'float64', shape: [2 ** 40, 2 ** 40] }, 8],
    ['a product that overflows', { $tensor: 0, dtype: 'float64', shape: Array(8).fill(2 ** 50) }, 8],
    ['two milliards of empty rows', { $tensor: 0, dtype: 'float64', shape: [2 ** 31, 0] }, 0],
    ['a number used twice', Array(2).fill({ $tensor: 0, dtype: 'float64', shape: [] }), 16],
    ['a missing block number', { $tensor: 1, dtype: 'float64', shape: [] }, 8],
    ['a body too short', { $tensor: 0, dtype: 'float64', shape: [2] }, 8],
    ['a body too long', { $tensor: 0, dtype: 'float64', shape: [1] }, 16],
    ['bytes that nobody asked for', 1, 8],
    ['deep nesting', nested(40), 0],
    ['too many parts', Array(70_000).fill(0), 0],
  ])('refuses %s', (_, tree, bytes) => {
    expect(() => decodeValue(tree, new Uint8Array(bytes))).toThrow(CodecError);
  });

  it('refuses bools that are neither 0 nor 1', () => {
    const tree = { $tensor: 0, dtype: 'bool', shape: [1] };
    expect(() => decodeValue(tree, new Uint8Array([2, 0, 0, 0, 0, 0, 0, 0]))).toThrow(CodecError);
  });

  it('refuses more bytes than the caller expects', () => {
    const { tree, body } = encodeValue(tensorOf('float64', [4], [1, 2, 3, 4]));
    expect(() => decodeValue(tree, body, { maxBytes: 24 })).toThrow('larger than 24 bytes');
  });
});
