import { wilsonInterval } from './wilson-interval.ts';

describe('wilsonInterval', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i of %i', (correct, images, low, high) => {
    const interval = wilsonInterval(correct, images);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('mirrors at one half, so that error and accuracy say the same', () => {
    const accuracy = wilsonInterval(9_905, 10_000);
    const error = wilsonInterval(95, 10_000);
    expect(error.low).toBeCloseTo(1 - accuracy.high, 12);
    expect(error.high).toBeCloseTo(1 - accuracy.low, 12);
  });

  it('stays in [0, 1], holds the share, and is never empty', () => {
    for (const images of [1, 7, 10_000]) {
      for (const correct of [0, 1, images - 1, images]) {
        const { low, high } = wilsonInterval(correct, images);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(correct / images);
        expect(high).toBeGreaterThanOrEqual(correct / images);
        expect(high).toBeGreaterThan(low);
      }
    }
  });

  it.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (correct, images) => {
    expect(() => wilsonInterval(correct, images)).toThrow(RangeError);
  });
});
