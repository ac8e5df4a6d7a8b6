import {
  LANGUAGES,
  type CaseReport,
  type FunctionExercise,
  type LocalizedText,
  type ProgramLimits,
  type ProgramError,
  type SubmissionMode,
  type Verdict,
  type VerdictReport,
} from '@convolab/contracts';
import type { Value } from '@convolab/tensor';
import { caseSlots, runsIn } from '../cases/case-slots.ts';
import { valuesOf } from '../cases/draw-case.ts';
import { drawCases } from '../cases/draw-cases.ts';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { CaseSources } from '../cases/case-sources.ts';
import { openCaseSources } from '../cases/open-case-sources.ts';
import type { GradingPorts } from '../grading-ports.ts';
import { addPoints, sharePoints } from '../points.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import { MISSING_FUNCTION } from '../ports.ts';
import { printed, reportCase } from './case-report.ts';
import { maxResultBytes, rulesOf, type FunctionSubmission } from './case-rules.ts';
import { diagnose, type DiagnosisSettings } from './diagnosis.ts';
import * as text from './judgement-text.ts';
import { judge } from './judgement.ts';
import { ProgramBoxes, type BoxedCall, type FailedLoad } from './program-boxes.ts';

interface GradedCase {
  readonly report: CaseReport;
  readonly call: BoxedCall;
}

/**
 * Grades a function: each case alone into the box, the result compared outside, an event a case, then the verdict, then
 * perhaps a diagnosis. `practice` runs the example and visible cases only and scores them alone.
 * Throws DrawError for a broken exercise, the signal's reason when aborted, and what the runner throws.
 */
export async function gradeFunction(
  submission: FunctionSubmission,
  ports: GradingPorts,
  diagnosis: DiagnosisSettings,
): Promise<VerdictReport> {
  const sources = openCaseSources(submission.exercise, ports);
  try {
    return await gradeFrom(sources, submission, ports, diagnosis);
  } finally {
    await sources.close();
  }
}

async function gradeFrom(
  sources: CaseSources,
  submission: FunctionSubmission,
  ports: GradingPorts,
  diagnosis: DiagnosisSettings,
): Promise<VerdictReport> {
  const { exercise, mode, seed, language, source } = submission;
  const program = { runtime: LANGUAGES[language].runtime, source, limits: exercise.spec.limits };
  const boxes = new ProgramBoxes(ports.runner, program, ports.signal);
  // The student's box starts while the cases are drawn: a reference may run in a box as well.
  boxes.prepare();
  try {
    const drawn = await drawCases(exercise, mode, seed, sources);
    const graded = await runCases(submission, drawn, boxes, ports);
    await boxes.close();
    const verdict = summarize(graded, boxes, exercise.spec.limits);
    await ports.emit({ type: 'verdict', data: verdict });
    if (verdict.verdict === 'wrong-answer') {
      const fits = await diagnose(submission, drawn, returnedValues(graded), ports, diagnosis);
      if (fits) await ports.emit({ type: 'diagnosed', data: { id: fits.name, message: fits.message } });
    }
    return verdict;
  } finally {
    await boxes.close();
  }
}

async function runCases(
  { exercise: { spec }, language, mode }: FunctionSubmission,
  drawn: readonly DrawnCase[],
  boxes: ProgramBoxes,
  { emit }: GradingPorts,
): Promise<GradedCase[]> {
  const points = pointsOf(spec, mode);
  const graded: GradedCase[] = [];
  for (const [index, one] of drawn.entries()) {
    const rules = rulesOf(spec, one, language);
    const call = await boxes.call(rules.functionName, valuesOf(one.arguments), maxResultBytes(one));
    const place = { index, maxScore: points[index] ?? 0, language };
    const report = reportCase(one, call, judge(one, call, rules), place);
    graded.push({ report, call });
    await emit({ type: 'case', data: report });
  }
  return graded;
}

/** The points of each case that runs in the mode; all cases together have the exercise's points. */
function pointsOf(spec: FunctionExercise, mode: SubmissionMode): number[] {
  const slots = caseSlots(spec);
  const points = sharePoints(
    spec.points,
    slots.map((slot) => slot.spec.weight),
  );
  return points.filter((_, index) => slots[index] && runsIn(mode, slots[index].spec));
}

/**
 * The overall verdict is that of the first case, in order, that ran and was not accepted. It needs every case to be
 * accepted, also those of weight 0.
 */
function summarize(graded: readonly GradedCase[], boxes: ProgramBoxes, limits: ProgramLimits): VerdictReport {
  const reports = graded.map(({ report }) => report);
  const base = {
    score: addPoints(reports.map(({ score }) => score)),
    maxScore: addPoints(reports.map(({ maxScore }) => maxScore)),
    groups: [],
    hint: null,
    output: printed(boxes.loadOutput),
  };
  const failed = graded.find(({ report }) => report.verdict !== 'accepted');
  if (!failed) return { ...base, verdict: 'accepted', message: null, error: null };
  return { ...base, ...explainFailure(failed, limits) };
}

interface Failure {
  readonly verdict: Verdict;
  readonly message: LocalizedText | null;
  readonly error: ProgramError | null;
}

function explainFailure({ report, call }: GradedCase, limits: ProgramLimits): Failure {
  if (call.kind === 'not-loaded') return explainFailedLoad(call.outcome, limits);
  if (report.verdict === 'not-run') throw new Error('A case was left out before any box was killed.');
  const missing =
    call.kind === 'called' && call.outcome.status === 'threw' && call.outcome.error.name === MISSING_FUNCTION;
  return {
    verdict: report.verdict,
    message: missing ? report.message : null,
    error: report.detail?.error ?? null,
  };
}

function explainFailedLoad(outcome: FailedLoad, limits: ProgramLimits): Failure {
  switch (outcome.status) {
    case 'compile-error':
      return { verdict: 'compile-error', message: text.COMPILE_ERROR, error: outcome.error };
    case 'runtime-error':
      return { verdict: 'runtime-error', message: text.LOAD_ERROR, error: outcome.error };
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

/** What the program returned case by case, or null where any case has no result: then nothing can be diagnosed. */
function returnedValues(graded: readonly GradedCase[]): Value[] | null {
  const values = graded.flatMap(({ call }) =>
    call.kind === 'called' && call.outcome.status === 'returned' ? [call.outcome.value] : [],
  );
  return values.length === graded.length ? values : null;
}
