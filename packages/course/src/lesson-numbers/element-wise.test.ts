import { conv2dBackward, LENET5, windowSum } from '@convolab/reference';
import { expectInLesson, listText, texCount, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'element-wise';

it('the numbers of the lesson on the sum of one window are right, forwards and backwards', () => {
  const weights = [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ];
  const window = [
    [0, 0, 9],
    [0, 1, 9],
    [0, 2, 8],
  ];
  const swapped = window.map((row) => row.toReversed());
  expectInLesson(SLUG, texMatrix(weights), texMatrix(window));
  expectInLesson(SLUG, `9 + 18 + 8 + (-5) = ${windowSum(weights, window, -5)}`);
  expectInLesson(SLUG, `$-35 - 5 = ${windowSum(weights, swapped, -5)}$`);
  const c3 = LENET5.find(({ name }) => name === 'C3')?.parameters ?? NaN;
  expectInLesson(SLUG, `(5 \\cdot 5 \\cdot 6 + 1) \\cdot 16 = ${texCount(c3)}`);
  const { dX, dW, db } = conv2dBackward([[2, 1, 3]], [[1, -1]], [[1, 3]]);
  expectInLesson(SLUG, `= ${listText(dX.flat())}$`, `= ${listText(dW.flat())}$`, `= ${db}$`);
});
