import { oneHot, prepareImages } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const image = [
  [51, 102],
  [204, 255],
];

describe('the numbers of the lesson on MNIST', () => {
  it('are pixels of 0 to 1 behind two rows and columns of zeros', () => {
    const [prepared = []] = prepareImages([image]);
    const at = (row: number, column: number) =>
      `[${row}][${column}] = ${String(prepared[row]?.[column]?.[0])}`;
    expect(prepared).toHaveLength(6);
    expectInLesson('mnist', `image = [[51, 102],\n         [204, 255]]`, '$6 \\times 6$');
    expectInLesson('mnist', at(2, 2), at(2, 3), at(3, 2), at(3, 3));
    expectInLesson('mnist', `\\frac{51}{255} = ${51 / 255}`);
  });

  it('are the sizes of the images before and after', () => {
    const blank = Array.from({ length: 28 }, () => Array.from({ length: 28 }, () => 0));
    const side = prepareImages([blank])[0]?.length;
    expectInLesson('mnist', `2 + 28 + 2 = ${side}`, `$28 \\times 28 = ${28 * 28}$`);
  });

  it('are rows of ten numbers for the labels', () => {
    const [three = [], zero = []] = oneHot([3, 0]);
    expectInLesson('mnist', `3 -> [${three.join(', ')}]`, `0 -> [${zero.join(', ')}]`);
  });
});
