import { classify, dense, flatten, LENET5, LENET5_PARAMETERS, relu, softmax } from '@convolab/reference';
import { expectInLesson, listText, texCount, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'classification';

it('the numbers of the lesson on classification are right', () => {
  const maps = [
    [
      [2, 0],
      [1, 3],
    ],
  ];
  const weights = [
    [1, -1],
    [0.5, 2],
    [-1, 0],
    [2, -0.5],
  ];
  expectInLesson(SLUG, `v = ${listText(flatten(maps))}`, texMatrix(weights));
  expect(dense(flatten(maps), weights, [-1, 1]).map(relu)).toEqual([6, 0]);
  const scores = [3, 1, 0.2];
  expectInLesson(SLUG, `\\approx ${listText(softmax(scores).map((share) => Number(share.toFixed(3))))}`);
  expect(classify(scores)).toBe(0);
  const c5 = LENET5.find(({ name }) => name === 'C5')?.parameters ?? NaN;
  expectInLesson(SLUG, `= ${texCount(c5)}$`, `$${texCount(LENET5_PARAMETERS)}$`);
  expectInLesson(SLUG, `+ 7 = ${(2 * 5 + 3) * 16 + 7}$`);
});
