import { UNCHARGED_VERDICTS, wilsonInterval, type LeaderboardMetric } from '@convolab/contracts';
import type { Prisma } from '../generated/client.ts';
import { IS_LESS_BETTER, rankStanding, type RankedRow } from './rank-standing.ts';

export interface StandingOptions {
  readonly metric: LeaderboardMetric;
  /** Which of a student's runs counts: the best in this metric, or that of the last submission. */
  readonly countedRun: 'best' | 'last';
  /** Only what had finished by then; null for all. */
  readonly asOf: Date | null;
  /** Models below this accuracy have no parameters or multiply-accumulates to compare: a tiny wrong network is no feat. */
  readonly fullAccuracy: number;
}

interface MeasuredRow {
  readonly userId: string;
  readonly name: string;
  readonly value: number | null;
  readonly accuracy: number | null;
  readonly testImages: number | null;
  readonly score: number;
  readonly finishedAt: Date;
}

/**
 * The students of an assignment item by what counts of their runs, ranked. Practice and runs that charge no attempt do not count; of a
 * rejudged submission the newest judged run does. Overrides are no feats and not ranked.
 *
 * One statement, so one snapshot: of runs that finish meanwhile each is seen as a whole or not at all. Nothing is stored that could
 * disagree with the runs.
 */
export async function readStanding(
  db: Prisma.TransactionClient,
  itemId: string,
  options: StandingOptions,
): Promise<RankedRow[]> {
  const rows = await readMeasured(db, itemId, options);
  const standing = rows.map(({ accuracy, testImages, ...row }) => ({
    ...row,
    interval: intervalOf(options.metric, accuracy, testImages),
  }));
  return rankStanding(standing, options.metric);
}

/** One row a student. The sign turns the metric so that more is better. */
function readMeasured(
  db: Prisma.TransactionClient,
  itemId: string,
  { metric, countedRun, asOf, fullAccuracy }: StandingOptions,
): Promise<MeasuredRow[]> {
  return db.$queryRaw<MeasuredRow[]>`
    SELECT DISTINCT ON (judged."userId") judged."userId", student.name, measured.value, judged.accuracy::float8 AS accuracy,
      judged."testImages", judged.score::float8 AS score, judged."finishedAt"
    FROM (
        SELECT DISTINCT ON (submission.id) submission."userId", submission."courseId", submission.attempt, run.id AS "runId",
          run."finishedAt", run.accuracy, run."testImages", run.parameters, run."multiplyAccumulates",
          round(coalesce(run.score / nullif(run."maxScore", 0), 0) * item.points, 2) AS score
        FROM "Submission" submission
          JOIN "GradingRun" run ON run."submissionId" = submission.id
          JOIN "AssignmentItem" item ON item.id = submission."assignmentItemId"
        WHERE submission."assignmentItemId" = ${itemId}::uuid AND submission.mode = 'graded' AND run.status = 'finished'
          AND run.verdict::text <> ALL(${[...UNCHARGED_VERDICTS]})
          AND (${asOf}::timestamptz IS NULL OR run."finishedAt" <= ${asOf}::timestamptz)
        ORDER BY submission.id, run."createdAt" DESC
      ) judged
      JOIN "User" student ON student.id = judged."userId"
      JOIN "Enrollment" enrollment ON enrollment."userId" = judged."userId"
        AND enrollment."courseId" = judged."courseId" AND enrollment.role = 'student'
      CROSS JOIN LATERAL (
        SELECT CASE ${metric}
          WHEN 'score' THEN judged.score
          WHEN 'accuracy' THEN judged.accuracy
          WHEN 'error' THEN 1 - judged.accuracy
          WHEN 'parameters' THEN CASE WHEN judged.accuracy >= ${fullAccuracy}::numeric THEN judged.parameters END
          WHEN 'multiplyAccumulates' THEN CASE WHEN judged.accuracy >= ${fullAccuracy}::numeric THEN judged."multiplyAccumulates" END
        END::float8 AS value
      ) measured
    ORDER BY judged."userId", CASE WHEN ${countedRun} = 'last' THEN judged.attempt END DESC,
      nullif(measured.value, 'NaN') * ${IS_LESS_BETTER[metric] ? -1 : 1}::int DESC NULLS LAST,
      judged."finishedAt", judged."runId"`;
}

function intervalOf(metric: LeaderboardMetric, accuracy: number | null, images: number | null) {
  if (accuracy === null || images === null) return null;
  if (metric !== 'accuracy' && metric !== 'error') return null;
  const { low, high } = wilsonInterval(accuracy * images, images);
  return metric === 'accuracy' ? { low, high } : { low: 1 - high, high: 1 - low };
}
