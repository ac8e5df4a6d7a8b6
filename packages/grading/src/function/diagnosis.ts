import { LANGUAGES, type BugProgram } from '@convolab/contracts';
import { compareValues, type Value } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { GradingPorts } from '../grading-ports.ts';
import { maxResultBytes, rulesOf, type FunctionSubmission } from './case-rules.ts';
import { ProgramBoxes } from './program-boxes.ts';

export interface DiagnosisSettings {
  /** All bug programs together get this long; a diagnosis that takes longer is left out. */
  readonly timeoutMs: number;
  /** Boxes at a time. */
  readonly concurrency: number;
}

/** A few hundred milliseconds are the rule; a crowded machine, or one whose boxes start cold, takes longer, and is worth waiting for. */
export const DEFAULT_DIAGNOSIS: DiagnosisSettings = { timeoutMs: 3_000, concurrency: 2 };

/**
 * Finds the bug program whose results equal all of the student's, on the same inputs, passing cases too. Null where none
 * fits, where several different ones do, or where the time is up. Platform errors are told to `onDiagnosisError`:
 * the verdict stands already, and a diagnosis is not worth a second grading.
 */
export async function diagnose(
  submission: FunctionSubmission,
  drawn: readonly DrawnCase[],
  results: readonly Value[] | null,
  ports: GradingPorts,
  settings: DiagnosisSettings,
): Promise<BugProgram | null> {
  if (!results || submission.exercise.bugs.length === 0) return null;
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  const signal = AbortSignal.any([deadline, ports.signal]);
  const candidates = inOrder(submission);
  const fitting: BugProgram[] = [];
  const work = candidates.values();
  const lane = async () => {
    for (const bug of work) {
      if (signal.aborted) return;
      if (await fits(bug, submission, drawn, results, ports, signal)) fitting.push(bug);
    }
  };
  await Promise.all(Array.from({ length: settings.concurrency }, lane));
  ports.signal.throwIfAborted();
  const [first] = fitting;
  return first && fitting.every(({ name }) => name === first.name) ? first : null;
}

/** Bugs in the student's language first: they share its rounding and its conversions. */
function inOrder({ exercise, language }: FunctionSubmission): BugProgram[] {
  const own = exercise.bugs.filter((bug) => bug.language === language);
  return [...own, ...exercise.bugs.filter((bug) => bug.language !== language)];
}

async function fits(
  bug: BugProgram,
  submission: FunctionSubmission,
  drawn: readonly DrawnCase[],
  results: readonly Value[],
  ports: GradingPorts,
  signal: AbortSignal,
): Promise<boolean> {
  const { spec } = submission.exercise;
  const program = {
    runtime: LANGUAGES[bug.language].runtime,
    source: bug.source,
    limits: spec.limits,
    purpose: 'diagnosis',
  } as const;
  const boxes = new ProgramBoxes(ports.runner, program, signal);
  const endBox = () => void boxes.close().catch(ports.onDiagnosisError);
  signal.addEventListener('abort', endBox, { once: true });
  try {
    for (const [index, one] of drawn.entries()) {
      const { functionName, tolerance } = rulesOf(spec, one, bug.language);
      const args = one.arguments.map(({ value }) => value);
      const call = await boxes.call(functionName, args, maxResultBytes(one));
      const outcome = call.kind === 'called' ? call.outcome : null;
      if (outcome?.status !== 'returned') return false;
      if (!compareValues(outcome.value, results[index] ?? null, tolerance).equal) return false;
    }
    return true;
  } catch (error) {
    if (!signal.aborted) ports.onDiagnosisError(error);
    return false;
  } finally {
    signal.removeEventListener('abort', endBox);
    await boxes.close();
  }
}
