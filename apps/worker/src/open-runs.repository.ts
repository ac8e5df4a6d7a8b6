import { createPrismaClient } from '@convolab/db';
import { GradeRunRepository } from './jobs/grade-run/grade-run.repository.ts';
import { ReconcileRunsRepository } from './jobs/reconcile-runs/reconcile-runs.repository.ts';

/** Whoever made a run adds its job within this time; only then is it missing. */
const ADD_GRACE_MS = 2_000;
/** Beside the runs under way: renewing leases, reconciling. */
const SPARE_CONNECTIONS = 4;

/** The runs of one database, for as many at a time as are graded. */
export function openRuns(databaseUrl: string, concurrency: number) {
  const prisma = createPrismaClient({ url: databaseUrl, maxConnections: concurrency + SPARE_CONNECTIONS });
  return {
    runs: new GradeRunRepository(prisma),
    withWaitingRuns: new ReconcileRunsRepository(prisma, ADD_GRACE_MS).withWaitingRuns,
    close: () => prisma.$disconnect(),
  };
}
