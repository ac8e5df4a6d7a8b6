import type {
  FunctionExercise,
  LocalizedText,
  ProgramError,
  ProgramLimits,
  Verdict,
  VerdictReport,
} from '@convolab/contracts';
import { addPoints } from '../points.ts';
import { MISSING_FUNCTION, type ProgramOutput } from '../ports.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import { printed } from './case-report.ts';
import { failureOf } from './judgement.ts';
import * as text from './judgement-text.ts';
import type { BoxedCall, FailedLoad } from './program-boxes.ts';
import type { GradedCase } from './run-cases.ts';
import { reportGroups } from './subtasks.ts';

/**
 * The overall verdict is that of the first case, in order, that ran and was not accepted. It needs every case to be
 * accepted, also those of weight 0.
 */
export function summarize(
  graded: readonly GradedCase[],
  loadOutput: ProgramOutput | null,
  { groups, hints, limits }: Pick<FunctionExercise, 'groups' | 'hints' | 'limits'>,
): VerdictReport {
  const reports = graded.map(({ report }) => report);
  const base = {
    score: addPoints(reports.map(({ score }) => score)),
    maxScore: addPoints(reports.map(({ maxScore }) => maxScore)),
    groups: reportGroups(groups, reports),
    hint: null,
    output: printed(loadOutput),
  };
  const failed = graded.find((one) => one.report.verdict !== 'accepted' && !wasLeftOut(one));
  if (!failed) return { ...base, verdict: 'accepted', message: null, error: null };
  const failure = explainFailure(failed, limits);
  const kind = failed.judgement.failure ?? failureOf(failure.verdict);
  return { ...base, ...failure, hint: (kind && hints[kind]) ?? null };
}

/** Every box had been killed by then: by cases that may stand behind this one, for hidden cases run last. */
const wasLeftOut = ({ calls }: GradedCase) => calls.some(({ kind }) => kind === 'no-box-left');

interface Failure {
  readonly verdict: Verdict;
  readonly message: LocalizedText | null;
  readonly error: ProgramError | null;
}

function explainFailure({ report, calls, judgement, explained }: GradedCase, limits: ProgramLimits): Failure {
  const call = calls[judgement.shownCall];
  if (call?.kind === 'not-loaded') return explainFailedLoad(call.outcome, limits, explained);
  if (report.verdict === 'not-run') throw new Error('A case was left out before any box was killed.');
  const error = report.detail?.error ?? null;
  const message = isMissing(call) ? report.message : error && explained;
  return { verdict: report.verdict, message, error };
}

const isMissing = (call: BoxedCall | undefined) =>
  call?.kind === 'called' && call.outcome.status === 'threw' && call.outcome.error.name === MISSING_FUNCTION;

function explainFailedLoad(
  outcome: FailedLoad,
  limits: ProgramLimits,
  explained: LocalizedText | null,
): Failure {
  switch (outcome.status) {
    case 'compile-error':
      return { verdict: 'compile-error', message: explained ?? text.COMPILE_ERROR, error: outcome.error };
    case 'runtime-error':
      return { verdict: 'runtime-error', message: explained ?? text.LOAD_ERROR, error: outcome.error };
    case 'time-limit':
    case 'memory-limit':
    case 'output-limit':
    case 'crashed':
      return {
        verdict: endVerdict(outcome.status),
        message: text.endedWhileLoading(END_TEXT[outcome.status](limits)),
        error: null,
      };
  }
}
