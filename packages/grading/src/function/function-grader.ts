import { isTrainingLoop, runtimeFor, type VerdictReport } from '@convolab/contracts';
import type { CaseSources } from '../cases/case-sources.ts';
import { drawCases } from '../cases/draw-cases.ts';
import { openCaseSources } from '../cases/open-case-sources.ts';
import { explainVerdict } from '../explain/explain-verdict.ts';
import type { GradingPorts } from '../grading-ports.ts';
import type { FunctionSubmission } from './case-rules.ts';
import type { DiagnosisSettings } from '../explain/mistake/find-mistake.ts';
import { ProgramBoxes } from './program-boxes.ts';
import { forbiddenUse, refuseProgram } from './refuse-program.ts';
import { runCases } from './run-cases.ts';
import { summarize } from './verdict-report.ts';

/**
 * Grades a function: each case alone into the box, the result compared outside, an event a case, then the verdict, then
 * what explains it. `practice` runs the example and visible cases only and scores them alone. A program that uses what the
 * exercise forbids is not run at all.
 * Throws DrawError for a broken exercise, the signal's reason when aborted, and what the runner throws.
 */
export async function gradeFunction(
  submission: FunctionSubmission,
  ports: GradingPorts,
  diagnosis: DiagnosisSettings,
): Promise<VerdictReport> {
  const forbidden = forbiddenUse(submission);
  if (forbidden) return refuseProgram(submission, forbidden, ports.emit);
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
  const program = { runtime: runtimeFor(exercise.spec, language), source, limits: exercise.spec.limits };
  const boxes = new ProgramBoxes(ports.runner, program, ports.signal);
  // The student's box starts while the cases are drawn: a reference may run in a box as well.
  boxes.prepare();
  try {
    const drawn = await drawCases(exercise, mode, seed, sources);
    const graded = await runCases(submission, drawn, boxes, ports.emit);
    // The verdict does not wait for the box's end; that is waited for at the end of all.
    boxes.close().catch(() => undefined);
    const verdict = summarize(graded, boxes.loadOutput, exercise.spec);
    await ports.emit({ type: 'verdict', data: verdict });
    // The same training with each known bug would take minutes; the judgement tells what is wrong with the weights.
    if (isTrainingLoop(exercise.spec)) return verdict;
    await explainVerdict({ submission, graded, sources }, ports, diagnosis);
    return verdict;
  } finally {
    await boxes.close();
  }
}
