import { outputSize, pool2d } from '@convolab/reference';
import { readLessonText, expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'keras-layers';

const square = (side: number) => Array.from({ length: side }, () => Array.from({ length: side }, () => 1));
const pooled = (side: number, stride: number, padding: 'same' | 'valid') =>
  pool2d(square(side), { mode: 'max', size: [2, 2], stride: [stride, stride], padding }).length;

describe('the numbers of the lesson on Keras', () => {
  it.each([
    ['Conv2D(10, 3)', outputSize(10, 3)],
    ["Conv2D(10, 3, padding='same')", outputSize(10, 3, 1)],
    // One missing row: TensorFlow puts it below, which counts like padding 1 rounded down.
    ["Conv2D(10, 3, strides=2, padding='same')", outputSize(10, 3, 1, 2)],
    ['MaxPooling2D(2)', pooled(10, 2, 'valid')],
    ["MaxPooling2D(2, padding='same')", pooled(10, 2, 'same')],
    ["MaxPooling2D(2, strides=1, padding='same')", pooled(10, 1, 'same')],
  ])('%s makes %d of 10', (layer, size) => {
    for (const locale of ['ko', 'en'] as const) {
      const row = readLessonText(SLUG, locale)
        .split('\n')
        .find((line) => line.startsWith(`| \`${layer}\``));
      expect(row?.split('|')[2]?.trim()).toBe(String(size));
    }
  });

  it('differ between valid and same where the length is odd', () => {
    expect([pooled(5, 2, 'valid'), pooled(5, 2, 'same')]).toEqual([2, 3]);
    expectInLesson(SLUG, '$2$', '$3$');
  });

  it('average only what lies inside', () => {
    const map = [
      [2, 4, 9],
      [6, 8, 5],
    ];
    const [averages = []] = pool2d(map, { mode: 'average', size: [2, 2], padding: 'same' });
    expectInLesson(SLUG, `\\begin{bmatrix} ${averages.join(' & ')} \\end{bmatrix}`);
  });
});
