import type { CaseReport, LocalizedText } from '@convolab/contracts';
import { valuesOf } from '../cases/draw-case.ts';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { EmitGradingEvent } from '../grading-ports.ts';
import { pointsOf } from './case-points.ts';
import { reportCase } from './case-report.ts';
import { errorExplainer } from './explain-error.ts';
import { maxResultBytes, rulesOf, type CaseRules, type FunctionSubmission } from './case-rules.ts';
import { judgeTrained } from '../training/judge-trained.ts';
import { modelGiven } from '../training/model-given.ts';
import type { Judgement } from './judgement.ts';
import type { BoxedCall, ProgramBoxes } from './program-boxes.ts';
import { HeldCases } from './subtasks.ts';

/** A case with what the program did with it. */
export interface GradedCase {
  readonly drawn: DrawnCase;
  /** At least one; no more after the first that returned nothing. */
  readonly calls: readonly BoxedCall[];
  readonly judgement: Judgement;
  /** What is known of the error that the calls ended with; it may quote data. */
  readonly explained: LocalizedText | null;
  readonly report: CaseReport;
}

/**
 * Runs the cases one after the other, each alone into the box, and tells of each as soon as its report is final. Hidden ones
 * run last, wherever they stand: what a program saw of them it could print, raise or return in a case that is shown.
 */
export async function runCases(
  submission: FunctionSubmission,
  drawn: readonly DrawnCase[],
  boxes: ProgramBoxes,
  emit: EmitGradingEvent,
): Promise<GradedCase[]> {
  const { exercise, language, mode } = submission;
  const { spec } = exercise;
  const explain = errorExplainer(submission);
  const points = pointsOf(spec, mode);
  const groups = drawn.map(({ group }) => group);
  const held = new HeldCases<GradedCase>(spec.groups, groups);
  const graded: GradedCase[] = [];
  for (const [index, one] of hiddenLast(drawn)) {
    const rules = rulesOf(spec, one, language);
    const calls = await makeCalls(one, boxes, rules);
    const explained = explain(calls.at(-1), one.visibility);
    const judgement = await judgeTrained(one, calls, { ...rules, explained });
    const report = reportCase(one, calls, judgement, { index, maxScore: points[index] ?? 0, language });
    for (const settled of held.settle({ drawn: one, calls, judgement, explained, report })) {
      graded.push(settled);
      await emit({ type: 'case', data: settled.report });
    }
  }
  return graded.sort((left, right) => left.report.index - right.report.index);
}

/** With the places that they have in the exercise. */
function hiddenLast(drawn: readonly DrawnCase[]): [number, DrawnCase][] {
  const isHidden = ({ visibility }: DrawnCase) => visibility === 'hidden';
  return [...drawn.entries()].sort(([, one], [, other]) => Number(isHidden(one)) - Number(isHidden(other)));
}

/** Makes a case's calls until one returns nothing. Together they have the time of one. */
export async function makeCalls(
  drawn: DrawnCase,
  boxes: ProgramBoxes,
  { functionName, limits }: CaseRules,
): Promise<BoxedCall[]> {
  const made: BoxedCall[] = [];
  let cpuMs = 0;
  for (const args of drawn.calls) {
    const given = [...valuesOf(args), ...modelGiven(drawn)];
    const call = await boxes.call(functionName, given, maxResultBytes(drawn));
    if (call.kind !== 'called' || call.outcome.status !== 'returned') return [...made, call];
    const { output, usage } = call.outcome;
    cpuMs += usage.cpuMs;
    if (cpuMs > limits.cpuMs && drawn.calls.length > 1) {
      return [...made, { kind: 'called', outcome: { status: 'time-limit', output, usage } }];
    }
    made.push(call);
  }
  return made;
}
