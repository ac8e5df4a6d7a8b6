import { parseIdx } from './idx.ts';

const idx = (...bytes: number[]) => Uint8Array.from(bytes);

describe('parseIdx', () => {
  it('reads shape and bytes', () => {
    const { shape, data } = parseIdx(idx(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6));
    expect(shape).toEqual([2, 3]);
    expect([...data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['nothing', idx()],
    ['another magic number', idx(1, 0, 8, 1, 0, 0, 0, 1, 5)],
    ['another element type', idx(0, 0, 13, 1, 0, 0, 0, 1, 5)],
    ['half a header', idx(0, 0, 8, 3, 0, 0, 0, 1)],
    ['too few bytes', idx(0, 0, 8, 1, 0, 0, 0, 2, 5)],
    ['too many bytes', idx(0, 0, 8, 1, 0, 0, 0, 1, 5, 6)],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseIdx(bytes)).toThrow(RangeError);
  });
});
