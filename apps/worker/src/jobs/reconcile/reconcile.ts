import type { QueuedJob } from '@convolab/contracts';

export interface ReconcilePorts {
  /** Calls `add` with jobs for the oldest rows that wait while no other process reconciles; does nothing while one does. */
  readonly withMissingJobs: (add: (jobs: readonly QueuedJob[]) => Promise<void>) => Promise<void>;
  /** Adds jobs; those whose id is known stay as they are. */
  readonly addJobs: (jobs: readonly QueuedJob[]) => Promise<void>;
}

/**
 * Makes sure that every run and every check that waits has a job: Redis may have lost it, the API may have died before it added it,
 * a worker may have died with it. Adding one that is there changes nothing.
 */
export const reconcile = ({ withMissingJobs, addJobs }: ReconcilePorts): Promise<void> =>
  withMissingJobs(addJobs);
