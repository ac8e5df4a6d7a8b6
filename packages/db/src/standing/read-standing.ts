import {
  UNCHARGED_VERDICTS,
  wilsonInterval,
  type LeaderboardMetric,
  type TestSet,
} from '@convolab/contracts';
import { Prisma } from '../generated/client.ts';
import { IS_LESS_BETTER, rankStanding, type RankedRow } from './rank-standing.ts';

export interface StandingOptions {
  readonly metric: LeaderboardMetric;
  /** Which of a student's runs counts: the best in this metric, or that of the last submission. */
  readonly countedRun: 'best' | 'last';
  /** Only what had finished by then; null for all. */
  readonly asOf: Date | null;
  /** Models below this accuracy have no parameters or multiply-accumulates to compare: a tiny wrong network is no feat. */
  readonly fullAccuracy: number;
  /** Which test images accuracies are of. `private`: the run is chosen by its public part, and has the value of its private one. */
  readonly part: 'all' | 'public' | 'private';
}

interface MeasuredRow {
  readonly userId: string;
  readonly name: string;
  readonly value: number | null;
  /** Of the images that `value` is of. */
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

/** The test set that a metric's accuracy is measured on. */
export function setOf(metric: LeaderboardMetric): TestSet {
  if (metric === 'shiftedAccuracy') return 'shifted';
  return metric === 'secretAccuracy' ? 'secret' : 'mnist';
}

/** One row a student. The sign turns the metric so that more is better. */
function readMeasured(
  db: Prisma.TransactionClient,
  itemId: string,
  { metric, countedRun, asOf, fullAccuracy, part }: StandingOptions,
): Promise<MeasuredRow[]> {
  const set = setOf(metric);
  return db.$queryRaw<MeasuredRow[]>`
    SELECT DISTINCT ON (judged."userId") judged."userId", student.name, measured.value, shown.accuracy,
      shown.images AS "testImages", judged.score::float8 AS score, judged."finishedAt"
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
      CROSS JOIN LATERAL (${accuracyOn(set, part)}) shown
      CROSS JOIN LATERAL (${accuracyOn(set, part === 'private' ? 'public' : part)}) known
      CROSS JOIN LATERAL (SELECT ${valueOf(metric, 'shown', fullAccuracy)} AS value) measured
      CROSS JOIN LATERAL (SELECT ${valueOf(metric, 'known', fullAccuracy)} AS value) chosen
    ORDER BY judged."userId", CASE WHEN ${countedRun} = 'last' THEN judged.attempt END DESC,
      nullif(chosen.value, 'NaN') * ${IS_LESS_BETTER[metric] ? -1 : 1}::int DESC NULLS LAST,
      judged."finishedAt", judged."runId"`;
}

/** One row, of a judged run: its accuracy on a part of a test set and on how many images; nulls where it was not measured. */
function accuracyOn(set: TestSet, part: StandingOptions['part']): Prisma.Sql {
  // Runs from before there were other sets have no rows of their own.
  if (set === 'mnist' && part === 'all')
    return Prisma.sql`SELECT judged.accuracy::float8 AS accuracy, judged."testImages" AS images`;
  const parts = { all: [false, true], public: [false], private: [true] }[part];
  return Prisma.sql`
    SELECT sum(correct)::float8 / sum(images) AS accuracy, sum(images)::int AS images
    FROM "TestScore" WHERE "runId" = judged."runId" AND set = ${set}::"TestSet" AND "isPrivate" = ANY(${parts})`;
}

/** In the metric's unit, null where there is none; `source` is a row of `accuracyOn`. */
function valueOf(metric: LeaderboardMetric, source: 'shown' | 'known', fullAccuracy: number): Prisma.Sql {
  const accuracy = Prisma.raw(`${source}.accuracy`);
  const whereAccurate = Prisma.sql`CASE WHEN judged.accuracy >= ${fullAccuracy}::numeric THEN`;
  switch (metric) {
    case 'score':
      return Prisma.sql`judged.score::float8`;
    case 'accuracy':
    case 'shiftedAccuracy':
    case 'secretAccuracy':
      return accuracy;
    case 'error':
      // In floats alone 1 − 0.991 is not 0.009.
      return Prisma.sql`(1 - ${accuracy}::numeric)::float8`;
    case 'parameters':
      return Prisma.sql`(${whereAccurate} judged.parameters END)::float8`;
    case 'multiplyAccumulates':
      return Prisma.sql`(${whereAccurate} judged."multiplyAccumulates" END)::float8`;
  }
}

function intervalOf(metric: LeaderboardMetric, accuracy: number | null, images: number | null) {
  if (accuracy === null || images === null) return null;
  if (metric === 'score' || metric === 'parameters' || metric === 'multiplyAccumulates') return null;
  const { low, high } = wilsonInterval(accuracy * images, images);
  return metric === 'error' ? { low: 1 - high, high: 1 - low } : { low, high };
}
