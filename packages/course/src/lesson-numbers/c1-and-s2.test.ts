import { LENET5, LENET5_1998, outputSize, pool2d, relu } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'c1-and-s2';
const CELLS = 28 * 28 * 6;

describe('the numbers of the lesson on C1 and S2', () => {
  it('are sizes and parameters of the layers', () => {
    const [c1, s2] = LENET5_1998;
    expect([c1?.outputShape, s2?.outputShape]).toEqual([
      [28, 28, 6],
      [14, 14, 6],
    ]);
    expect([s2?.parameters, LENET5[1]?.parameters]).toEqual([12, 0]);
    expectInLesson(
      SLUG,
      `32 - 5 + 1 = ${outputSize(32, 5)}`,
      `(5 \\cdot 5 \\cdot 1 + 1) \\cdot 6 = ${c1?.parameters}`,
    );
    expect(outputSize(28, 2, 0, 1)).toBe(27);
    expectInLesson(SLUG, '$27$', '$14$');
  });

  it('count connections with the biases, as the paper does', () => {
    const [c1, s2] = LENET5_1998;
    expectInLesson(
      SLUG,
      `28 \\cdot 28 \\cdot 6 = ${CELLS}`,
      `${CELLS} \\cdot 26 = ${(c1?.multiplyAccumulates ?? 0) + CELLS}`,
    );
    // Four inputs and the bias for each cell of S2.
    expectInLesson(SLUG, `14 \\cdot 14 \\cdot 6 \\cdot (4 + 1) = ${(s2?.multiplyAccumulates ?? 0) * 5}`);
  });

  it('compare with a fully connected layer', () => {
    expectInLesson(SLUG, `32 \\cdot 32 = ${32 * 32}`, `1025 \\cdot ${CELLS} = ${(32 * 32 + 1) * CELLS}`);
  });

  it('differ with the order of activation and average, but not of maximum', () => {
    const sums = [
      [-4, 2],
      [0, 6],
    ];
    const activated = sums.map((row) => row.map(relu));
    const pool = (map: number[][], mode: 'average' | 'max') =>
      pool2d(map, { mode, size: [2, 2] })[0]?.[0] ?? NaN;
    expectInLesson(SLUG, '\\begin{bmatrix} -4 & 2 \\\\ 0 & 6 \\end{bmatrix}');
    expectInLesson(SLUG, `\\frac{0 + 2 + 0 + 6}{4} = ${pool(activated, 'average')}`);
    expectInLesson(SLUG, `\\frac{-4 + 2 + 0 + 6}{4}\\Bigr) = ${relu(pool(sums, 'average'))}`);
    expect(pool(activated, 'max')).toBe(relu(pool(sums, 'max')));
    expectInLesson(SLUG, `$${pool(activated, 'max')}$`);
  });
});
