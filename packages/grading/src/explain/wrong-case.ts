import type { GradedCase } from '../function/run-cases.ts';
import { MISSING_FUNCTION } from '../ports.ts';
import type { BoxedCall } from '../function/program-boxes.ts';

/**
 * Whether what a program did with a case is wrong, and so worth an explanation. A limit that was passed says nothing of the result, and
 * a function that is missing nothing of the input.
 */
export const isWrongCase = ({ judgement: { verdict }, calls }: Pick<GradedCase, 'judgement' | 'calls'>) =>
  (verdict === 'wrong-answer' || verdict === 'runtime-error') && !calls.some(isOfMissingFunction);

export const isOfMissingFunction = (call: BoxedCall) =>
  call.kind === 'called' && call.outcome.status === 'threw' && call.outcome.error.name === MISSING_FUNCTION;
