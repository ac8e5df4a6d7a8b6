import { addPoints, sharePoints } from './points.ts';

describe('points', () => {
  it.each<[number, number[], number[]]>([
    [10, [1, 1, 1], [3.34, 3.33, 3.33]],
    [10, [0, 2, 1, 1], [0, 5, 2.5, 2.5]],
    [20, [1, 2, 4, 0], [2.86, 5.71, 11.43, 0]],
    [5, [0, 0], [0, 0]],
    [0.01, [1, 1], [0.01, 0]],
    [1, [0.1, 0.2], [0.33, 0.67]],
  ])('%d by %j', (points, weights, shares) => {
    expect(sharePoints(points, weights)).toEqual(shares);
  });

  it('always add up', () => {
    for (let cases = 1; cases <= 60; cases += 1) {
      const weights = Array.from({ length: cases }, (_, index) => (index * 7) % 5);
      expect(addPoints(sharePoints(17.35, weights))).toBe(cases === 1 ? 0 : 17.35);
    }
  });
});
