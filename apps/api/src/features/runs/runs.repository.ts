import type { Lane, RunEvent, RunSummary } from '@convolab/contracts';
import { appendRunEvents, verdictFromColumn, type Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

/** What is read of a run for pages. */
export const RUN_COLUMNS = {
  id: true,
  status: true,
  lane: true,
  verdict: true,
  score: true,
  maxScore: true,
  createdAt: true,
  finishedAt: true,
} as const;

export interface RunRow extends Pick<RunSummary, 'id' | 'status' | 'verdict' | 'score' | 'maxScore'> {
  readonly lane: Lane;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export function toRunRow(row: Prisma.GradingRunGetPayload<{ select: typeof RUN_COLUMNS }>): RunRow {
  return {
    ...row,
    verdict: row.verdict && verdictFromColumn(row.verdict),
    score: row.score && Number(row.score),
    maxScore: row.maxScore && Number(row.maxScore),
  };
}

export type CancelOutcome =
  | { readonly status: 'cancelled'; readonly run: RunRow; readonly events: readonly RunEvent[] }
  /** A worker has it, and is to be told. */
  | { readonly status: 'requested'; readonly run: RunRow }
  | { readonly status: 'ended' | 'not-found' };

/** Ends a run that waits, in a transaction of the caller; null where it no longer waits. Send the events on after the commit. */
export async function cancelQueuedRun(
  tx: Prisma.TransactionClient,
  runId: string,
): Promise<RunEvent[] | null> {
  const changed = await tx.$executeRaw`
    UPDATE "GradingRun"
    SET status = 'cancelled', "leaseExpiresAt" = NULL, "cancelRequested" = true, "finishedAt" = clock_timestamp()
    WHERE id = ${runId}::uuid AND status = 'queued'`;
  if (changed === 0) return null;
  return appendRunEvents(tx, runId, [{ type: 'finished', data: { status: 'cancelled' } }]);
}

@Injectable()
export class RunsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Of the person's own runs only. */
  cancel(runId: string, userId: string): Promise<CancelOutcome> {
    return this.prisma.client.$transaction(async (tx): Promise<CancelOutcome> => {
      const [found] = await tx.$queryRaw<{ status: RunRow['status'] }[]>`
        SELECT run.status::text FROM "GradingRun" run
          JOIN "Submission" submission ON submission.id = run."submissionId"
        WHERE run.id = ${runId}::uuid AND submission."userId" = ${userId}::uuid
        FOR UPDATE OF run`;
      if (!found) return { status: 'not-found' };
      if (found.status === 'running') {
        const run = await tx.gradingRun.update({
          where: { id: runId },
          data: { cancelRequested: true },
          select: RUN_COLUMNS,
        });
        return { status: 'requested', run: toRunRow(run) };
      }
      const events = await cancelQueuedRun(tx, runId);
      if (events === null) return { status: 'ended' };
      const run = await tx.gradingRun.findUniqueOrThrow({ where: { id: runId }, select: RUN_COLUMNS });
      return { status: 'cancelled', run: toRunRow(run), events };
    });
  }
}
