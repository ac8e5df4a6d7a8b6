import { networkFigure, networkScale, networkShapeText } from './network-shapes.ts';

it.each([
  [[28, 28, 6], '6@28×28'],
  [[32, 32, 1], '32×32'],
  [[1, 1, 120], '120'],
  [[84], '84'],
])('writes %p as %s', (shape, text) => {
  expect(networkShapeText(shape)).toBe(text);
});

describe('a figure', () => {
  const scale = networkScale([[32, 32, 1], [28, 28, 6], [5, 5, 16], [120]], 64);

  it('is as large as its maps, and has as many sheets', () => {
    expect(networkFigure([28, 28, 6], scale)).toMatchObject({ width: 56, height: 56, sheets: 6, depth: 20 });
    expect(networkFigure([5, 5, 16], scale)).toMatchObject({ width: 10, sheets: 16, depth: 56 });
  });

  it('is a block where there are more maps than can be drawn', () => {
    expect(networkFigure([28, 28, 64], scale)).toMatchObject({ sheets: 1, depth: 56 });
  });

  it('is a bar of units, at one scale for all', () => {
    const [long, short] = [networkFigure([120], scale), networkFigure([60], scale)];
    expect(long).toMatchObject({ kind: 'units', height: 80 });
    expect(short.height).toBe(long.height / 2);
  });

  it('can be seen however small', () => {
    const huge = networkScale([[512, 512, 3], [4_096], [10]], 64);
    expect(networkFigure([2, 2, 8], huge).width).toBe(4);
    expect(networkFigure([10], huge).height).toBe(12);
  });
});
