import { DIGIT_EDGE_PX as SIDE } from '../../../components/results/training/digit-pixels.ts';
import { centred, drawStroke, emptyDigit, NO_SHIFT, shiftedBy, shiftImage } from './digit-image.ts';

const dot = (row: number, column: number) => {
  const pixels = emptyDigit();
  pixels[row * SIDE + column] = 255;
  return pixels;
};

describe('an image that is moved', () => {
  it('has its pixels where they were moved to, and loses those that leave it', () => {
    expect(shiftImage(dot(3, 5), { rows: 2, columns: -4 })).toEqual(dot(5, 1));
    expect(shiftImage(dot(3, 5), { rows: 0, columns: -6 })).toEqual(emptyDigit());
    expect(shiftImage(dot(3, 27), { rows: 0, columns: 1 })).toEqual(emptyDigit());
  });

  it('is moved no further than where nothing is left to see', () => {
    const far = Array.from({ length: 40 }).reduce<typeof NO_SHIFT>(
      (shift) => shiftedBy(shift, { rows: 1, columns: -1 }),
      NO_SHIFT,
    );
    expect(far).toEqual({ rows: 14, columns: -14 });
  });
});

it('a stroke leaves ink along its way, soft at the edge, and takes none away', () => {
  const drawn = drawStroke(dot(0, 0), { row: 10.5, column: 5.5 }, { row: 10.5, column: 20.5 });
  const at = (row: number, column: number) => drawn[row * SIDE + column] ?? 0;
  expect([at(10, 5), at(10, 13), at(10, 20)]).toEqual([255, 255, 255]);
  expect(at(12, 13)).toBeGreaterThan(0);
  expect(at(12, 13)).toBeLessThan(255);
  expect(at(14, 13)).toBe(0);
  expect(at(0, 0)).toBe(255);
});

it('centring brings the centre of mass to the middle, and leaves an empty image alone', () => {
  expect(centred(dot(2, 3))).toEqual(dot(14, 14));
  expect(centred(emptyDigit())).toEqual(emptyDigit());
});
