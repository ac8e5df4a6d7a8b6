import {
  areas,
  convolved,
  DT,
  PAIRS,
  placeAt,
  products,
  STEPS,
  timeOf,
  valueAt,
} from './sliding-functions.ts';

describe.each(Object.entries(PAIRS))('the pair %s', (_, [f, g]) => {
  it('shades an area that is the height of the result, at every step', () => {
    const result = convolved(f, g);
    for (let place = 0; place < STEPS; place += 1) {
      const t = timeOf(place);
      const area = products(f, g, t).reduce((sum, { y }) => sum + y * DT, 0);
      expect(area).toBeCloseTo(valueAt(result, t), 10);
    }
  });

  it('has the same result with f and g swapped', () => {
    const swapped = convolved(g, f);
    convolved(f, g).forEach((value, n) => expect(value).toBeCloseTo(swapped[n] ?? NaN, 10));
  });
});

describe('the figure', () => {
  it('makes a triangle of two boxes', () => {
    const [f, g] = PAIRS.boxes;
    const result = convolved(f, g);
    for (const t of [-0.25, 0, 0.25, 0.5, 1, 1.5, 2, 3])
      expect(valueAt(result, t)).toBeCloseTo(Math.max(0, 1 - Math.abs(t - 1)), 10);
  });

  it('charges and discharges as the integral says', () => {
    const [f, g] = PAIRS.boxDecay;
    const result = convolved(f, g);
    expect(valueAt(result, 1)).toBeCloseTo((1 - Math.exp(-2)) / 2, 3);
    expect(valueAt(result, 1.5)).toBeCloseTo((1 - Math.exp(-3)) / 2, 3);
  });

  it('shades each sign by itself', () => {
    const [f, g] = PAIRS.boxEdges;
    expect(areas(products(f, g, 1)).map(({ sign }) => sign)).toEqual([-1, 1]);
    expect(areas(products(f, g, -0.25))).toEqual([]);
  });

  it('finds the step of a time, and stays on its way', () => {
    expect(placeAt(timeOf(17))).toBe(17);
    expect(placeAt(-9)).toBe(0);
    expect(placeAt(99)).toBe(STEPS - 1);
  });
});
