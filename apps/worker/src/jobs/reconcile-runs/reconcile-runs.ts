import { gradeRunJobId, type GradeRunJob } from '@convolab/contracts';
import type { RunLog } from '../grade-run/grade-run.ports.ts';

/** A run that waits for a worker, with how often it was taken. */
export interface WaitingRun extends GradeRunJob {
  readonly take: number;
}

export interface ReconcilePorts {
  /** Calls `add` with the oldest waiting runs while no other process reconciles; does nothing while one does. */
  readonly withWaitingRuns: (add: (runs: readonly WaitingRun[]) => Promise<void>) => Promise<void>;
  /** Adds jobs; those whose id is known stay as they are. */
  readonly addJobs: (jobs: readonly { readonly id: string; readonly data: GradeRunJob }[]) => Promise<void>;
}

/**
 * Makes sure that every run that waits has a job: Redis may have lost it, the API may have died before it added it, a worker
 * may have died with it. Adding one that is there changes nothing.
 */
export async function reconcileRuns({ withWaitingRuns, addJobs }: ReconcilePorts): Promise<void> {
  await withWaitingRuns((runs) =>
    addJobs(
      runs.map(({ runId, lane, take }) => ({
        id: gradeRunJobId(runId, take + 1),
        data: { runId, lane },
      })),
    ),
  );
}

/** Reconciles at once and then at intervals, until the answered function is called; that waits for the round under way. */
export function startReconciling(
  ports: ReconcilePorts,
  intervalMs: number,
  log: RunLog,
): () => Promise<void> {
  let round: Promise<void> | null = null;
  const begin = () => {
    round ??= reconcileRuns(ports)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'reconciling failed; it is tried again');
      })
      .finally(() => (round = null));
  };
  begin();
  const timer = setInterval(begin, intervalMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
