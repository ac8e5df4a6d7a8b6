import type { CaseSources } from '../cases/case-sources.ts';
import type { FunctionSubmission } from '../function/case-rules.ts';
import { BugMemory } from './mistake/bug-memory.ts';
import { findMistake, type DiagnosisSettings } from './mistake/find-mistake.ts';
import type { GradedCase } from '../function/run-cases.ts';
import type { GradingPorts } from '../grading-ports.ts';
import { findCounterexample } from './counterexample/find-counterexample.ts';
import { isWrongCase } from './wrong-case.ts';

/** Part of the time after which the search for a small input makes do with what it has. */
const SEARCH_SHARE = 0.6;

/** What is explained. */
interface FailedRun {
  readonly submission: FunctionSubmission;
  readonly graded: readonly GradedCase[];
  readonly sources: CaseSources;
}

/**
 * Says after the verdict why a program failed: the mistake by its name, then a small input that shows it. Both are looked for at once.
 * Platform errors are told to `onDiagnosisError`: the verdict stands already, and an explanation is not worth a second grading.
 * Rejects only with the reason of the ports' signal, and with what `emit` rejects with.
 */
export async function explainVerdict(
  run: FailedRun,
  ports: GradingPorts,
  { timeoutMs, concurrency, memory = new BugMemory() }: DiagnosisSettings,
): Promise<void> {
  if (!run.graded.some(isWrongCase)) return;
  const { runner, onDiagnosisError: onError } = ports;
  const over = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), over.signal, ports.signal]);
  const endsAt = performance.now() + SEARCH_SHARE * timeoutMs;
  const attempt = <Found>(work: Promise<Found | null>) => orNothing(work, signal, onError);
  const counterexample = attempt(findCounterexample({ ...run, runner, signal, endsAt }));
  const mistake = attempt(findMistake({ ...run, runner, signal, concurrency, memory, onError }));
  try {
    const named = await mistake;
    ports.signal.throwIfAborted();
    if (named) await ports.emit({ type: 'diagnosed', data: { id: named.name, message: named.message } });
    const found = await counterexample;
    ports.signal.throwIfAborted();
    if (found) await ports.emit({ type: 'counterexample', data: found });
  } finally {
    over.abort();
    await Promise.all([mistake, counterexample]);
  }
}

/** Null also where the work fails, or is not done when the time is up. Never rejects. */
async function orNothing<Found>(
  work: Promise<Found | null>,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<Found | null> {
  try {
    return await work;
  } catch (error) {
    if (!signal.aborted) onError(error);
    return null;
  }
}
