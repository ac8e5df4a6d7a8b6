import { findReference } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const image = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('the numbers of the first lesson', () => {
  it('are the sums of the rows of its image', () => {
    const sums = image.map((row) => row.reduce((total, value) => total + value, 0));
    expectInLesson('welcome', `rowSums(image) = [${sums.join(', ')}]`);
    image.forEach((row, y) => expectInLesson('welcome', `$${row.join(' + ')} = ${sums[y] ?? NaN}$`));
    expectInLesson('welcome', `$${image.length}$`, `$${image[0]?.length ?? NaN}$`);
  });

  it('are those of the first exercise', () => {
    expectInLesson('welcome', `$2 \\cdot 3 = ${JSON.stringify(findReference('double')?.([3]))}$`);
  });
});
