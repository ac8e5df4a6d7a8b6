import type { Counterexample, Language } from '@convolab/contracts';
import { valueJson, type Value } from '@convolab/tensor';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import { rulesOf, type FunctionSubmission } from '../../function/case-rules.ts';
import type { BoxedCall } from '../../function/program-boxes.ts';
import { callAsCode } from '../call-as-code.ts';
import type { FailingInput } from './input-trials.ts';

/** What pages are told of a failing input; null where it is too long to be a test for the editor. */
export function reportCounterexample(
  { drawn, call, judgement }: FailingInput,
  { exercise, language }: Pick<FunctionSubmission, 'exercise' | 'language'>,
): Counterexample | null {
  const { functionName } = rulesOf(exercise.spec, drawn, language);
  const expected = expectedOf(drawn);
  const { arguments: args } = drawn;
  const code = callAsCode({ function: functionName, arguments: args, expected: told(drawn) }, language);
  if (code === null || judgement.message === null) return null;
  return {
    function: functionName,
    arguments: args.map(({ name, value }) => ({ name, value: valueJson(value, language) })),
    expected: expected === null ? null : valueJson(expected, language),
    ...outcomeOf(call, language),
    message: judgement.message,
    firstDifference: judgement.firstDifference && [...judgement.firstDifference],
    code,
  };
}

const expectedOf = ({ expectation }: DrawnCase): Value | null =>
  expectation.kind === 'value' ? expectation.value : null;

/** The result that the code's comment tells: none where results are compared by what they do. */
const told = (drawn: DrawnCase) => (drawn.function.through === undefined ? expectedOf(drawn) : undefined);

function outcomeOf(call: BoxedCall, language: Language): Pick<Counterexample, 'got' | 'error'> {
  const outcome = call.kind === 'called' ? call.outcome : null;
  return {
    got: outcome?.status === 'returned' ? valueJson(outcome.value, language) : null,
    error: outcome?.status === 'threw' ? outcome.error : null,
  };
}
