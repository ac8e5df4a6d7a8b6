import { edgeFilter, gaussianKernel, sobel } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const image = [
  [0, 0, 9, 9],
  [0, 0, 9, 9],
  [0, 0, 9, 9],
];

describe('the numbers of the lesson on filters', () => {
  it('are those of the worked example', () => {
    const { gx, gy, magnitude } = sobel(image);
    const [[left = NaN, right = NaN] = []] = gx;
    expectInLesson('filters', image.map((row) => row.join(' & ')).join(' \\\\ '));
    expectInLesson('filters', `G_x = (9 - 0) + 2 \\cdot (9 - 0) + (9 - 0) = ${left}`, `$G_x = ${right}$`);
    expectInLesson('filters', `$G_y = ${gy[0]?.[0] ?? NaN}$`, `$M = ${magnitude[0]?.[0] ?? NaN}$`);
    expectInLesson('filters', `$9 + 9 + 9 = ${edgeFilter(image, 'prewitt')[0]?.[0] ?? NaN}$`);
  });

  it('are the Gaussian kernel', () => {
    for (const row of gaussianKernel(3, 1))
      expectInLesson('filters', row.map((weight) => weight.toFixed(4)).join('  '));
  });
});
