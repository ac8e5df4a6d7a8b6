import type { FunctionSpec, HintKind } from '@convolab/contracts';
import {
  compareValues,
  EXACT,
  type Comparison,
  type Mismatch,
  type Tolerance,
  type Value,
} from '@convolab/tensor';
import type { DrawnArgument, DrawnCase, Expectation } from '../cases/drawn-case.ts';
import { valuesOf } from '../cases/draw-case.ts';
import { throughWhat } from '../cases/open-case-sources.ts';
import { MISSING_FUNCTION, type CallOutcome } from '../ports.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import type { CaseRules } from './case-rules.ts';
import { judgeClasses } from './judge-classes.ts';
import { ACCEPTED, failed, failureOf, type Judgement } from './judgement.ts';
import { explainMismatch } from './mismatch-text.ts';
import type { BoxedCall } from './program-boxes.ts';
import * as text from './judgement-text.ts';

type Returned = Extract<CallOutcome, { readonly status: 'returned' }>;

/** Judges what the calls of a case gave, outside the box. The first call that returned nothing decides alone. */
export function judge(drawn: DrawnCase, calls: readonly BoxedCall[], rules: CaseRules): Judgement {
  const returned: Returned[] = [];
  for (const [shownCall, call] of calls.entries()) {
    if (call.kind !== 'called') return notRun(call.kind);
    const { outcome } = call;
    if (outcome.status !== 'returned') return { ...judgeEnd(drawn, outcome, rules), shownCall };
    const changed =
      outcome.argumentsAfter && changedArgument(drawn.calls[shownCall] ?? [], outcome.argumentsAfter);
    if (changed !== null) return { ...judgeChanged(drawn, outcome, changed, rules), shownCall };
    returned.push(outcome);
  }
  return judgeReturned(
    drawn,
    returned.map(({ value }) => value),
    rules.tolerance,
  );
}

const notRun = (kind: 'not-loaded' | 'no-box-left'): Judgement =>
  failed({
    verdict: 'not-run',
    failure: null,
    message: kind === 'not-loaded' ? text.NOT_LOADED : text.NO_BOX_LEFT,
  });

function judgeEnd(
  { expectation }: DrawnCase,
  outcome: Exclude<CallOutcome, { readonly status: 'returned' }>,
  { functionName, syntax, limits, explained }: CaseRules,
): Judgement {
  if (outcome.status !== 'threw') {
    const verdict = endVerdict(outcome.status);
    return failed({ verdict, failure: failureOf(verdict), message: END_TEXT[outcome.status](limits) });
  }
  const { name, message } = outcome.error;
  if (name === MISSING_FUNCTION) {
    return failed({
      verdict: 'runtime-error',
      failure: 'runtime-error',
      message: text.missingFunction(functionName, syntax),
    });
  }
  // Whoever returns what cannot be sent has not raised.
  if (expectation.kind === 'error') return outcome.unreturnable ? noError() : ACCEPTED;
  return failed({
    verdict: 'runtime-error',
    failure: 'runtime-error',
    message: explained ?? text.raised(name, message),
    discreetMessage: text.RAISED,
  });
}

const noError = (): Judgement =>
  failed({ verdict: 'wrong-answer', failure: 'no-error', message: text.ERROR_EXPECTED });

function judgeReturned(
  { calls, expectation, function: called, metric }: DrawnCase,
  results: readonly Value[],
  tolerance: Tolerance,
): Judgement {
  switch (expectation.kind) {
    case 'error':
      return noError();
    case 'classes':
      if (!metric) throw new Error('A case of classes needs a metric.');
      return judgeClasses(results, expectation.classes, metric);
    case 'value':
      return judgeValue(called, calls[0] ?? [], results[0] ?? null, expectation, tolerance);
  }
}

function judgeValue(
  called: FunctionSpec,
  args: readonly DrawnArgument[],
  result: Value,
  { value: expected }: Extract<Expectation, { readonly kind: 'value' }>,
  tolerance: Tolerance,
): Judgement {
  const compared = throughWhat(called, result, valuesOf(args));
  if (compared.kind === 'error') {
    return failed({
      verdict: 'wrong-answer',
      failure: 'type',
      message: text.unusable(compared.reason),
      discreetMessage: text.UNUSABLE,
    });
  }
  const comparison = compareValues(expected, compared.value, tolerance);
  if (comparison.equal) return ACCEPTED;
  return failed({
    verdict: 'wrong-answer',
    failure: FAILURES[comparison.mismatch.kind],
    message: explainMismatch(comparison, 'with-data'),
    discreetMessage: explainMismatch(comparison, 'discreet'),
    firstDifference: called.through === undefined ? firstDifferenceOf(comparison) : null,
  });
}

const FAILURES: Readonly<Record<Mismatch['kind'], HintKind>> = {
  type: 'type',
  keys: 'type',
  ragged: 'shape',
  shape: 'shape',
  length: 'shape',
  'not-finite': 'not-finite',
  values: 'values',
  text: 'values',
};

/** A result that is wrong as well is shown with its first difference: it may be wrong because of the change. */
function judgeChanged(
  drawn: DrawnCase,
  { value }: Returned,
  changed: string,
  { tolerance }: CaseRules,
): Judgement {
  if (drawn.expectation.kind === 'error') return judgeReturned(drawn, [value], tolerance);
  const { firstDifference } =
    drawn.expectation.kind === 'value' ? judgeReturned(drawn, [value], tolerance) : ACCEPTED;
  return failed({
    verdict: 'wrong-answer',
    failure: 'argument-changed',
    message: text.argumentChanged(changed),
    firstDifference,
  });
}

/** The name of the first argument that the call changed, or null. A runtime may hand lists back as tensors. */
function changedArgument(before: readonly DrawnArgument[], after: readonly Value[]): string | null {
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
