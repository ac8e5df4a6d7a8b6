import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { UNPLUGGED } from '../cases/unplugged.ts';
import { bug, CONV2D } from '../testing/conv2d-exercise.ts';
import { gradeConv2d, map, raising, SEED, type Matrix } from '../testing/grade-conv2d.ts';
import { ScriptedRunner } from '../testing/scripted-runner.ts';
import { gradeFunction } from './function-grader.ts';

describe('diagnosis', () => {
  const bugs = {
    'rows-only': (image: Matrix, kernel: Matrix) => crossCorrelate2d(image, [...kernel].reverse()),
    'not-flipped': crossCorrelate2d,
  };

  it('names the bug whose results are the student’s, after the verdict', async () => {
    const { events } = await gradeConv2d(
      (image, kernel) => map(crossCorrelate2d(image, kernel), Math.fround),
      {
        bugs,
        mode: 'practice',
      },
    );
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['verdict', 'diagnosed']);
    expect(events.at(-1)).toMatchObject({
      data: { id: 'not-flipped', message: { en: 'It is not-flipped.' } },
    });
  });

  it('says nothing where a bug explains all cases but one', async () => {
    let calls = 0;
    const { events } = await gradeConv2d(
      (image, kernel) => (++calls === 2 ? [[1]] : crossCorrelate2d(image, kernel)),
      { bugs, mode: 'practice' },
    );
    expect(events.at(-1)?.type).toBe('verdict');
  });

  it('says nothing where two bugs explain it, where a case has no result, or where all is right', async () => {
    const twice = { ...bugs, 'also-not-flipped': crossCorrelate2d };
    expect((await gradeConv2d(crossCorrelate2d, { bugs: twice, mode: 'practice' })).events.at(-1)?.type).toBe(
      'verdict',
    );
    expect((await gradeConv2d(raising(crossCorrelate2d), { bugs })).events.at(-1)?.type).toBe('verdict');
    expect((await gradeConv2d(conv2d, { bugs, mode: 'practice' })).runner.opened).toBe(1);
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
