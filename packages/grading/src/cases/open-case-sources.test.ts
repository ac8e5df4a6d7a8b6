import type { FunctionExercise } from '@convolab/contracts';
import { tensorOf } from '@convolab/tensor';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { caseWith, functionWith, NUMBERED_DIGITS, shown, toldBy } from '../testing/drawing.ts';
import { safetensorsOf } from '../testing/safetensors.ts';
import { BoxEnd, ScriptedRunner, type ScriptedProgram } from '../testing/scripted-runner.ts';
import { openCaseSources, type DrawableExercise } from './open-case-sources.ts';

const double = functionWith({ n: 'number' }, { reference: { solution: 'loops.ts' } });
const named = { typescript: 'other', python: 'other_one' };

function open(program: ScriptedProgram, changes: Partial<DrawableExercise> & Partial<FunctionExercise> = {}) {
  const runner = new ScriptedRunner(new Map([['source', program]]));
  const { functions = [double], cases = [caseWith({})] } = changes;
  const exercise: DrawableExercise = {
    slug: 'trial',
    spec: { ...CONV2D, functions, cases },
    solutions: [{ name: 'loops', language: 'typescript', source: 'source' }],
    data: [],
    ...('solutions' in changes ? { solutions: changes.solutions ?? [] } : {}),
    ...('data' in changes ? { data: changes.data ?? [] } : {}),
  };
  const signal = new AbortController().signal;
  return { runner, sources: openCaseSources(exercise, { runner, digits: NUMBERED_DIGITS, signal }) };
}

const doubling: ScriptedProgram = { functions: { solve: (n: number) => 2 * n } };

describe('a solution as the reference', () => {
  it('answers one call after the other, from a box of its own', async () => {
    const { runner, sources } = open(doubling);
    const answers = await Promise.all([1, 2, 3].map((n) => sources.expectationOf(double, [n])));
    expect(answers).toEqual([2, 4, 6].map((value) => ({ kind: 'value', value })));
    expect(runner.received).toEqual([[1], [2], [3]]);
    await sources.close();
    expect([runner.opened, runner.closed]).toEqual([1, 1]);
  });

  it('is called by the name of its language', async () => {
    const python = { ...double, name: named, reference: { solution: 'loops.py' } };
    const { sources } = open(
      { functions: { other_one: () => 5 } },
      { functions: [python], solutions: [{ name: 'loops', language: 'python', source: 'source' }] },
    );
    expect(await sources.expectationOf(python, [])).toEqual({ kind: 'value', value: 5 });
    await sources.close();
  });

  it('may raise, which may be what is expected', async () => {
    const raising = {
      functions: {
        solve: () => {
          throw new RangeError('too large');
        },
      },
    };
    const { sources } = open(raising);
    expect(await sources.expectationOf(double, [1])).toEqual({
      kind: 'error',
      reason: 'RangeError: too large',
    });
    await sources.close();
  });

  it.each<[string, ScriptedProgram, RegExp]>([
    [
      'has no such function',
      { functions: {} },
      /^solutions\/loops: The reference gives no answer for solve \(MissingFunction/u,
    ],
    [
      'cannot be loaded',
      { load: { status: 'time-limit' }, functions: {} },
      /^solutions\/loops: The reference gives no answer for solve \(time-limit\)/u,
    ],
    [
      'is ended',
      {
        functions: {
          solve: () => {
            throw new BoxEnd('memory-limit');
          },
        },
      },
      /^solutions\/loops: .* \(memory-limit\)/u,
    ],
  ])('that %s is a mistake of the exercise', async (_what, program, told) => {
    const { sources } = open(program);
    expect(await toldBy(() => sources.expectationOf(double, [1]))).toMatch(told);
    await sources.close();
  });

  it('is told where it is missing', async () => {
    expect(await toldBy(() => open(doubling, { solutions: [] }))).toContain(
      'There is no file solutions/loops.ts.',
    );
  });

  it('is not started where only labels are compared', () => {
    const metric = { kind: 'accuracy', full: 1 };
    const { runner } = open(doubling, { cases: [caseWith({ metric, digits: {} })] });
    expect(runner.opened).toBe(0);
  });
});

describe('several functions', () => {
  it('have references of their own, and those of one program share its box', async () => {
    const other = { ...double, name: named };
    const conv = functionWith(
      { image: 'matrix', kernel: 'matrix' },
      { name: { typescript: 'conv', python: 'conv' }, reference: 'conv2d' },
    );
    const cases = [caseWith({}), caseWith({ function: 'other' }), caseWith({ function: 'conv' })];
    const { runner, sources } = open(
      { functions: { solve: () => 1, other: () => 2 } },
      { functions: [double, other, conv], cases },
    );
    const matrix = tensorOf('float64', [1, 1], [3]);
    expect(await sources.expectationOf(double, [0])).toMatchObject({ value: 1 });
    expect(await sources.expectationOf(other, [0])).toMatchObject({ value: 2 });
    const answer = await sources.expectationOf(conv, [matrix, matrix]);
    expect(answer.kind === 'value' && shown(answer.value)).toEqual(['float64', [[9]]]);
    expect(runner.opened).toBe(1);
    await sources.close();
  });
});

describe('what a result is compared as', () => {
  it('is what `through` makes of it and the arguments, or an error of it', async () => {
    // The result takes the place of the image.
    const through = functionWith(
      { kernel: 'matrix' },
      { reference: { solution: 'loops' }, through: 'conv2d' },
    );
    const { sources } = open(
      {
        functions: {
          solve: () => [
            [1, 2],
            [3, 4],
          ],
        },
      },
      { functions: [through] },
    );
    const answer = await sources.expectationOf(through, [tensorOf('float64', [1, 1], [10])]);
    expect(answer.kind === 'value' && shown(answer.value)).toEqual([
      'float64',
      [
        [10, 20],
        [30, 40],
      ],
    ]);
    const large = await sources.expectationOf(through, [tensorOf('float64', [3, 3], Array(9).fill(1))]);
    expect(large).toMatchObject({ kind: 'error', reason: expect.stringContaining('larger') as string });
    await sources.close();
  });
});

describe('data', () => {
  it('are read when they are opened, and told where they are missing', async () => {
    const { sources } = open(doubling, {
      data: [{ name: 'net', safetensors: safetensorsOf({ w: [1, 2] }) }],
    });
    expect(shown(sources.dataOf('net', 'place'))).toEqual({ w: ['float32', [1, 2]] });
    expect(await toldBy(() => sources.dataOf('other', 'place'))).toBe(
      'place: There is no file data/other.safetensors.',
    );
    expect(
      await toldBy(() => open(doubling, { data: [{ name: 'net', safetensors: btoa('12345678') }] })),
    ).toContain('data/net.safetensors: ');
    await sources.close();
  });
});
