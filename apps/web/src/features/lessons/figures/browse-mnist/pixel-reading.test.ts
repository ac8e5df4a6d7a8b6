import { clampPixel, nearCorner, nearValues, pixelAfterArrow, pixelAt, SIDE } from './pixel-reading.ts';

const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, place) => place % 251);

describe('reading pixels', () => {
  it('goes row by row', () => {
    expect(pixelAt(pixels, { row: 2, column: 3 })).toBe(59);
  });

  it('shows the chosen pixel in the middle of what is around it', () => {
    expect(nearValues(pixels, { row: 10, column: 12 })[2]?.[2]).toBe(
      pixelAt(pixels, { row: 10, column: 12 }),
    );
  });

  it('stays within the image at its border', () => {
    expect(nearCorner({ row: 0, column: 27 })).toEqual({ row: 0, column: 23 });
    expect(clampPixel({ row: -4, column: 40 })).toEqual({ row: 0, column: 27 });
  });

  it.each([
    ['ArrowUp', { row: 0, column: 5 }],
    ['ArrowDown', { row: 1, column: 5 }],
    ['ArrowLeft', { row: 0, column: 4 }],
    ['ArrowRight', { row: 0, column: 6 }],
    ['a', null],
  ])('%s leads to %p', (key, cell) => {
    expect(pixelAfterArrow({ row: 0, column: 5 }, key)).toEqual(cell);
  });
});
