import { UNCHARGED_VERDICTS } from '@convolab/contracts';
import type { Prisma } from '../generated/client.ts';

/**
 * Computes a grade afresh from the runs of one person to one assignment item: the best or the last counted run, by the
 * assignment's rule, as its share of the item's points, to two decimals. Of a rejudged submission the newest judged run counts.
 * Runs that charge no attempt do not count. An override stays.
 *
 * Call it in the transaction that changes what it depends on (a run's end, the rule, the points). The grade's row is locked
 * first, so that of two runs that end together the later one sees the other.
 */
export async function recomputeGrade(
  tx: Prisma.TransactionClient,
  assignmentItemId: string,
  userId: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Grade" ("assignmentItemId", "userId", "updatedAt")
    VALUES (${assignmentItemId}::uuid, ${userId}::uuid, now())
    ON CONFLICT ("assignmentItemId", "userId") DO UPDATE SET "updatedAt" = now()`;
  await tx.$executeRaw`
    UPDATE "Grade" SET (computed, "computedRunId") = (
      SELECT round(counted.share * item.points, 2), counted."runId"
      FROM (
        SELECT DISTINCT ON (submission.id) run.id AS "runId", run.accuracy, submission.attempt,
          submission."createdAt", coalesce(run.score / nullif(run."maxScore", 0), 0) AS share
        FROM "Submission" submission JOIN "GradingRun" run ON run."submissionId" = submission.id
        WHERE submission."assignmentItemId" = ${assignmentItemId}::uuid AND submission."userId" = ${userId}::uuid
          AND submission.mode = 'graded' AND run.status = 'finished'
          AND run.verdict::text <> ALL(${[...UNCHARGED_VERDICTS]})
        ORDER BY submission.id, run."createdAt" DESC
      ) counted, "AssignmentItem" item JOIN "Assignment" assignment ON assignment.id = item."assignmentId"
      WHERE item.id = ${assignmentItemId}::uuid
      ORDER BY
        CASE WHEN assignment."countingRule" = 'last' THEN counted.attempt END DESC,
        counted.share DESC, counted.accuracy DESC NULLS LAST, counted."createdAt"
      LIMIT 1)
    WHERE "assignmentItemId" = ${assignmentItemId}::uuid AND "userId" = ${userId}::uuid`;
}
