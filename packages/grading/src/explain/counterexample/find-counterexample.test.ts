import { FunctionExerciseSchema, type Counterexample, type FunctionExercise } from '@convolab/contracts';
import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { isTensor, toNested, type Value } from '@convolab/tensor';
import { CONV2D } from '../../testing/conv2d-exercise.ts';
import { gradeConv2d, map, raising, type Conv, type Matrix } from '../../testing/grade-conv2d.ts';
import { BoxEnd } from '../../testing/scripted-runner.ts';

type Setting = Parameters<typeof gradeConv2d>[1];

async function counterexampleOf(program: Conv, setting: Setting = {}): Promise<Counterexample | null> {
  const { events, diagnosisErrors } = await gradeConv2d(program, setting);
  expect(diagnosisErrors).toEqual([]);
  const found = events.filter((event) => event.type === 'counterexample');
  expect(found.length).toBeLessThan(2);
  return found[0]?.data ?? null;
}

const shapesOf = (found: Counterexample | null) =>
  found?.arguments.map(({ value }) => (value.kind === 'tensor' ? value.tensor.shape : null));

const matrixOf = (found: Counterexample | null, name: string): readonly unknown[] => {
  const value = found?.arguments.find((argument) => argument.name === name)?.value;
  return value?.kind === 'tensor' ? (value.tensor.data ?? []) : [];
};

/** The exercise with other cases. */
const exerciseWith = (...cases: unknown[]): FunctionExercise =>
  FunctionExerciseSchema.parse({ ...CONV2D, cases });

const tensor = (...shape: (string | number)[]) => ({ tensor: { shape } });

describe('a small input that a program gets wrong', () => {
  it('has the smallest size that the exercise allows, and comes after the verdict', async () => {
    const { events } = await gradeConv2d((image, kernel) => conv2d(image, kernel).slice(1));
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['verdict', 'counterexample']);
    const found = await counterexampleOf((image, kernel) => conv2d(image, kernel).slice(1));
    expect(shapesOf(found)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(found).toMatchObject({
      function: 'conv2d',
      expected: { kind: 'tensor', tensor: { shape: [2, 2] } },
      got: { kind: 'tensor', tensor: { shape: [1, 2] } },
      error: null,
      firstDifference: null,
    });
    expect(found?.message.en).toMatch(/^The result has the wrong shape\./u);
    expect(found?.code).toMatch(/^console\.log\(conv2d\(\[\[.*\n\/\/ → \[\[.*\n$/u);
  });

  it('has numbers as simple as can be, of which the right result is not all zero', async () => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const found = await counterexampleOf(raising(crossCorrelate2d), { seed });
      expect(shapesOf(found)).toEqual([
        [3, 4],
        [2, 2],
      ]);
      const numbers = ['image', 'kernel'].map((name) => matrixOf(found, name).filter((one) => one !== 0));
      expect(numbers).toEqual([[1], [1]]);
      expect(found?.expected).toMatchObject({ kind: 'tensor' });
      expect(found?.firstDifference).toHaveLength(2);
    }
  });

  it('takes finer numbers where whole ones come out right, and larger sizes where small ones do', async () => {
    const whole = await counterexampleOf(raising((image, kernel) => map(conv2d(image, kernel), Math.trunc)));
    const numbers = [...matrixOf(whole, 'image'), ...matrixOf(whole, 'kernel')];
    expect(numbers.every(Number.isInteger)).toBe(false);

    const wide = await counterexampleOf(
      raising((image, kernel) => (image.length > 6 ? [[0]] : conv2d(image, kernel))),
    );
    expect(shapesOf(wide)?.[0]?.[0]).toBe(7);
  });

  it('is the same again for the same seed, and another one for another', async () => {
    const inSeed = (seed: string) => counterexampleOf(() => null, { seed });
    expect(await inSeed('1')).toEqual(await inSeed('1'));
    const codes = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (seed) => (await inSeed(seed))?.code),
    );
    expect(new Set(codes).size).toBeGreaterThan(1);
  });

  it('tells the error that it raises, and none where one must be raised', async () => {
    const raised = await counterexampleOf(
      raising((image, kernel) => {
        if (kernel.length === 1) throw new TypeError('too thin');
        return conv2d(image, kernel);
      }),
    );
    expect(raised).toMatchObject({ got: null, error: { name: 'TypeError', message: 'too thin' } });
    expect(raised?.message.en).toContain('too thin');

    const lenient = await counterexampleOf((image, kernel) =>
      kernel.length > image.length ? 7 : conv2d(image, kernel),
    );
    expect(lenient).toMatchObject({ expected: null, got: { kind: 'text', text: '7' }, error: null });
    expect(lenient?.code).toContain('// → Error');
  });

  it('tells of arguments that are changed', async () => {
    const found = await counterexampleOf((image, kernel) => {
      const result = conv2d(image, kernel);
      image[0] = [9];
      return result;
    });
    expect(found?.message.en).toBe(
      'The function changed its argument image. Leave arguments as they are and build the result in a new array.',
    );
  });

  it('is shown for visible cases too, from their entries alone', async () => {
    const { events, runner } = await gradeConv2d(crossCorrelate2d, { mode: 'practice' });
    const found = events.find((event) => event.type === 'counterexample')?.data ?? null;
    expect(shapesOf(found)).toEqual([
      [3, 6],
      [2, 3],
    ]);
    const kernels = runner.received.slice(2).map(([, kernel]) => (kernel as { shape: number[] }).shape);
    expect(new Set(kernels.map(String))).toEqual(new Set(['2,3']));
  });
});

describe('no small input', () => {
  it('is shown where the program is right, where its function is missing, and where a limit ends it', async () => {
    expect(await counterexampleOf(raising(conv2d))).toBeNull();
    const missing = await gradeConv2d({ functions: { convolve: conv2d } });
    expect(missing.events.at(-1)?.type).toBe('verdict');
    expect(missing.runner.opened).toBe(1);
    const endless = await counterexampleOf(() => {
      throw new BoxEnd('time-limit');
    });
    expect(endless).toBeNull();
  });

  it('is shown of a program that fails only because of what it was called with before', async () => {
    let calls = 0;
    expect(
      await counterexampleOf((image, kernel) => (++calls === 3 || calls === 20 ? 1 : conv2d(image, kernel))),
    ).toBeNull();
  });

  it('is made of what is written in a hidden case', async () => {
    const image = {
      value: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    };
    const spec = exerciseWith(
      { name: 'visible', visibility: 'visible', arguments: { image: tensor(2, 2), kernel: tensor(1, 1) } },
      {
        name: 'written',
        visibility: 'hidden',
        arguments: {
          image,
          kernel: {
            value: [
              [1, 2],
              [3, 4],
            ],
          },
        },
      },
      {
        name: 'half',
        visibility: 'hidden',
        draw: { K: [2, 3] },
        arguments: { image, kernel: tensor('K', 'K') },
      },
    );
    const { events, runner } = await gradeConv2d(crossCorrelate2d, { spec });
    expect(events.at(-1)?.type).toBe('verdict');
    const written = runner.received.filter(([given]) => nestedOf(given).length === 3);
    expect(written).toHaveLength(2);
  });

  it('equals a hidden case, even where there are but two inputs', async () => {
    const two = { tensor: { shape: [1, 1], distribution: 'integers', low: 1, high: 2 } };
    const one = { tensor: { shape: [1, 1], distribution: 'integers', low: 1, high: 1 } };
    const spec = exerciseWith({ name: 'tiny', visibility: 'hidden', arguments: { image: two, kernel: one } });
    const shown = new Set<unknown>();
    for (let seed = 0; seed < 8; seed += 1) {
      const { events, runner } = await gradeConv2d(() => [[7]], { spec, seed: String(seed) });
      const hidden = nestedOf(runner.received[0]?.[0]).flat();
      const found = events.find((event) => event.type === 'counterexample')?.data ?? null;
      expect(matrixOf(found, 'image')).toEqual([3 - Number(hidden[0])]);
      shown.add(found?.code);
    }
    expect(shown.size).toBe(2);
  });

  it('equals a hidden case of the run, whatever the seed', async () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const { events, runner, cases } = await gradeConv2d(() => null, { seed: String(seed) });
      const found = events.find((event) => event.type === 'counterexample')?.data ?? null;
      const inputs = runner.received.slice(0, cases.length).map(([image]) => nestedOf(image).flat());
      expect(found).not.toBeNull();
      expect(inputs).not.toContainEqual(matrixOf(found, 'image'));
    }
  });
});

function nestedOf(value: Value | undefined): Matrix {
  if (value === undefined || value === null || !isTensor(value)) throw new RangeError('This is no tensor.');
  return toNested(value) as Matrix;
}
