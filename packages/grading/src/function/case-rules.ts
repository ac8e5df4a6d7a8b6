import {
  syntaxOf,
  type BugProgram,
  type FunctionExercise,
  type Language,
  type LocalizedText,
  type SubmissionMode,
  type Syntax,
} from '@convolab/contracts';
import { encodeValue, type Tolerance } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { DrawableExercise } from '../cases/open-case-sources.ts';

export interface FunctionSubmission {
  readonly exercise: DrawableExercise & { readonly bugs: readonly BugProgram[] };
  readonly language: Language;
  readonly source: string;
  readonly mode: SubmissionMode;
  /** The run's seed, from which the hidden cases are drawn. */
  readonly seed: string;
}

/** What a judge must know of the exercise. */
export interface CaseRules {
  readonly functionName: string;
  readonly syntax: Syntax;
  readonly tolerance: Tolerance;
  readonly limits: FunctionExercise['limits'];
  /** What is known of the error that the calls ended with; it may quote data. */
  readonly explained?: LocalizedText | null;
}

export function rulesOf(
  spec: FunctionExercise,
  { function: { name, returns } }: DrawnCase,
  language: Language,
): CaseRules {
  const syntax = syntaxOf(language);
  const integers = returns.type === 'integer' || returns.type === 'integers';
  return {
    functionName: name[syntax],
    syntax,
    tolerance: { relative: spec.tolerance.relative, exact: spec.tolerance.exact || integers },
    limits: spec.limits,
  };
}

const SPARE_RESULT_BYTES = 1024 * 1024;

/** Of results that the platform computes with: a larger one would take its time. */
const MAX_USED_BYTES = 64 * 1024;

/** Room for results that are wrong in an instructive way: padded to the full size, or with axes too many. */
export function maxResultBytes({ expectation, function: { through } }: DrawnCase): number {
  if (through !== undefined) return MAX_USED_BYTES;
  const expected = expectation.kind === 'value' ? encodeValue(expectation.value).body.byteLength : 0;
  return 4 * expected + SPARE_RESULT_BYTES;
}
