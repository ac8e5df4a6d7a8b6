import {
  languageOfFile,
  type ExerciseData,
  type FunctionExercise,
  type FunctionSpec,
  type SolutionProgram,
} from '@convolab/contracts';
import { findReference, type ReferenceFunction } from '@convolab/reference';
import type { Value } from '@convolab/tensor';
import type { DigitSource, ProgramRunner } from '../ports.ts';
import { functionOf } from './case-function.ts';
import type { CaseSources, ReferenceAnswer } from './case-sources.ts';
import { DrawError } from './draw-error.ts';
import { readExerciseData } from './exercise-data.ts';
import { ReferenceProgram } from './reference-program.ts';

/** What of an exercise the drawing of its cases needs. */
export interface DrawableExercise {
  readonly slug: string;
  readonly spec: FunctionExercise;
  readonly solutions: readonly SolutionProgram[];
  readonly data: readonly ExerciseData[];
}

export interface SourcePorts {
  readonly runner: ProgramRunner;
  readonly digits: DigitSource;
  readonly signal: AbortSignal;
}

/** Sources that may hold boxes: whoever opens them closes them. */
export interface OpenCaseSources extends CaseSources {
  close(): Promise<void>;
}

/**
 * Opens what an exercise's cases are drawn from. References that are programs are started at once, in boxes of their own,
 * and wait for their first call. Throws DrawError where data or a reference is missing.
 */
export function openCaseSources(exercise: DrawableExercise, ports: SourcePorts): OpenCaseSources {
  const data = readExerciseData(exercise.data);
  const references = new References(exercise, ports);
  return {
    digits: ports.digits,
    dataOf: (name, place) => {
      const found = data.get(name);
      if (found === undefined) throw new DrawError(place, `There is no file data/${name}.safetensors.`);
      return found;
    },
    expectationOf: (called, args) => references.expectationOf(called, args),
    close: () => references.close(),
  };
}

/** The functions whose reference is asked at all: accuracy needs the labels alone. */
function askedFunctions(spec: FunctionExercise): Set<FunctionSpec> {
  return new Set(
    spec.cases.filter(({ metric }) => metric?.kind !== 'accuracy').map((one) => functionOf(spec, one)),
  );
}

class References {
  private readonly programs = new Map<string, ReferenceProgram>();

  constructor(
    private readonly exercise: DrawableExercise,
    private readonly ports: SourcePorts,
  ) {
    for (const { reference } of askedFunctions(exercise.spec)) {
      if (typeof reference !== 'string') this.programOf(reference.solution);
    }
  }

  async expectationOf(called: FunctionSpec, args: readonly Value[]): Promise<ReferenceAnswer> {
    const { reference } = called;
    const answer =
      typeof reference === 'string'
        ? compute(referenceNamed(reference), args)
        : await this.programOf(reference.solution).answer(called, args);
    return answer.kind === 'error' ? answer : throughWhat(called, answer.value, args);
  }

  async close(): Promise<void> {
    await Promise.all([...this.programs.values()].map((program) => program.close()));
  }

  private programOf(name: string): ReferenceProgram {
    const existing = this.programs.get(name);
    if (existing) return existing;
    const { spec, solutions } = this.exercise;
    const solution = findSolution(solutions, name);
    if (!solution) throw new DrawError('functions', `There is no file solutions/${name}.`);
    const program = new ReferenceProgram(solution, spec.limits, this.ports.runner, this.ports.signal);
    this.programs.set(name, program);
    return program;
  }
}

/** The solution of that file name, with or without its ending. */
export function findSolution(solutions: readonly SolutionProgram[], file: string): SolutionProgram | null {
  const named = languageOfFile(file);
  const isMeant = ({ name, language }: SolutionProgram) =>
    named ? name === named.name && language === named.language : name === file;
  return solutions.find(isMeant) ?? null;
}

export function referenceNamed(name: string): ReferenceFunction {
  const found = findReference(name);
  if (!found) throw new DrawError('functions', `There is no reference function “${name}”.`);
  return found;
}

/** What of a result is compared: itself, or what the function's `through` makes of it, together with the arguments. */
export function throughWhat(
  { through }: FunctionSpec,
  result: Value,
  args: readonly Value[],
): ReferenceAnswer {
  return through === undefined
    ? { kind: 'value', value: result }
    : compute(referenceNamed(through), [result, ...args]);
}

function compute(reference: ReferenceFunction, args: readonly Value[]): ReferenceAnswer {
  try {
    return { kind: 'value', value: reference(args) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'error', reason: error.message };
    throw error;
  }
}
