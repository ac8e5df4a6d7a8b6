import { conv2d, crossCorrelate2d, flipKernel, outputSize } from '@convolab/reference';
import { expectInLesson, texMatrix } from '../testing/lesson-texts.ts';

const image = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const kernel = [
  [1, 0],
  [0, -1],
];

describe('the numbers of the lesson on convolution of images', () => {
  it('are those of the worked example', () => {
    const [[sum = NaN] = []] = conv2d(image, kernel);
    expectInLesson('conv2d', texMatrix(image), texMatrix(kernel), texMatrix(flipKernel(kernel)));
    expectInLesson('conv2d', `1 \\cdot (-1) + 2 \\cdot 0 + 4 \\cdot 0 + 5 \\cdot 1 = ${sum}`);
    expect(conv2d(image, kernel).flat()).toEqual([sum, sum, sum, sum]);
    expect(crossCorrelate2d(image, kernel).flat()).toEqual([-sum, -sum, -sum, -sum]);
    expectInLesson('conv2d', `$${-sum}$`);
  });

  it('keep 28 × 28 with padding 2 and kernels of 5 × 5', () => {
    const size = outputSize(28, 5, 2, 1);
    expectInLesson('conv2d', `$${size} \\times ${size}$`);
  });
});
