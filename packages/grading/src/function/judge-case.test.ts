import { FunctionExerciseSchema } from '@convolab/contracts';
import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { gradeConv2d, map, raising, type Conv } from '../testing/grade-conv2d.ts';

const words = (en: string) => ({ ko: en, en });

describe('the exercise’s own words', () => {
  const hints = {
    shape: words('shape'),
    values: words('values'),
    type: words('type'),
    'not-finite': words('not-finite'),
    'argument-changed': words('argument-changed'),
    'no-error': words('no-error'),
    'runtime-error': words('runtime-error'),
  };
  const spec = FunctionExerciseSchema.parse({ ...CONV2D, hints });

  it.each<[keyof typeof hints, Conv]>([
    ['shape', raising((image, kernel) => conv2d(image, kernel).slice(1))],
    ['values', raising(crossCorrelate2d)],
    ['type', raising(() => 'text')],
    ['not-finite', raising((image, kernel) => map(conv2d(image, kernel), () => NaN))],
    [
      'argument-changed',
      raising((image, kernel) => {
        const result = conv2d(image, kernel);
        image[0]?.fill(0);
        return result;
      }),
    ],
    ['no-error', (image, kernel) => (kernel.length > image.length ? [[0]] : conv2d(image, kernel))],
    [
      'runtime-error',
      () => {
        throw new TypeError('oops');
      },
    ],
  ])('for %s', async (kind, program) => {
    const { verdict } = await gradeConv2d(program, { spec });
    expect(verdict.hint).toEqual(words(kind));
  });

  it('for a file that cannot be loaded', async () => {
    const error = { name: 'TypeError', message: 'oops', line: 1, column: 1, trace: null };
    const { verdict } = await gradeConv2d(
      { functions: {}, load: { status: 'runtime-error', error } },
      { spec },
    );
    expect(verdict.hint).toEqual(words('runtime-error'));
  });

  it('not where all is right, nor where there are none for this kind', async () => {
    expect((await gradeConv2d(conv2d, { spec })).verdict.hint).toBeNull();
    expect((await gradeConv2d(crossCorrelate2d)).verdict.hint).toBeNull();
  });
});

describe('the first difference', () => {
  it('comes with the part of the input that its element is made of', async () => {
    const { cases } = await gradeConv2d((image, kernel) =>
      conv2d(image, kernel).map((row, y) => row.map((value, x) => (y === 1 && x === 1 ? value + 1 : value))),
    );
    expect(cases[0]?.detail).toMatchObject({
      firstDifference: [1, 1],
      window: { argument: 'image', from: [1, 1], to: [2, 2] },
    });
  });
});

describe('results that are judged by what they do', () => {
  // Right is whatever convolves with the image to what the reference's result does.
  const [called] = CONV2D.functions;
  const spec = FunctionExerciseSchema.parse({
    ...CONV2D,
    functions: [{ ...called, through: 'conv2d' }],
    // The result is convolved with the image in turn, and so must be at least as large.
    cases: CONV2D.cases.filter(({ name }) => name === 'one-by-one' || name === 'kernel-too-large'),
  });

  it('accepts the reference’s', async () => {
    expect((await gradeConv2d(raising(conv2d), { spec })).verdict.verdict).toBe('accepted');
  });

  it('refuses what does something else, and says nothing of hidden data', async () => {
    const other = await gradeConv2d(
      raising((image, kernel) => map(conv2d(image, kernel), (x) => x + 1)),
      { spec },
    );
    expect(other.cases[0]).toMatchObject({ verdict: 'wrong-answer', score: 0 });
    const text = await gradeConv2d(
      raising(() => 'text'),
      { spec },
    );
    expect(text.cases[0]).toMatchObject({ verdict: 'wrong-answer' });
    expect(text.cases[0]?.message?.en).toBe(
      'What was returned cannot be used. Check its type and its shape.',
    );
  });
});
