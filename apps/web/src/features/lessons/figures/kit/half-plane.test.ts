import { answersOne, dividingLine, PLANE, sumAt, type Divider } from './half-plane.ts';

const { low, high } = PLANE;

describe('the plane of two inputs', () => {
  it.each<Divider>([
    { w: [1, 1], b: -1 },
    { w: [-2, 1], b: 0.5 },
    { w: [0, 3], b: -1 },
  ])('ends the line of %o at the edges of what is shown', (divider) => {
    const line = dividingLine(divider) ?? [];
    expect(line).toHaveLength(2);
    for (const end of line) {
      expect(sumAt(divider, end)).toBeCloseTo(0);
      expect(end.some((x) => x === low || x === high)).toBe(true);
    }
  });

  it('shades the side that answers 1, with the line as its edge', () => {
    const divider = { w: [1, 1], b: -1 } as const;
    expect(answersOne(divider).every((corner) => sumAt(divider, corner) >= -1e-12)).toBe(true);
    expect(answersOne(divider)).toEqual(expect.arrayContaining([...(dividingLine(divider) ?? [])]));
  });

  it('has no line before anything is learned: all is 1, or 0', () => {
    expect(dividingLine({ w: [0, 0], b: 0 })).toBeNull();
    expect(answersOne({ w: [0, 0], b: 0 })).toHaveLength(4);
    expect(answersOne({ w: [0, 0], b: -1 })).toEqual([]);
  });
});
