import { changedInputs, LENET5_PARAMETERS } from '@convolab/reference';
import { expectInLesson, texCount, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'mlp-on-images';

it('the numbers of the lesson on MLPs are right', () => {
  const seven = [
    [0, 1, 1, 1, 0],
    [0, 0, 0, 1, 0],
    [0, 0, 1, 0, 0],
    [0, 1, 0, 0, 0],
  ];
  const moved = seven.map((row) => [0, ...row.slice(0, -1)]);
  expectInLesson(SLUG, texMatrix(seven), texMatrix(moved));
  expectInLesson(SLUG, `2 + 2 + 2 + 2 = ${changedInputs(seven, 1, 0)}`, `$${seven.flat().length}$`);
  expectInLesson(SLUG, `$${seven.flat().filter(Boolean).length}$`);
  expectInLesson(SLUG, `= ${texCount(784 * 300 + 300 + 300 * 10 + 10)}$`);
  expectInLesson(SLUG, `$${texCount(LENET5_PARAMETERS)}$`);
});
