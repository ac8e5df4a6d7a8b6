import { LENET5_1998 } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'train-lenet5';

describe('the numbers of the lesson on training', () => {
  it('are steps of an epoch', () => {
    expectInLesson(SLUG, `\\frac{60000}{128} \\right\\rceil = ${Math.ceil(60_000 / 128)}`);
  });

  it('are losses of right answers', () => {
    const loss = (probability: number) => `-\\ln ${probability} = ${(-Math.log(probability)).toFixed(3)}`;
    expectInLesson(SLUG, loss(0.1), loss(0.9), '$2.3$');
  });

  it('compare AlexNet’s 60 million parameters with LeNet-5 of 1998', () => {
    const parameters = LENET5_1998.reduce((sum, layer) => sum + layer.parameters, 0);
    expectInLesson(SLUG, `${60_000_000 / parameters}`);
  });

  it('compare two 3 × 3 kernels with one 5 × 5', () => {
    expectInLesson(SLUG, String(2 * 3 * 3), String(5 * 5));
  });
});
