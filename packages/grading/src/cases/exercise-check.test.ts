import { ExerciseContentSchema, type ExerciseContent } from '@convolab/contracts';
import { isTensor, type Value } from '@convolab/tensor';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { drawCases } from './draw-cases.ts';
import { openCaseSources } from './open-case-sources.ts';
import { UNPLUGGED } from './unplugged.ts';
import { validateExercise } from './exercise-check.ts';

const content = (spec: unknown): ExerciseContent =>
  ExerciseContentSchema.parse({
    slug: 'trial',
    spec,
    statement: { ko: '', en: '' },
    starters: { typescript: '', python: '' },
    solutions: [
      { name: 'a', language: 'typescript', source: '' },
      { name: 'b', language: 'python', source: '' },
    ],
    bugs: [],
  });

const problems = async (spec: unknown) =>
  (await validateExercise(content(spec))).map(({ place, message }) => `${place}: ${message}`);

type Change = Record<string, unknown>;
const [example, wide, asymmetric, ...others] = CONV2D.cases;
const withHidden = (change: Change) => ({ ...CONV2D, cases: [example, { ...asymmetric, ...change }] });

describe('checking an exercise', () => {
  it('finds nothing wrong with a good one', async () => {
    expect(await validateExercise(content(CONV2D))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'an unknown reference',
      { ...CONV2D, functions: [{ ...CONV2D.functions[0], reference: 'convolve' }] },
      'reference: “convolve” is none of ',
    ],
    [
      'two functions of one name',
      { ...CONV2D, functions: [CONV2D.functions[0], CONV2D.functions[0]] },
      'functions: Two functions are named conv2d.',
    ],
    ['no hidden case', { ...CONV2D, cases: [example, wide] }, 'cases: There is no hidden case.'],
    ['weights of 0', withHidden({ weight: 0 }), 'cases: Every case has the weight 0.'],
    [
      'two cases of one name',
      { ...CONV2D, cases: [asymmetric, { ...wide, name: 'asymmetric-2' }] },
      'cases: Two cases are named asymmetric-2.',
    ],
    [
      'an argument too few',
      withHidden({ arguments: { image: { value: [[1]] } } }),
      'cases[1].arguments.kernel: The argument is missing.',
    ],
    [
      'an argument too many',
      withHidden({ arguments: { ...asymmetric?.arguments, stride: { integer: 1 } } }),
      'cases[1].arguments.stride: The function has no such parameter.',
    ],
    [
      'a name that is not drawn',
      withHidden({ draw: { KH: [2, 3], KW: [2, 4], H: [5, 6] }, where: [] }),
      'cases[1].arguments.image.tensor.shape[1]: “W” is not drawn (position 1)',
    ],
    [
      'a range that is empty',
      withHidden({ draw: { ...asymmetric?.draw, H: ['KH + 9', 8] } }),
      'cases[1].draw.H: There is no integer to draw from',
    ],
    [
      'a bound that is no number',
      withHidden({ draw: { ...asymmetric?.draw, H: ['KH +', 8] } }),
      'cases[1].draw.H[0]: a number, a name or “(” is expected here (position 5)',
    ],
    [
      'a condition that never holds',
      withHidden({ where: ['H > 100'] }),
      'cases[1].where: The conditions did not hold in 1000 draws.',
    ],
    ['a condition that cannot be read', withHidden({ where: ['H !== W'] }), 'cases[1].where[0]: '],
    [
      'a fractional size',
      withHidden({ draw: { ...asymmetric?.draw, H: ['KH / 2', 8] } }),
      'cases[1].draw.H[0]: ',
    ],
    [
      'a literal of the wrong rank',
      withHidden({ arguments: { image: { value: [1, 2] }, kernel: { value: [[1]] } } }),
      'cases[1].arguments.image: A matrix has 2 dimensions, this has 1.',
    ],
    [
      'a ragged literal',
      withHidden({ arguments: { image: { value: [[1], [1, 2]] }, kernel: { value: [[1]] } } }),
      'cases[1].arguments.image.value: These lists are no tensor',
    ],
    [
      'a tensor too large',
      withHidden({ arguments: { image: { tensor: { shape: [5000, 5000] } }, kernel: { value: [[1]] } } }),
      'cases[1].arguments.image.tensor.shape: A tensor has at most',
    ],
    [
      'an integer tensor of fractions',
      withHidden({
        arguments: { image: { tensor: { shape: [5, 5], dtype: 'int64' } }, kernel: { value: [[1]] } },
      }),
      'cases[1].arguments.image.tensor: ',
    ],
    [
      'arguments that the reference refuses',
      withHidden({
        arguments: { image: { tensor: { shape: [2, 2] } }, kernel: { tensor: { shape: [3, 3] } } },
      }),
      'cases[1]: The kernel is larger',
    ],
    [
      'an expected error that does not come',
      withHidden({ expect: 'error' }),
      'cases[1].expect: The reference raises no error',
    ],
  ])('%s', async (_, spec, told) => {
    expect((await problems(spec)).join('\n')).toContain(told);
  });

  it('takes references that are programs on trust where nothing is run', async () => {
    const functions = [{ ...CONV2D.functions[0], reference: { solution: 'loops.ts' } }];
    const solutions = CONV2D.languages.map((language) => ({ name: 'loops', language, source: '' }));
    const complete = content({ ...CONV2D, functions });
    expect(await validateExercise({ ...complete, solutions })).toEqual([]);
    // What is drawn for them is checked all the same, of every case.
    const cases = [example, { ...asymmetric, where: ['H > 100'] }];
    expect(await validateExercise({ ...content({ ...CONV2D, functions, cases }), solutions })).toEqual([
      { place: 'cases[1].where', message: 'The conditions did not hold in 1000 draws.' },
    ]);
    expect((await validateExercise({ ...complete, solutions: [] })).map(({ place }) => place)).toContain(
      'functions[0].reference.solution',
    );
  });

  it('takes two files of one name in a language for one program', async () => {
    const solutions = [
      ...content(CONV2D).solutions,
      { name: 'a', language: 'typescript' as const, source: '' },
    ];
    const twice = await validateExercise({ ...content(CONV2D), solutions });
    expect(twice).toEqual([{ place: 'solutions', message: 'a (typescript) is there twice: rename one.' }]);
  });

  it('misses no starter and no solution', async () => {
    const bare = { ...content(CONV2D), starters: {}, solutions: [] };
    expect((await validateExercise(bare)).map(({ place }) => place)).toEqual([
      'starters',
      'starters',
      'solutions',
      'solutions',
    ]);
  });
});

describe('drawing', () => {
  const draw = (spec: typeof CONV2D, seed: string) => {
    const exercise = { slug: 'trial', spec, solutions: [], data: [] };
    return drawCases(exercise, 'graded', seed, openCaseSources(exercise, UNPLUGGED));
  };

  const shapeOf = (value: Value | undefined) =>
    typeof value === 'object' && value !== null && isTensor(value) ? value.shape : [];

  it('keeps to ranges and conditions', async () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = await draw(CONV2D, String(seed));
      const [image, kernel] = drawn[2]?.arguments ?? [];
      const [height = 0, width = 0] = shapeOf(image?.value);
      const [kernelHeight = 0] = shapeOf(kernel?.value);
      expect(height).not.toBe(width);
      expect(height).toBeGreaterThan(kernelHeight);
      expect(height).toBeLessThanOrEqual(8);
    }
  });

  it('draws one case alike whatever cases stand before it', async () => {
    const spec = { ...CONV2D, cases: [...others, ...(asymmetric ? [asymmetric] : [])] };
    const find = (all: Awaited<ReturnType<typeof drawCases>>) =>
      all.find(({ name }) => name === 'asymmetric-2');
    expect(find(await draw(spec, 's'))).toEqual(find(await draw(CONV2D, 's')));
  });

  it('draws again where the answer is all zero', async () => {
    const spec = {
      ...CONV2D,
      cases: CONV2D.cases.slice(2, 3).map((one) => ({
        ...one,
        count: 30,
        draw: { V: [0, 1] as [number, number] },
        where: [],
        arguments: {
          image: { value: [[1, 2]] },
          kernel: {
            tensor: {
              shape: [1, 1],
              dtype: 'float64' as const,
              distribution: 'integers' as const,
              distinct: false,
              low: 0,
              high: 1,
            },
          },
        },
      })),
    };
    for (const { expectation } of await draw(spec, 's')) {
      expect(expectation).toMatchObject({ value: { data: new Float64Array([1, 2]) } });
    }
  });
});
