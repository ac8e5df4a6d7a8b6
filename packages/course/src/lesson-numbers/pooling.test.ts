import { maxPoolBackward, pool2d } from '@convolab/reference';
import { expectInLesson, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'pooling';

it('the numbers of the lesson on pooling are right, forwards and backwards', () => {
  const map = [
    [1, 3, 2, 0],
    [4, 8, 1, 1],
    [0, 2, 6, 5],
    [1, 1, 7, 2],
  ];
  const size = [2, 2] as const;
  expectInLesson(SLUG, texMatrix(map));
  expectInLesson(SLUG, texMatrix(pool2d(map, { mode: 'max', size })));
  expectInLesson(SLUG, texMatrix(pool2d(map, { mode: 'average', size })));
  const gradient = [
    [1, 2],
    [3, 4],
  ];
  expectInLesson(SLUG, texMatrix(gradient), texMatrix(maxPoolBackward(map, gradient, { size })));
  const noisy = [
    [0, 8],
    [0, 0],
  ];
  expect([pool2d(noisy, { mode: 'max', size }), pool2d(noisy, { mode: 'average', size })]).toEqual([
    [[8]],
    [[2]],
  ]);
  const pooledRow = (row: number[]) => pool2d([row], { mode: 'max', size: [1, 2] }).flat();
  expect(
    [
      [0, 9, 0, 0],
      [9, 0, 0, 0],
      [0, 0, 9, 0],
    ].map(pooledRow),
  ).toEqual([
    [9, 0],
    [9, 0],
    [0, 9],
  ]);
});
