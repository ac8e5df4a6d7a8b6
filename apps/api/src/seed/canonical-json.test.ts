import { canonicalJson, contentHash } from './canonical-json.ts';

describe('contentHash', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(contentHash({ a: 1, b: { c: [1, { d: 2, e: 3 }] } })).toBe(
      contentHash({ b: { c: [1, { e: 3, d: 2 }] }, a: 1 }),
    );
  });

  it('depends on every value and on the order of lists', () => {
    const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { a: [1, 2], b: null }, { a: ['1', 2] }].map(contentHash);
    expect(new Set(hashes).size).toBe(4);
  });

  it('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ b: undefined, a: 'x' })).toBe('{"a":"x"}');
  });
});
