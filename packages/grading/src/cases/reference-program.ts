import {
  LANGUAGES,
  syntaxOf,
  type FunctionExercise,
  type FunctionSpec,
  type SolutionProgram,
} from '@convolab/contracts';
import type { Value } from '@convolab/tensor';
import { ProgramBoxes, type BoxedCall } from '../function/program-boxes.ts';
import { MISSING_FUNCTION, type ProgramRunner } from '../ports.ts';
import type { ReferenceAnswer } from './case-sources.ts';
import { DrawError } from './draw-error.ts';

/** No right answer is larger. */
const MAX_RESULT_BYTES = 32 * 1024 * 1024;

/**
 * A solution that serves as the reference, in a box of its own: it is no more trusted than a student's program.
 * Its calls are made one after the other, however they are asked for.
 */
export class ReferenceProgram {
  private readonly boxes: ProgramBoxes;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly solution: SolutionProgram,
    limits: FunctionExercise['limits'],
    runner: ProgramRunner,
    signal: AbortSignal,
  ) {
    const program = { runtime: LANGUAGES[solution.language].runtime, source: solution.source, limits };
    this.boxes = new ProgramBoxes(runner, program, signal);
    this.boxes.prepare();
  }

  /** Rejects with DrawError where the program cannot answer, and with what the runner rejects with. */
  answer(called: FunctionSpec, args: readonly Value[]): Promise<ReferenceAnswer> {
    const { language } = this.solution;
    const name = called.name[syntaxOf(language)];
    const call = this.last.then(() => this.boxes.call(name, args, MAX_RESULT_BYTES));
    this.last = call.catch(() => undefined);
    return call.then((boxed) => this.read(boxed, name));
  }

  close(): Promise<void> {
    return this.boxes.close();
  }

  private read(boxed: BoxedCall, name: string): ReferenceAnswer {
    const outcome = boxed.kind === 'no-box-left' ? null : boxed.outcome;
    if (outcome?.status === 'returned') return { kind: 'value', value: outcome.value };
    if (outcome?.status === 'threw' && outcome.error.name !== MISSING_FUNCTION) {
      return { kind: 'error', reason: `${outcome.error.name}: ${outcome.error.message}` };
    }
    throw new DrawError(
      `solutions/${this.solution.name}`,
      `The reference gives no answer for ${name} (${whyNone(outcome)}).`,
    );
  }
}

function whyNone(outcome: Exclude<BoxedCall, { readonly kind: 'no-box-left' }>['outcome'] | null): string {
  if (outcome === null) return 'its box was ended';
  return 'error' in outcome ? `${outcome.error.name}: ${outcome.error.message}` : outcome.status;
}
