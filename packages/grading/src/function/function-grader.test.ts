import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { tensorOf } from '@convolab/tensor';
import { gradeConv2d, map, raising, type Conv, type Matrix } from '../testing/grade-conv2d.ts';
import { BoxEnd } from '../testing/scripted-runner.ts';

const float16 = (value: number) => {
  if (value === 0) return 0;
  const step = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 10);
  return Math.round(value / step) * step;
};
const transpose = (matrix: Matrix) =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
const scaleInPlace = (matrix: Matrix) =>
  matrix.forEach((row) => row.forEach((value, index) => (row[index] = value * 2)));

describe('right programs', () => {
  it.each<[string, Conv]>([
    ['nested arrays', conv2d],
    ['float32', (image, kernel) => map(conv2d(image, kernel), Math.fround)],
    [
      'rows of typed arrays',
      (image, kernel) => conv2d(image, kernel).map((row) => tensorOf('float32', [row.length], row)),
    ],
    [
      'a tensor',
      (image, kernel) => {
        const result = conv2d(image, kernel);
        return tensorOf('float64', [result.length, result[0]?.length ?? 0], result.flat());
      },
    ],
    ['another order of summation', (image, kernel) => transpose(conv2d(transpose(image), transpose(kernel)))],
  ])('%s', async (_, program) => {
    for (const seed of ['1', '2', '3']) {
      const { verdict, cases } = await gradeConv2d(program, { seed });
      expect(verdict).toMatchObject({ verdict: 'accepted', score: 10, maxScore: 10 });
      expect(cases).toHaveLength(7);
    }
  });
});

describe('wrong programs are rejected by the hidden cases', () => {
  it.each<[string, Conv]>([
    ['a kernel that is not flipped', crossCorrelate2d],
    ['transposed', (image, kernel) => transpose(conv2d(image, kernel))],
    ['one row too few', (image, kernel) => conv2d(image, kernel).slice(1)],
    ['one column too many', (image, kernel) => conv2d(image, kernel).map((row) => [...row, 0])],
    ['float16', (image, kernel) => map(conv2d(image, kernel), float16)],
    ['truncated to integers', (image, kernel) => map(conv2d(image, kernel), Math.trunc)],
    ['strings', (image, kernel) => map(conv2d(image, kernel), String)],
    ['NaN', (image, kernel) => map(conv2d(image, kernel), () => NaN)],
    ['flattened', (image, kernel) => conv2d(image, kernel).flat()],
    ['the input', (image) => image],
    ['zeros', (image, kernel) => map(conv2d(image, kernel), () => 0)],
    ['nothing', () => null],
    ['booleans', (image, kernel) => map(conv2d(image, kernel), (value) => value > 0)],
    [
      'the right values of one element less',
      (image, kernel) => {
        const result = conv2d(image, kernel);
        const last = result.at(-1);
        if (last) last[last.length - 1] = 0;
        return result;
      },
    ],
    ['an axis too many', (image, kernel) => [conv2d(image, kernel)]],
    ['a ragged result', (image, kernel) => [...conv2d(image, kernel), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]],
    [
      'changed arguments',
      (image, kernel) => {
        const result = conv2d(image, kernel);
        scaleInPlace(image);
        return result;
      },
    ],
    ['a record', (image, kernel) => ({ shape: [1], dtype: 'float64', data: conv2d(image, kernel) })],
  ])('%s', async (_, program) => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const { verdict, cases } = await gradeConv2d(raising(program), { seed });
      expect(verdict.verdict).toBe('wrong-answer');
      const hidden = cases.filter((one) => one.visibility === 'hidden' && one.name !== 'kernel-too-large');
      // One by one, a kernel looks the same whichever way it is turned.
      expect(hidden.filter((one) => one.verdict === 'accepted').map((one) => one.name)).toEqual(
        program === crossCorrelate2d ? ['one-by-one'] : [],
      );
    }
  });

  it('no error where one is expected', async () => {
    const { cases } = await gradeConv2d((image, kernel) =>
      kernel.length > image.length ? [[0]] : conv2d(image, kernel),
    );
    expect(cases.at(-1)).toMatchObject({ name: 'kernel-too-large', verdict: 'wrong-answer' });
  });
});

describe('verdict and score', () => {
  it('shares the points by weight, to the cent', async () => {
    const { cases, verdict } = await gradeConv2d(raising(crossCorrelate2d));
    expect(cases.map(({ maxScore }) => maxScore)).toEqual([0, 1.11, 2.23, 2.22, 2.22, 1.11, 1.11]);
    expect(verdict).toMatchObject({ score: 2.22, maxScore: 10, verdict: 'wrong-answer' });
  });

  it('is that of the first case that is not accepted', async () => {
    let calls = 0;
    const { verdict, cases } = await gradeConv2d((image, kernel) => {
      calls += 1;
      if (calls === 2) throw new TypeError('oops');
      return calls === 3 ? [] : conv2d(image, kernel);
    });
    expect(cases.map((one) => one.verdict).slice(0, 4)).toEqual([
      'accepted',
      'runtime-error',
      'wrong-answer',
      'accepted',
    ]);
    expect(verdict).toMatchObject({
      verdict: 'runtime-error',
      error: { name: 'TypeError', message: 'oops', line: 3 },
    });
  });

  it('runs only example and visible cases in practice, and scores those', async () => {
    const { verdict, cases, runner } = await gradeConv2d(conv2d, { mode: 'practice' });
    expect(cases.map(({ name }) => name)).toEqual(['example', 'wide']);
    expect(verdict).toMatchObject({ verdict: 'accepted', score: 1.11, maxScore: 1.11 });
    expect(runner.received).toHaveLength(2);
  });

  it('draws the visible cases alike for every seed and the hidden ones afresh', async () => {
    const [one, two, again] = await Promise.all(['1', '2', '1'].map((seed) => gradeConv2d(conv2d, { seed })));
    expect(one?.runner.received.slice(0, 2)).toEqual(two?.runner.received.slice(0, 2));
    expect(one?.runner.received[2]).not.toEqual(two?.runner.received[2]);
    expect(one?.runner.received).toEqual(again?.runner.received);
  });

  it('puts nothing but the arguments into the box', async () => {
    const { runner } = await gradeConv2d(conv2d);
    expect(runner.received.map((args) => args.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(runner.opened).toBe(1);
    expect(runner.closed).toBe(1);
  });
});

describe('programs that fail', () => {
  const neverRuns = { functions: {} };
  const failure = { name: 'SyntaxError', message: 'Unexpected token', line: 2, column: 7, trace: null };

  it('compile errors leave every case out', async () => {
    const { verdict, cases } = await gradeConv2d({
      ...neverRuns,
      load: { status: 'compile-error', error: failure },
    });
    expect(verdict).toMatchObject({ verdict: 'compile-error', score: 0, error: failure, output: 'printed' });
    expect(new Set(cases.map((one) => one.verdict))).toEqual(new Set(['not-run']));
  });

  it('errors and limits while loading are runtime-error and the limit’s verdict', async () => {
    const thrown = await gradeConv2d({ ...neverRuns, load: { status: 'runtime-error', error: failure } });
    expect(thrown.verdict).toMatchObject({ verdict: 'runtime-error', error: failure });
    const endless = await gradeConv2d({ ...neverRuns, load: { status: 'time-limit' } });
    expect(endless.verdict.verdict).toBe('time-limit');
    expect(endless.verdict.message?.en).toContain('2 s of CPU');
    const died = await gradeConv2d({ ...neverRuns, load: { status: 'crashed' } });
    expect(died.verdict.verdict).toBe('runtime-error');
  });

  it('a missing function is named, and is no expected error', async () => {
    const { verdict, cases } = await gradeConv2d({ functions: { convolve: conv2d } });
    expect(verdict.verdict).toBe('runtime-error');
    expect(verdict.message?.ko).toContain('export function conv2d');
    expect(cases.at(-1)?.verdict).toBe('runtime-error');
    expect(verdict.score).toBe(0);
  });

  it('fresh boxes follow killed ones, three in all', async () => {
    let calls = 0;
    const { verdict, cases, runner } = await gradeConv2d((image, kernel) => {
      calls += 1;
      if (calls === 1) return conv2d(image, kernel);
      throw new BoxEnd(calls === 2 ? 'memory-limit' : 'time-limit');
    });
    expect(cases.map((one) => one.verdict)).toEqual([
      'accepted',
      'memory-limit',
      'time-limit',
      'time-limit',
      'not-run',
      'not-run',
      'not-run',
    ]);
    expect([runner.opened, runner.closed]).toEqual([3, 3]);
    expect(verdict.verdict).toBe('memory-limit');
    expect(cases.at(-1)?.usage).toBeNull();
  });

  it('goes on in the same box after an exception', async () => {
    const { runner } = await gradeConv2d(() => {
      throw new Error('no');
    });
    expect(runner.openedForVerdict).toBe(1);
  });
});

describe('what is told', () => {
  it('visible cases show everything', async () => {
    const { cases } = await gradeConv2d(crossCorrelate2d);
    expect(cases[1]?.detail).toMatchObject({
      arguments: [
        { name: 'image', value: { kind: 'tensor' } },
        { name: 'kernel', value: { kind: 'tensor' } },
      ],
      expected: { kind: 'tensor' },
      got: { kind: 'tensor' },
      firstDifference: [expect.any(Number), expect.any(Number)],
      stdout: 'printed',
    });
    expect(cases[1]?.message?.en).toMatch(/first at \[\d, \d\]: expected/u);
    expect(cases[1]?.usage?.cpuMs).toBe(12.5);
  });

  it('results that are only nearly right are named as such', async () => {
    const { cases } = await gradeConv2d((image, kernel) =>
      map(conv2d(image, kernel), (value) => value * 1.001),
    );
    expect(cases[1]?.message?.en).toContain('nearly right: is something rounded');
    expect(cases[2]?.message?.en).toContain('computed in float16?');
  });

  it('hidden cases show no trace of their data, whatever the program does with it', async () => {
    const leaks: Conv[] = [
      (image) => [image[0]?.map((value) => value * 1e6)],
      (image) => tensorOf('uint8', [Math.abs(Math.round((image[0]?.[0] ?? 0) * 1e3)), 0], []),
      (image) => JSON.stringify(image),
      (image) => ({ [JSON.stringify(image)]: 1 }),
      (image) => {
        throw Object.assign(new Error(JSON.stringify(image)), { name: JSON.stringify(image) });
      },
    ];
    for (const leak of leaks) {
      const { cases, verdict } = await gradeConv2d(leak);
      for (const one of cases.filter(({ visibility }) => visibility === 'hidden')) {
        expect(one.detail).toBeNull();
        expect(`${one.message?.en ?? ''}${one.message?.ko ?? ''}`).not.toMatch(/\d/u);
        expect(one.usage).toEqual({ cpuMs: 100, wallMs: 100, memoryBytes: null });
      }
      expect(verdict.message).toBeNull();
    }
  });
});

describe('cancelling', () => {
  it('throws the signal’s reason and closes the box', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const grading = gradeConv2d(
      (image, kernel) => {
        controller.abort(reason);
        return conv2d(image, kernel);
      },
      { signal: controller.signal },
    );
    await expect(grading).rejects.toBe(reason);
  });
});
