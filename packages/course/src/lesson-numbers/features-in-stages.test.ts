import { LENET5 } from '@convolab/reference';
import { expectInLesson, texCount } from '../testing/lesson-texts.ts';

const SLUG = 'features-in-stages';

it('the numbers of the lesson on features in stages follow from kernels and strides', () => {
  let [field, distance] = [1, 1];
  for (const { name, outputShape } of LENET5.slice(0, 4)) {
    const [size, stride] = name.startsWith('C') ? [5, 1] : [2, 2];
    field += (size - 1) * distance;
    distance *= stride;
    const values = outputShape.reduce((product, axis) => product * axis, 1);
    expectInLesson(SLUG, `$${outputShape.join(' \\times ')}$`, `$${texCount(values)}$`);
    expectInLesson(SLUG, `$${field} \\times ${field}$`, `$${distance}$`);
  }
  expectInLesson(SLUG, "r' = 6 + (5 - 1) \\cdot 2 = 14");
});
