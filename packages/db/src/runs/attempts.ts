import { UNCHARGED_VERDICTS } from '@convolab/contracts';
import type { Prisma } from '../generated/client.ts';

/**
 * Attempts that people have used at assignment items: graded submissions, except those whose newest run was cancelled or ended
 * with a verdict that charges none. Unfinished runs count. Items and people without any are missing in the result.
 *
 * @param userIds all people where left out
 */
export async function countAttempts(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { itemIds, userIds = null }: { itemIds: readonly string[]; userIds?: readonly string[] | null },
): Promise<{ itemId: string; userId: string; attempts: number }[]> {
  return tx.$queryRaw`
    SELECT submission."assignmentItemId" AS "itemId", submission."userId", count(*)::int AS attempts
    FROM "Submission" submission
      CROSS JOIN LATERAL (
        SELECT status, verdict FROM "GradingRun"
        WHERE "submissionId" = submission.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
      ) newest
    WHERE submission."assignmentItemId" = ANY(${[...itemIds]}::uuid[])
      AND (${userIds === null} OR submission."userId" = ANY(${[...(userIds ?? [])]}::uuid[]))
      AND submission.mode = 'graded' AND newest.status <> 'cancelled'
      AND (newest.verdict IS NULL OR newest.verdict::text <> ALL(${[...UNCHARGED_VERDICTS]}))
    GROUP BY submission."assignmentItemId", submission."userId"`;
}
