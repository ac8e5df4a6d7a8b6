import { perceptronPredict, trainPerceptron } from '@convolab/reference';
import { expectInLesson, readLessonText } from '../testing/lesson-texts.ts';

const SAMPLES = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const OR = [0, 1, 1, 1];
const XOR = [0, 1, 1, 0];

const signed = (value: number) => (value < 0 ? `−${-value}` : String(value));

/** Weights and bias after the first `count` samples. */
const afterSamples = (count: number) =>
  count === 0 ? { w: [0, 0], b: 0 } : trainPerceptron(SAMPLES.slice(0, count), OR.slice(0, count), 1, 1);

/** A row of the lesson's table, without its padding. */
function tableRow(x: readonly number[], sample: number): string {
  const { w, b } = afterSamples(sample);
  const z = x.reduce((sum, input, i) => sum + input * (w[i] ?? 0), b);
  const after = afterSamples(sample + 1);
  const learned = `[${after.w.map(signed).join(', ')}], ${signed(after.b)}`;
  return [`[${x.join(', ')}]`, OR[sample], signed(z), perceptronPredict(w, b, x), learned].join(' | ');
}

/** Rows of the tables of the lesson, without their padding. */
const rowsOf = (locale: 'ko' | 'en') =>
  readLessonText('perceptron', locale)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    );

describe('the numbers of the lesson on the perceptron', () => {
  it('are those of the first epoch of OR', () => {
    SAMPLES.forEach((x, sample) => {
      const row = tableRow(x, sample);
      expect(rowsOf('ko')).toContain(row);
      expect(rowsOf('en')).toContain(row);
    });
  });

  it('tell what four epochs of OR learn', () => {
    const { w, b, errors } = trainPerceptron(SAMPLES, OR, 1, 4);
    expectInLesson('perceptron', errors.join(', '), `$w = [${w.join(', ')}]$, $b = ${b}$`);
  });

  it('never get XOR right', () => {
    expect(trainPerceptron(SAMPLES, XOR, 1, 1000).errors).not.toContain(0);
  });
});
