import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { UNPLUGGED } from '../../cases/unplugged.ts';
import type { ProgramRunner } from '../../ports.ts';
import { bug, CONV2D } from '../../testing/conv2d-exercise.ts';
import { gradeConv2d, map, raising, SEED, type Conv, type Matrix } from '../../testing/grade-conv2d.ts';
import { BoxEnd, ScriptedRunner } from '../../testing/scripted-runner.ts';
import { BugMemory } from './bug-memory.ts';
import { gradeFunction } from '../../function/function-grader.ts';

type Bugs = Readonly<Record<string, Conv>>;

const bugs: Bugs = {
  'rows-only': (image, kernel) => crossCorrelate2d(image, [...kernel].reverse()),
  'not-flipped': crossCorrelate2d,
};

async function nameOf(program: Conv, setting: Parameters<typeof gradeConv2d>[1]): Promise<string | null> {
  const { events, diagnosisErrors } = await gradeConv2d(program, setting);
  expect(diagnosisErrors).toEqual([]);
  return events.find((event) => event.type === 'diagnosed')?.data.id ?? null;
}

const practising = (program: Conv, known: Bugs = bugs) => nameOf(program, { bugs: known, mode: 'practice' });

/** The images of the visible cases are 3 high and, in the second, as high as was drawn for everybody. */
const isDrawnHeight = async () => {
  const { runner } = await gradeConv2d(conv2d, { mode: 'practice' });
  const [, wide] = runner.received;
  const height = (wide?.[0] as { shape: number[] }).shape[0];
  return (image: Matrix) => image.length === 3 || image.length === height;
};

describe('the name of a mistake', () => {
  it('is that of the bug whose results are the student’s, and comes after the verdict', async () => {
    const { events } = await gradeConv2d(
      (image, kernel) => map(crossCorrelate2d(image, kernel), Math.fround),
      {
        bugs,
        mode: 'practice',
      },
    );
    expect(events.slice(-3).map(({ type }) => type)).toEqual(['verdict', 'diagnosed', 'counterexample']);
    expect(events.at(-2)).toMatchObject({
      data: { id: 'not-flipped', message: { en: 'It is not-flipped.' } },
    });
  });

  it('is not said where the bug explains all cases but one, right ones too', async () => {
    let calls = 0;
    expect(
      await practising((image, kernel) => (++calls === 2 ? [[1]] : crossCorrelate2d(image, kernel))),
    ).toBeNull();
    // One by one, a kernel that is not flipped is right; that this program raises there is another mistake.
    const raises: Conv = (image, kernel) => {
      if (kernel.length === 1) throw new Error('no');
      return crossCorrelate2d(image, kernel);
    };
    expect(await nameOf(raising(raises), { bugs: { 'not-flipped': raising(crossCorrelate2d) } })).toBeNull();
  });

  it('needs errors where the bug raises errors, and none elsewhere', async () => {
    const lenient: Conv = (image, kernel) =>
      kernel.length > image.length ? [] : crossCorrelate2d(image, kernel);
    const known = { lenient, strict: crossCorrelate2d };
    expect(await nameOf(raising(crossCorrelate2d), { bugs: known })).toBe('strict');
    expect(await nameOf(lenient, { bugs: known })).toBe('lenient');
    const outside: Conv = (image, kernel) => {
      if (image.length === image[0]?.length) throw new TypeError('square');
      return conv2d(image, kernel);
    };
    const other: Conv = (image, kernel) => {
      if (image.length === image[0]?.length) throw new RangeError('another one');
      return conv2d(image, kernel);
    };
    expect(await practising(outside, { ...bugs, other })).toBe('other');
  });

  it('needs arguments to be left alike', async () => {
    const changing =
      (by: number): Conv =>
      (image, kernel) => {
        const result = conv2d(image, kernel);
        for (const row of image) row.fill(by);
        return result;
      };
    expect(await practising(changing(0), { ones: changing(1), zeros: changing(0), right: conv2d })).toBe(
      'zeros',
    );
    expect(await practising(changing(0), { right: conv2d })).toBeNull();
  });

  it('is not said where a limit ended a case', async () => {
    const endless: Conv = (image, kernel) => {
      if (image.length > 2) throw new BoxEnd('time-limit');
      return crossCorrelate2d(image, kernel);
    };
    expect(await nameOf(endless, { bugs: { ...bugs, endless } })).toBeNull();
  });

  it('is not said of a right program', async () => {
    expect((await gradeConv2d(conv2d, { bugs, mode: 'practice' })).runner.opened).toBe(1);
  });
});

describe('bugs that are remembered', () => {
  it('need no box for what every run has', async () => {
    const memory = new BugMemory();
    const grade = (program: Conv, mode: 'graded' | 'practice') =>
      gradeConv2d(raising(program), { bugs, memory, mode });
    const boxesForBugs = async (program: Conv, mode: 'graded' | 'practice') => {
      const { events, runner } = await grade(program, mode);
      const named = events.find((event) => event.type === 'diagnosed')?.data.id;
      // One judges, one searches and one confirms.
      return [named, runner.opened - 3];
    };
    expect(await boxesForBugs(crossCorrelate2d, 'practice')).toEqual(['not-flipped', 2]);
    expect(await boxesForBugs(crossCorrelate2d, 'practice')).toEqual(['not-flipped', 0]);
    // Hidden cases are drawn afresh: only the bug that may still fit runs.
    expect(await boxesForBugs(crossCorrelate2d, 'graded')).toEqual(['not-flipped', 1]);
    expect(await boxesForBugs(() => null, 'graded')).toEqual([undefined, 0]);
  });
});

describe('mistakes that do the same in every case', () => {
  it('are told apart by fresh inputs', async () => {
    const isDrawn = await isDrawnHeight();
    const sometimes: Conv = (image, kernel) =>
      isDrawn(image) ? crossCorrelate2d(image, kernel) : conv2d(image, kernel);
    const never: Conv = (image, kernel) => (isDrawn(image) ? crossCorrelate2d(image, kernel) : [[0]]);
    for (const known of [
      { always: crossCorrelate2d, sometimes },
      { sometimes, always: crossCorrelate2d },
    ]) {
      expect(await practising(crossCorrelate2d, known)).toBe('always');
      expect(await practising(sometimes, known)).toBe('sometimes');
      expect(await practising(never, known)).toBeNull();
    }
  });

  it('are one by the first of their names where nothing tells them apart', async () => {
    expect(await practising(crossCorrelate2d, { ...bugs, another: crossCorrelate2d })).toBe('not-flipped');
    expect(await practising(crossCorrelate2d, { another: crossCorrelate2d, ...bugs })).toBe('another');
  });
});

describe('an explanation', () => {
  it('names nothing where the time is up before every bug was tried', async () => {
    const scripted = new ScriptedRunner(
      new Map(['student', 'fits'].map((name) => [name, { functions: { conv2d: crossCorrelate2d } }])),
    );
    const runner: ProgramRunner = {
      open: (program, signal) =>
        program.source === 'waits'
          ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
          : scripted.open(program),
    };
    const types: string[] = [];
    const errors: unknown[] = [];
    await gradeFunction(
      {
        exercise: { slug: 'conv', spec: CONV2D, solutions: [], data: [], bugs: [bug('fits'), bug('waits')] },
        language: 'typescript',
        source: 'student',
        mode: 'practice',
        seed: SEED,
      },
      {
        runner,
        digits: UNPLUGGED.digits,
        emit: ({ type }) => void types.push(type),
        signal: new AbortController().signal,
        onDiagnosisError: (error) => errors.push(error),
      },
      { timeoutMs: 300, concurrency: 2 },
    );
    expect(types).toContain('verdict');
    expect(types).not.toContain('diagnosed');
    expect(errors).toEqual([]);
  });

  it('leaves the verdict standing when its boxes cannot be had', async () => {
    const runner = new ScriptedRunner(new Map([['student', { functions: { conv2d: crossCorrelate2d } }]]));
    const errors: unknown[] = [];
    const verdict = await gradeFunction(
      {
        exercise: { slug: 'conv', spec: CONV2D, solutions: [], data: [], bugs: [bug('unknown')] },
        language: 'typescript',
        source: 'student',
        mode: 'practice',
        seed: SEED,
      },
      {
        runner,
        digits: UNPLUGGED.digits,
        emit: () => undefined,
        signal: new AbortController().signal,
        onDiagnosisError: (error) => errors.push(error),
      },
      { timeoutMs: 2_000, concurrency: 1 },
    );
    expect(verdict.verdict).toBe('wrong-answer');
    expect(errors).toEqual([new Error('No script for unknown')]);
  });
});
