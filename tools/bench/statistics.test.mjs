import { percentiles, rounded, slope } from './statistics.mjs';

describe('percentiles', () => {
  it.each([
    [[7], { p50: 7, p95: 7 }],
    [[3, 1, 2], { p50: 2, p95: 3 }],
    [[4, 1, 3, 2], { p50: 2, p95: 4 }],
    [Array.from({ length: 100 }, (_, index) => 100 - index), { p50: 50, p95: 95 }],
  ])('of %j', (values, expected) => {
    expect(percentiles(values)).toEqual(expected);
  });

  it('of numbers, not of texts', () => {
    expect(percentiles([9, 10, 100])).toEqual({ p50: 10, p95: 100 });
  });
});

describe('slope', () => {
  it('is that of a line', () => {
    expect(slope([0, 1, 2, 5].map((x) => ({ x, y: 3 - 2 * x })))).toBeCloseTo(-2);
  });

  it('is that of the best line through what scatters', () => {
    const points = [0, 1, 2, 3].map((x) => ({ x, y: x % 2 === 0 ? 0 : 1 }));
    expect(slope(points)).toBeCloseTo(0.2);
  });
});

it('rounds to tenths', () => {
  expect([0.04, 0.05, 12.349].map(rounded)).toEqual([0, 0.1, 12.3]);
});
