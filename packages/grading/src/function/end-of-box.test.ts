import type { VerdictReport } from '@convolab/contracts';
import { conv2d } from '@convolab/reference';
import { UNPLUGGED } from '../cases/unplugged.ts';
import type { Program, ProgramRunner } from '../ports.ts';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { ScriptedRunner } from '../testing/scripted-runner.ts';
import { gradeFunction } from './function-grader.ts';

/** Grades a right program, in a box whose end `close` resolves. */
async function gradeWith(
  close: () => Promise<void>,
  onVerdict: () => void | Promise<void>,
): Promise<VerdictReport> {
  const scripts = new ScriptedRunner(new Map([['student', { functions: { conv2d } }]]));
  const runner: ProgramRunner = {
    open: async (program: Program) => ({ ...(await scripts.open(program)), close }),
  };
  return await gradeFunction(
    {
      exercise: { slug: 'conv', spec: CONV2D, solutions: [], data: [], bugs: [] },
      language: 'typescript',
      source: 'student',
      mode: 'practice',
      seed: '5eed',
    },
    {
      runner,
      digits: UNPLUGGED.digits,
      emit: ({ type }) => (type === 'verdict' ? onVerdict() : undefined),
      signal: new AbortController().signal,
      onDiagnosisError: (error) => {
        throw error;
      },
    },
    { timeoutMs: 2_000, concurrency: 1 },
  );
}

describe('the end of the box', () => {
  it('is begun before the verdict, not waited for by it, and over when grading is', async () => {
    const order: string[] = [];
    let markGone: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      markGone = resolve;
    });
    await gradeWith(
      async () => {
        order.push('killed');
        await gone;
        order.push('gone');
      },
      () => {
        order.push('verdict');
        markGone();
      },
    );
    expect(order).toEqual(['killed', 'verdict', 'gone']);
  });

  it('fails the run where it fails, once', async () => {
    let closes = 0;
    const failing = () => {
      closes += 1;
      return Promise.reject(new Error('it would not die'));
    };
    // The failure comes while the verdict is being stored, when nobody waits for it yet.
    const slowly = () => new Promise<void>((resolve) => setImmediate(resolve));
    await expect(gradeWith(failing, slowly)).rejects.toThrow('it would not die');
    expect(closes).toBe(1);
  });
});
