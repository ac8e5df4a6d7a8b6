import { convLayer, crossCorrelate2d, outputSize } from '@convolab/reference';
import { expectInLesson, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'padding-and-stride';

const texSize = (input: number, kernel: number, padding: number, stride: number) =>
  `\\left\\lfloor \\frac{${input} + 2 \\cdot ${padding} - ${kernel}}{${stride}} \\right\\rfloor + 1 = ${outputSize(input, kernel, padding, stride)}`;

/** In how many windows of 3 × 3 a pixel of a 4 × 4 image lies: it alone is 1, and so is each weight. */
function windowsOver(row: number, column: number, padding: number): number {
  const ones = Array.from({ length: 3 }, () => [1, 1, 1]);
  const dot = Array.from({ length: 4 }, (_, y) =>
    Array.from({ length: 4 }, (__, x) => Number(y === row && x === column)),
  );
  return crossCorrelate2d(dot, ones, { padding: [padding, padding] })
    .flat()
    .reduce((sum, value) => sum + value, 0);
}

describe('the numbers of the lesson on padding and stride', () => {
  it('are output sizes by the formula', () => {
    expectInLesson(SLUG, texSize(4, 3, 1, 1), texSize(28, 5, 2, 1), texSize(8, 3, 0, 2));
    expect([outputSize(28, 5), outputSize(24, 5)]).toEqual([24, 20]);
    expectInLesson(SLUG, '$28$', '$24$', '$20$');
  });

  it('tell a padding of 4 on each side from 4 on both together', () => {
    expectInLesson(SLUG, '28 + 4 = 32', `$${outputSize(28, 5, 4)}$`);
  });

  it('count the windows over corner and middle', () => {
    expect([windowsOver(0, 0, 0), windowsOver(1, 1, 0), windowsOver(0, 0, 1)]).toEqual([1, 4, 4]);
    expectInLesson(SLUG, '$1$', '$4$');
  });

  it('are values with padding 1 and stride 2', () => {
    const image = [
      [1, 2],
      [3, 4],
    ];
    const kernel = [
      [1, 0],
      [0, -1],
    ];
    const output = crossCorrelate2d(image, kernel, { padding: [1, 1], stride: [2, 2] });
    // -0 is written 0.
    const written = output.map((row) => row.map((value) => value + 0));
    expectInLesson(SLUG, texMatrix(image), texMatrix(kernel), texMatrix(written));
  });

  it('add up the channels and one bias', () => {
    const [[[sum = NaN] = []] = []] = convLayer([[[2, 3]]], { weights: [[[[1], [-1]]]], bias: [10] });
    expectInLesson(SLUG, `10 + 2 \\cdot 1 + 3 \\cdot (-1) = ${sum}`);
  });
});
