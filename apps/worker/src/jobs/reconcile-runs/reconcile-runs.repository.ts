import type { PrismaClient } from '@convolab/db';
import type { WaitingRun } from './reconcile-runs.ts';

/** Any constant: whoever reconciles holds this lock. */
const RECONCILER_LOCK = 7_203_050;
/** The oldest first, so that those beyond have their turn when these are graded. */
const MAX_RUNS_A_ROUND = 500;
const TRANSACTION = { maxWait: 5_000, timeout: 10_000 };

export class ReconcileRunsRepository {
  readonly #prisma: PrismaClient;
  readonly #graceMs: number;

  /** @param graceMs how long whoever made a run has for adding its job itself */
  constructor(prisma: PrismaClient, graceMs: number) {
    this.#prisma = prisma;
    this.#graceMs = graceMs;
  }

  readonly withWaitingRuns = async (add: (runs: readonly WaitingRun[]) => Promise<void>): Promise<void> => {
    await this.#prisma.$transaction(async (tx) => {
      const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${RECONCILER_LOCK}) AS "isMine"`;
      if (lock?.isMine !== true) return;
      const runs = await tx.$queryRaw<WaitingRun[]>`
        SELECT id AS "runId", lane::text AS lane, take FROM "GradingRun"
        WHERE (status = 'queued' AND "createdAt" < now() - ${this.#graceMs} * interval '1 millisecond'
            AND ("leaseExpiresAt" IS NULL OR "leaseExpiresAt" <= now()))
          OR (status = 'running' AND "leaseExpiresAt" <= now())
        ORDER BY "createdAt" LIMIT ${MAX_RUNS_A_ROUND}`;
      if (runs.length > 0) await add(runs);
    }, TRANSACTION);
  };
}
