import { checkExerciseJob, gradeRunJob, type Lane, type QueuedJob } from '@convolab/contracts';
import { Prisma, type PrismaClient } from '@convolab/db';

/** Any constant: whoever reconciles holds this lock. */
const RECONCILER_LOCK = 7_203_050;
/** The oldest first, so that those beyond have their turn when these are done. */
const MAX_ROWS_A_ROUND = 500;
const TRANSACTION = { maxWait: 5_000, timeout: 10_000 };

export class ReconcileRepository {
  readonly #prisma: PrismaClient;
  readonly #graceMs: number;

  /** @param graceMs how long whoever made a row has for adding its job itself */
  constructor(prisma: PrismaClient, graceMs: number) {
    this.#prisma = prisma;
    this.#graceMs = graceMs;
  }

  readonly withMissingJobs = async (add: (jobs: readonly QueuedJob[]) => Promise<void>): Promise<void> => {
    await this.#prisma.$transaction(async (tx) => {
      const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${RECONCILER_LOCK}) AS "isMine"`;
      if (lock?.isMine !== true) return;
      const runs = await tx.$queryRaw<{ runId: string; lane: Lane; take: number }[]>`
        SELECT id AS "runId", lane::text AS lane, take FROM "GradingRun" ${this.#waiting()}`;
      const checks = await tx.$queryRaw<{ checkId: string; take: number }[]>`
        SELECT id AS "checkId", take FROM "ExerciseCheck" ${this.#waiting()}`;
      const jobs = [
        ...runs.map((run) => gradeRunJob(run, run.take + 1)),
        ...checks.map((check) => checkExerciseJob(check, check.take + 1)),
      ];
      if (jobs.length > 0) await add(jobs);
    }, TRANSACTION);
  };

  #waiting(): Prisma.Sql {
    return Prisma.sql`
      WHERE (status = 'queued' AND "createdAt" < now() - ${this.#graceMs} * interval '1 millisecond'
          AND ("leaseExpiresAt" IS NULL OR "leaseExpiresAt" <= now()))
        OR (status = 'running' AND "leaseExpiresAt" <= now())
      ORDER BY "createdAt" LIMIT ${MAX_ROWS_A_ROUND}`;
  }
}
