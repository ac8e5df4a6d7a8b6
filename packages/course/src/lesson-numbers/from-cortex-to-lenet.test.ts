import { outputSize } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'from-cortex-to-lenet';

describe('the numbers of the lesson on the way to LeNet-5', () => {
  it('are the parameters and connections of C1 (LeCun et al. 1998, section II.B)', () => {
    const size = outputSize(32, 5, 0, 1);
    const parameters = (5 * 5 + 1) * 6;
    expectInLesson(SLUG, `$${size} \\times ${size}$`, `(5 \\cdot 5 + 1) \\cdot 6 = ${parameters}`);
    expectInLesson(SLUG, `\\cdot ${size} \\cdot ${size} = ${parameters * size ** 2}$`);
  });

  it('are those of a fully connected layer, about 30,000 times as many', () => {
    const parameters = (32 * 32 + 1) * 28 * 28 * 6;
    expectInLesson(SLUG, `(32 \\cdot 32 + 1) \\cdot 28 \\cdot 28 \\cdot 6 = ${parameters}`);
    expect(Math.abs(parameters / 156 / 30_000 - 1)).toBeLessThan(0.05);
  });
});
