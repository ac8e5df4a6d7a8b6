import { createRandom, seed32 } from './random.ts';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seeded random numbers', () => {
  it('are the same again for the same seed and stream, and pinned for good', () => {
    const random = createRandom('00ff', 'case-1');
    expect(take(3, () => random.integer(0, 999))).toEqual([512, 132, 60]);
    expect(createRandom('00ff', 'case-1').float()).toBe(createRandom('00ff', 'case-1').float());
  });

  it('differ between seeds, between streams, and where the two are cut differently', () => {
    const first = [
      createRandom('a', 'b'),
      createRandom('b', 'a'),
      createRandom('ab', ''),
      createRandom('', 'ab'),
      createRandom('a', 'c'),
    ].map((random) => random.float());
    expect(new Set(first).size).toBe(first.length);
    expect(seed32('a', 'b')).not.toBe(seed32('a', 'c'));
  });

  it('have the mean and the deviation of their distributions', () => {
    const random = createRandom('seed', 'statistics');
    expect(mean(take(20_000, () => random.float()))).toBeCloseTo(0.5, 2);
    const normals = take(20_000, () => random.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(0.02);
    expect(mean(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('draw every integer of a range about equally often', () => {
    const random = createRandom('seed', 'integers');
    const counts = new Map<number, number>();
    for (const value of take(7_000, () => random.integer(-3, 3)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('refuse empty ranges and lists', () => {
    const random = createRandom('seed', 'errors');
    expect(() => random.integer(2, 1)).toThrow(RangeError);
    expect(() => random.integer(0.5, 2)).toThrow(RangeError);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
