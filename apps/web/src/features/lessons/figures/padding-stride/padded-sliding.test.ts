import {
  cellOf,
  CHOICES,
  EXAMPLE,
  fitting,
  outputSide,
  paddedImage,
  placeAfterArrow,
  placeOf,
  restOf,
  windowSums,
  type Sizes,
} from './padded-sliding.ts';

const all: Sizes[] = CHOICES.input.flatMap((input) =>
  CHOICES.kernel.flatMap((kernel) =>
    CHOICES.padding.flatMap((padding) =>
      CHOICES.stride.map((stride) => ({ input, kernel, padding, stride })),
    ),
  ),
);

describe('sizes of the figure', () => {
  it('begin with 4 × 4 that stays 4 × 4', () => {
    expect(outputSide(EXAMPLE)).toBe(4);
  });

  it('always fit, and leave a rest smaller than the stride', () => {
    for (const sizes of all.map(fitting)) {
      expect(windowSums(sizes)).toHaveLength(outputSide(sizes));
      expect(restOf(sizes)).toBeGreaterThanOrEqual(0);
      expect(restOf(sizes)).toBeLessThan(sizes.stride);
    }
  });

  it('make the kernel smaller only where it does not fit', () => {
    expect(fitting({ input: 4, kernel: 5, padding: 0, stride: 1 }).kernel).toBe(4);
    expect(fitting({ input: 4, kernel: 5, padding: 1, stride: 1 }).kernel).toBe(5);
  });
});

it('adds up what the window shows', () => {
  const sizes: Sizes = { input: 5, kernel: 3, padding: 1, stride: 2 };
  const sums = windowSums(sizes);
  const window = paddedImage(sizes)
    .slice(2, 5)
    .map((row) => row.slice(4, 7));
  expect(sums[1]?.[2]).toBe(window.flat().reduce((sum, value) => sum + value, 0));
});

describe('places', () => {
  it('stand row by row', () => {
    expect(cellOf(5, 4)).toEqual({ row: 1, column: 1 });
    expect(placeOf({ row: 1, column: 1 }, 4)).toBe(5);
    expect(placeOf({ row: 9, column: -1 }, 4)).toBe(12);
  });

  it.each([
    ['ArrowUp', 1],
    ['ArrowDown', 9],
    ['ArrowLeft', 4],
    ['ArrowRight', 6],
    ['a', null],
  ])('%s leads to %p', (key, place) => {
    expect(placeAfterArrow(5, 4, key)).toBe(place);
  });
});
