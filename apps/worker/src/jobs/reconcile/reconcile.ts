import type { QueuedJob } from '@convolab/contracts';
import type { WorkerLog } from '../../logging/logger.ts';

export interface ReconcilePorts {
  /** Calls `add` with jobs for the oldest rows that wait while no other process reconciles; does nothing while one does. */
  readonly withMissingJobs: (add: (jobs: readonly QueuedJob[]) => Promise<void>) => Promise<void>;
  /** Adds jobs; those whose id is known stay as they are. */
  readonly addJobs: (jobs: readonly QueuedJob[]) => Promise<void>;
}

/**
 * Makes sure that every run and every check that waits has a job: Redis may have lost it, the API may have died before it added it,
 * a worker may have died with it. Adding one that is there changes nothing. At once and then at intervals, until the answered
 * function is called; that waits for the round under way.
 */
export function startReconciling(
  { withMissingJobs, addJobs }: ReconcilePorts,
  intervalMs: number,
  log: WorkerLog,
): () => Promise<void> {
  let round: Promise<void> | null = null;
  const begin = () => {
    round ??= withMissingJobs(addJobs)
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
