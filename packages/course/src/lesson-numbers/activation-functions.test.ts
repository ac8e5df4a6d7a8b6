import { elu, leakyRelu, maxout, relu, sigmoid } from '@convolab/reference';
import { expectInLesson, listText, readLessonText } from '../testing/lesson-texts.ts';

const SLUG = 'activation-functions';
/** Without the zeros at the end of a rounded number. */
const rounded = (value: number) => String(Number(value.toFixed(3)));

it('the numbers of the lesson on activation functions are right', () => {
  for (const z of [-2, 0, 3]) {
    const values = [sigmoid(z), Math.tanh(z), relu(z), leakyRelu(z, 0.1), elu(z, 1)].map(rounded);
    const row = new RegExp(
      `\\| \\$${z}\\$ +\\| ${values.map((value) => `\\$${value}\\$`).join(' +\\| ')} +\\|`,
      'u',
    );
    for (const locale of ['ko', 'en'] as const) expect(readLessonText(SLUG, locale)).toMatch(row);
  }
  expectInLesson(SLUG, listText(maxout([1, 4, -3, -1], 2)));
  expect((sigmoid(0) * (1 - sigmoid(0))) ** 10).toBeCloseTo(9.5e-7, 8);
});
