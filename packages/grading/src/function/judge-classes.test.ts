import { FunctionExerciseSchema, type FunctionExercise } from '@convolab/contracts';
import type { DigitSource } from '../ports.ts';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { gradeConv2d, SEED, type Matrix } from '../testing/grade-conv2d.ts';
import { BoxEnd } from '../testing/scripted-runner.ts';

/** Digits whose first pixel is their label times 20, so that a program can be right where a test wants it to be. */
const DIGITS: DigitSource = {
  read: () => {
    const labels = Uint8Array.from({ length: 50 }, (_, index) => index % 10);
    const pixels = new Uint8Array(50 * 784);
    labels.forEach((label, index) => (pixels[index * 784] = label * 20));
    return Promise.resolve({ pixels, labels });
  },
};

const about = { ko: '그림', en: 'a picture' };

const exercise = (metric: object, change: object = {}): FunctionExercise =>
  FunctionExerciseSchema.parse({
    ...CONV2D,
    functions: [
      {
        name: { typescript: 'conv2d', python: 'conv2d' },
        parameters: [{ name: 'images', type: 'tensor', about }],
        returns: { type: 'any', about },
        reference: 'conv2d',
      },
    ],
    cases: [
      {
        name: 'digits',
        visibility: 'hidden',
        digits: { count: 10 },
        metric: { kind: 'accuracy', ...metric },
        arguments: { images: { digits: 'images', scale: 'bytes' } },
        ...change,
      },
    ],
  });

const labelOf = (image: Matrix) => (image[0]?.[0] ?? 0) / 20;
const grade = (spec: FunctionExercise, program: (images: Matrix[]) => unknown) =>
  gradeConv2d(program as never, { spec, digits: DIGITS, seed: SEED });

describe('a metric instead of equality', () => {
  const spec = exercise({ full: 0.9, none: 0.4 });
  const wrongIn = (count: number) => (images: Matrix[]) =>
    images.map((image, index) => (index < count ? 11 : labelOf(image)));

  it.each<[number, string, number]>([
    [0, 'accepted', 10],
    [1, 'accepted', 10],
    [2, 'wrong-answer', 8],
    [5, 'wrong-answer', 2],
    [6, 'wrong-answer', 0],
    [10, 'wrong-answer', 0],
  ])('%i of 10 wrong: %s, %f points', async (count, verdict, score) => {
    const result = await grade(spec, wrongIn(count));
    expect(result.verdict).toMatchObject({ verdict, score, maxScore: 10 });
    expect(result.cases[0]?.message?.en).toContain(`(${10 - count} of 10)`);
  });

  it('takes the place of the largest score for the class', async () => {
    const { verdict } = await grade(spec, (images) =>
      images.map((image) => Array.from({ length: 10 }, (_, label) => (label === labelOf(image) ? 1 : -1))),
    );
    expect(verdict.verdict).toBe('accepted');
  });

  it.each<[string, (images: Matrix[]) => unknown]>([
    ['text', () => 'seven'],
    ['nothing', () => null],
    ['too few', (images) => images.slice(1).map(labelOf)],
  ])('says what it wants instead of %s', async (_, program) => {
    const { verdict, cases } = await grade(spec, program);
    expect(verdict).toMatchObject({ verdict: 'wrong-answer', score: 0 });
    expect(cases[0]?.message?.en).toContain('return an integer for each');
  });

  it('counts every call of the case, and shows one that is wrong', async () => {
    const single = exercise(
      { full: 1, calls: 5 },
      { visibility: 'visible', digits: { count: 1 }, weight: 1 },
    );
    const hidden = { ...single.cases[0], name: 'hidden', visibility: 'hidden' };
    const both = FunctionExerciseSchema.parse({ ...single, cases: [...single.cases, hidden] });
    let calls = 0;
    const { cases, runner } = await grade(both, ([image]) => {
      calls += 1;
      return calls === 3 ? 10 : labelOf(image ?? [[0]]);
    });
    expect(runner.received).toHaveLength(10);
    expect(cases[0]).toMatchObject({ verdict: 'wrong-answer', score: 4, usage: { cpuMs: 62.5 } });
    expect(cases[0]?.detail?.got).toEqual({ kind: 'text', text: '10' });
    expect(cases[0]?.detail?.stdout).toBe('printed'.repeat(5));
    expect(cases[1]?.verdict).toBe('accepted');
  });

  it('ends at the first call that returns nothing', async () => {
    const many = exercise({ full: 1, calls: 5 }, { digits: { count: 1 } });
    let calls = 0;
    const { verdict, runner } = await grade(many, ([image]) => {
      calls += 1;
      if (calls === 2) throw new BoxEnd('time-limit');
      return labelOf(image ?? [[0]]);
    });
    expect(verdict).toMatchObject({ verdict: 'time-limit', score: 0 });
    expect(runner.received).toHaveLength(2);
  });

  it('gives all calls together the time of one', async () => {
    const many = exercise({ full: 1, calls: 20 }, { digits: { count: 1 } });
    const hurried = { ...many, limits: { ...many.limits, cpuMs: 100 } };
    const { verdict, runner } = await grade(hurried, ([image]) => labelOf(image ?? [[0]]));
    expect(verdict).toMatchObject({ verdict: 'time-limit', score: 0 });
    // Every scripted call says that it took 12.5 ms.
    expect(runner.received).toHaveLength(9);
  });
});
