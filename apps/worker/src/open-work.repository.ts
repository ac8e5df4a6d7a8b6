import { createPrismaClient } from '@convolab/db';
import { ArtifactNames } from './jobs/clear-artifacts/clear-artifacts.repository.ts';
import { CheckExerciseRepository } from './jobs/check-exercise/check-exercise.repository.ts';
import { GradeRunRepository } from './jobs/grade-run/grade-run.repository.ts';
import { ReconcileRepository } from './jobs/reconcile/reconcile.repository.ts';

/** Whoever made a row adds its job within this time; only then is it missing. */
const ADD_GRACE_MS = 2_000;
/** Beside the runs under way: renewing leases, reconciling. */
const SPARE_CONNECTIONS = 4;

/** The runs and checks of one database, for as many at a time as are graded. */
export function openWork(databaseUrl: string, concurrency: number) {
  const prisma = createPrismaClient({ url: databaseUrl, maxConnections: concurrency + SPARE_CONNECTIONS });
  return {
    runs: new GradeRunRepository(prisma),
    checks: new CheckExerciseRepository(prisma),
    withMissingJobs: new ReconcileRepository(prisma, ADD_GRACE_MS).withMissingJobs,
    findNamed: new ArtifactNames(prisma).findNamed,
    close: () => prisma.$disconnect(),
  };
}
