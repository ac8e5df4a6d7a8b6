import type { CaseVerdict, LocalizedText } from '@convolab/contracts';
import { compareValues, type Comparison, type Tolerance, type Value } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import { MISSING_FUNCTION, type CallOutcome } from '../ports.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import type { CaseRules } from './case-rules.ts';
import { explainMismatch } from './mismatch-text.ts';
import type { BoxedCall } from './program-boxes.ts';
import * as text from './judgement-text.ts';

/** A case, judged. `message` may quote data; `discreetMessage` never does and is what a hidden case shows. */
export interface Judgement {
  readonly verdict: CaseVerdict;
  readonly message: LocalizedText | null;
  readonly discreetMessage: LocalizedText | null;
  readonly firstDifference: readonly number[] | null;
}

type Returned = Extract<CallOutcome, { readonly status: 'returned' }>;

const judgement = (
  verdict: CaseVerdict,
  message: LocalizedText | null = null,
  discreetMessage: LocalizedText | null = message,
  firstDifference: readonly number[] | null = null,
): Judgement => ({ verdict, message, discreetMessage, firstDifference });

const ACCEPTED = judgement('accepted');

/** Judges what a call gave, outside the box. */
export function judge(drawn: DrawnCase, call: BoxedCall, rules: CaseRules): Judgement {
  if (call.kind === 'not-loaded') return judgement('not-run', text.NOT_LOADED);
  if (call.kind === 'no-box-left') return judgement('not-run', text.NO_BOX_LEFT);
  const { outcome } = call;
  switch (outcome.status) {
    case 'returned':
      return judgeResult(drawn, outcome, rules.tolerance);
    case 'threw':
      return judgeError(drawn, outcome.error, rules);
    case 'time-limit':
    case 'memory-limit':
    case 'output-limit':
    case 'crashed':
      return judgement(endVerdict(outcome.status), END_TEXT[outcome.status](rules.limits));
  }
}

function judgeError(drawn: DrawnCase, error: { name: string; message: string }, rules: CaseRules): Judgement {
  if (error.name === MISSING_FUNCTION)
    return judgement('runtime-error', text.missingFunction(rules.functionName));
  if (drawn.expectation.kind === 'error') return ACCEPTED;
  return judgement('runtime-error', text.raised(error.name, error.message), text.RAISED);
}

function judgeResult(drawn: DrawnCase, { value, argumentsAfter }: Returned, tolerance: Tolerance): Judgement {
  const changed = argumentsAfter && changedArgument(drawn.arguments, argumentsAfter);
  if (drawn.expectation.kind === 'error') return judgement('wrong-answer', text.ERROR_EXPECTED);
  if (drawn.expectation.kind === 'classes') throw new Error('Metric cases cannot be judged yet.');
  const comparison = compareValues(drawn.expectation.value, value, tolerance);
  const firstDifference = firstDifferenceOf(comparison);
  if (changed !== null) {
    return judgement(
      'wrong-answer',
      text.argumentChanged(changed),
      text.argumentChanged(changed),
      firstDifference,
    );
  }
  if (comparison.equal) return ACCEPTED;
  return judgement(
    'wrong-answer',
    explainMismatch(comparison, 'with-data'),
    explainMismatch(comparison, 'discreet'),
    firstDifference,
  );
}

const EXACT: Tolerance = { relative: 1e-4, exact: true };

/** The name of the first argument that the call changed, or null. A runtime may hand lists back as tensors. */
function changedArgument(before: DrawnCase['arguments'], after: readonly Value[]): string | null {
  const changed = before.find(
    ({ value }, position) => !compareValues(value, after[position] ?? null, EXACT).equal,
  );
  return changed?.name ?? null;
}

function firstDifferenceOf(comparison: Comparison): readonly number[] | null {
  if (comparison.equal || comparison.path.length > 0) return null;
  const { mismatch } = comparison;
  return mismatch.kind === 'values' || mismatch.kind === 'not-finite' ? mismatch.index : null;
}
