import { compareValues, readNumbers, type Tolerance, type Value } from '@convolab/tensor';
import { valuesOf } from '../../cases/draw-case.ts';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import { classesOf } from '../../cases/metric-classes.ts';
import { throughWhat } from '../../cases/open-case-sources.ts';
import { isOfMissingFunction } from '../wrong-case.ts';
import type { CallOutcome } from '../../ports.ts';
import type { CaseRules } from '../../function/case-rules.ts';
import { judge } from '../../function/judge-case.ts';
import type { BoxedCall } from '../../function/program-boxes.ts';
import type { GradedCase } from '../../function/run-cases.ts';

/** A case with what a program did with it. */
export type ObservedCase = Pick<GradedCase, 'drawn' | 'calls' | 'judgement'>;

/** Whether every call came back, with a result or an error: what a limit cut short is like nothing else. */
export const isWhole = ({ calls }: ObservedCase): boolean => calls.every(cameBack);

const cameBack = (call: BoxedCall) =>
  call.kind === 'called' &&
  (call.outcome.status === 'returned' || call.outcome.status === 'threw') &&
  !isOfMissingFunction(call);

/**
 * Whether a bug program did with a case what the student's program did, as grading sees it: raised where it raised, gave what compares
 * equal where it gave something, left its arguments alike, and is right where it is right.
 */
export function behavesAlike(
  { drawn, calls: students, judgement }: ObservedCase,
  bugs: readonly BoxedCall[],
  rules: CaseRules,
): boolean {
  if (bugs.length !== students.length || !bugs.every(cameBack)) return false;
  const isRight = judge(drawn, bugs, rules).verdict === 'accepted';
  if (isRight !== (judgement.verdict === 'accepted')) return false;
  return students.every((student, place) => {
    const bug = bugs[place];
    if (student.kind !== 'called' || bug?.kind !== 'called') return false;
    return isSameOutcome(drawn, place, bug.outcome, student.outcome, rules.tolerance);
  });
}

function isSameOutcome(
  drawn: DrawnCase,
  call: number,
  bug: CallOutcome,
  student: CallOutcome,
  tolerance: Tolerance,
): boolean {
  if (bug.status !== 'returned' || student.status !== 'returned') return bug.status === student.status;
  const args = valuesOf(drawn.calls[call] ?? []);
  return (
    isSameResult(drawn, call, bug.value, student.value, tolerance) &&
    compareValues([...(bug.argumentsAfter ?? args)], [...(student.argumentsAfter ?? args)], tolerance).equal
  );
}

/** Nested lists that hold nothing have lost their shape, which arrays keep. */
function isEmpty(value: Value = null): boolean {
  const reading = readNumbers(value);
  return reading.status === 'tensor' && reading.tensor.data.length === 0;
}

function isSameResult(
  { function: called, expectation, calls }: DrawnCase,
  call: number,
  bug: Value,
  student: Value,
  tolerance: Tolerance,
): boolean {
  const [compared, given] = [bug, student].map((value): Value => {
    if (expectation.kind !== 'classes') return goneThrough(value);
    // What is no classes is compared as it is.
    return classesOf(value, expectation.classes[call]?.length ?? 0) ?? value;
  });
  if (isEmpty(compared) && isEmpty(given)) return true;
  return compareValues(compared ?? null, given ?? null, tolerance).equal;

  function goneThrough(value: Value): Value {
    const answer = throughWhat(called, value, valuesOf(calls[call] ?? []));
    return answer.kind === 'value' ? answer.value : value;
  }
}
