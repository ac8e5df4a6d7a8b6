import type { CaseReport, FunctionExercise, GradingEvent, SubmissionMode } from '@convolab/contracts';
import { GradingEventSchema } from '@convolab/contracts';
import { UNPLUGGED } from '../cases/unplugged.ts';
import type { DigitSource } from '../ports.ts';
import type { BugMemory } from '../explain/mistake/bug-memory.ts';
import { gradeFunction } from '../function/function-grader.ts';
import { bug, CONV2D } from './conv2d-exercise.ts';
import { ScriptedRunner, type ScriptedProgram } from './scripted-runner.ts';

export type Matrix = number[][];
export type Conv = (image: Matrix, kernel: Matrix) => unknown;

export const SEED = 'c0ffee';
export const map = (matrix: Matrix, change: (value: number) => unknown) =>
  matrix.map((row) => row.map(change));

interface Run {
  readonly events: GradingEvent[];
  readonly cases: CaseReport[];
  readonly runner: ScriptedRunner;
  readonly diagnosisErrors: unknown[];
}

interface Setting {
  /** The exercise CONV2D unless said otherwise. */
  readonly spec?: FunctionExercise;
  readonly digits?: DigitSource;
  /** The text of the student's file. */
  readonly source?: string;
  readonly mode?: SubmissionMode;
  readonly seed?: string;
  readonly bugs?: Readonly<Record<string, Conv>>;
  readonly signal?: AbortSignal;
  /** Of what bugs did in other runs. */
  readonly memory?: BugMemory;
}

/** Grades a program for the exercise CONV2D or another with a function of that name, with scripts in place of boxes. */
export async function gradeConv2d(program: Conv | ScriptedProgram, setting: Setting = {}) {
  const asProgram = (script: Conv | ScriptedProgram) =>
    typeof script === 'function' ? { functions: { conv2d: script } } : script;
  const { mode = 'graded', seed = SEED, bugs = {}, spec = CONV2D, source = 'student' } = setting;
  const scripts = Object.entries(bugs).map(([name, script]) => [name, asProgram(script)] as const);
  const runner = new ScriptedRunner(new Map([[source, asProgram(program)], ...scripts]));
  const run: Run = { events: [], cases: [], runner, diagnosisErrors: [] };
  const verdict = await gradeFunction(
    {
      exercise: {
        slug: 'conv',
        spec,
        solutions: [],
        data: [],
        bugs: Object.keys(bugs).map((name) => bug(name)),
      },
      language: 'typescript',
      source,
      mode,
      seed,
    },
    {
      runner,
      digits: setting.digits ?? UNPLUGGED.digits,
      signal: setting.signal ?? new AbortController().signal,
      emit: (event) => {
        run.events.push(GradingEventSchema.parse(event));
        if (event.type === 'case') run.cases.push(event.data);
      },
      onDiagnosisError: (error) => run.diagnosisErrors.push(error),
    },
    { timeoutMs: 2_000, concurrency: 2, ...(setting.memory && { memory: setting.memory }) },
  );
  return { ...run, verdict };
}

export const raising =
  (compute: Conv): Conv =>
  (image, kernel) => {
    if (kernel.length > image.length) throw new RangeError('too large');
    return compute(image, kernel);
  };
