import type { CourseRole, Lane, RunEvent, SubmissionMode, SubmissionPayload } from '@convolab/contracts';
import { appendRunEvents, countAttempts, Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { PrismaService } from '../../database/prisma.service.ts';
import { cancelQueuedRun } from '../runs/runs.repository.ts';
import { queuedEvent, type LaneState } from './queued-event.ts';
import type { Admission, Situation } from './submission-rules.ts';
import { SUBMISSION_COLUMNS, toSubmissionRow, type SubmissionRow } from './submissions.repository.ts';

/** Where a submission goes: the version that the person sees, alone or as an item of an assignment. */
export interface SubmissionPlace {
  readonly exerciseVersionId: string;
  readonly assignmentId: string | null;
}

export interface NewSubmission {
  readonly id: string;
  readonly userId: string;
  readonly courseId: string;
  readonly exerciseVersionId: string;
  readonly assignmentItemId: string | null;
  readonly mode: SubmissionMode;
  readonly payload: SubmissionPayload;
  readonly bodyHash: string;
  readonly lane: Lane;
  readonly seed: string;
}

export type CreateOutcome =
  | {
      readonly status: 'created';
      readonly row: SubmissionRow;
      readonly admission: Admission;
      /** Of the new run and of a run that it replaced. */
      readonly events: readonly RunEvent[];
    }
  /** The same request came before. */
  | { readonly status: 'repeated'; readonly row: SubmissionRow; readonly situation: Situation }
  | { readonly status: 'id-conflict' | 'not-found' };

interface SituationRow extends LaneState {
  readonly role: CourseRole;
  readonly now: Date;
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly extendedTo: Date | null;
  readonly maxAttempts: number | null;
  readonly lastAttempt: number;
  readonly unfinishedRuns: number;
}

const TRANSACTION = { maxWait: 10_000, timeout: 10_000 };
const UNIQUE_VIOLATION = 'P2002';

@Injectable()
export class CreateSubmissionRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Null where the person is not in the course, or the course does not show such an exercise in a published version. */
  async findPlace(
    userId: string,
    where: { courseId: string; exerciseId: string; assignmentItemId: string | null },
  ): Promise<SubmissionPlace | null> {
    const { courseId, exerciseId, assignmentItemId } = where;
    const member = Prisma.sql`EXISTS (SELECT FROM "Enrollment"
      WHERE "courseId" = ${courseId}::uuid AND "userId" = ${userId}::uuid)`;
    const [place] =
      assignmentItemId === null
        ? await this.prisma.client.$queryRaw<SubmissionPlace[]>`
            SELECT version.id AS "exerciseVersionId", NULL AS "assignmentId"
            FROM "CourseExercise" shown JOIN "ExerciseVersion" version ON version."exerciseId" = shown."exerciseId"
            WHERE shown."courseId" = ${courseId}::uuid AND shown."exerciseId" = ${exerciseId}::uuid
              AND version."publishedAt" IS NOT NULL AND ${member}
            ORDER BY version.number DESC LIMIT 1`
        : await this.prisma.client.$queryRaw<SubmissionPlace[]>`
            SELECT version.id AS "exerciseVersionId", assignment.id AS "assignmentId"
            FROM "AssignmentItem" item JOIN "Assignment" assignment ON assignment.id = item."assignmentId"
              JOIN "ExerciseVersion" version ON version.id = item."exerciseVersionId"
            WHERE item.id = ${assignmentItemId}::uuid AND assignment."courseId" = ${courseId}::uuid
              AND version."exerciseId" = ${exerciseId}::uuid AND version."publishedAt" IS NOT NULL AND ${member}`;
    return place ?? null;
  }

  /**
   * Decides and writes in one transaction, under the person's lock: of many requests at once each sees what the ones before
   * it did. What `admit` throws undoes everything.
   */
  async create(
    submission: NewSubmission,
    admit: (situation: Situation) => Admission,
  ): Promise<CreateOutcome> {
    try {
      return await this.prisma.client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`submit ${submission.userId}`}, 0))`;
        const known = await tx.submission.findUnique({
          where: { id: submission.id },
          select: { userId: true, bodyHash: true },
        });
        if (known === null) return write(tx, submission, admit);
        const isSame = known.userId === submission.userId && known.bodyHash === submission.bodyHash;
        return isSame ? repeat(tx, submission) : { status: 'id-conflict' };
      }, TRANSACTION);
    } catch (error) {
      // Somebody else used the id in the same moment.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) {
        return { status: 'id-conflict' };
      }
      throw error;
    }
  }
}

type Tx = Prisma.TransactionClient;

async function repeat(tx: Tx, submission: NewSubmission): Promise<CreateOutcome> {
  const facts = await readFacts(tx, submission);
  if (facts === null) return { status: 'not-found' };
  const row = await tx.submission.findUniqueOrThrow({
    where: { id: submission.id },
    select: SUBMISSION_COLUMNS,
  });
  return {
    status: 'repeated',
    row: toSubmissionRow(row),
    situation: await situationOf(tx, submission, facts, false),
  };
}

async function write(
  tx: Tx,
  submission: NewSubmission,
  admit: (situation: Situation) => Admission,
): Promise<CreateOutcome> {
  const training =
    submission.lane === 'training' ? await replaceTraining(tx, submission.userId) : NO_TRAINING;
  const facts = await readFacts(tx, submission);
  if (facts === null) return { status: 'not-found' };
  const admission = admit(await situationOf(tx, submission, facts, training.isRunning));
  const row = await insert(tx, submission, admission, facts.now);
  const queued = await appendRunEvents(tx, row.run.id, [queuedEvent(facts)]);
  return { status: 'created', row, admission, events: [...training.events, ...queued] };
}

async function insert(
  tx: Tx,
  submission: NewSubmission,
  { attempt, late }: Admission,
  createdAt: Date,
): Promise<SubmissionRow> {
  const { id, userId, courseId, exerciseVersionId, assignmentItemId, mode, payload, bodyHash } = submission;
  const language = payload.kind === 'program' ? payload.language : null;
  const said = { id, userId, courseId, assignmentItemId, mode, language, attempt, late, createdAt };
  await tx.submission.create({
    data: { ...said, exerciseVersionId, payload, bodyHash },
    select: { id: true },
  });
  const run = { id: newId(), lane: submission.lane, createdAt };
  await tx.gradingRun.create({
    data: { ...run, submissionId: id, seed: submission.seed },
    select: { id: true },
  });
  const fresh = { status: 'queued', verdict: null, score: null, maxScore: null, finishedAt: null } as const;
  return { ...said, run: { ...run, ...fresh } };
}

interface TrainingState {
  readonly isRunning: boolean;
  readonly events: readonly RunEvent[];
}
const NO_TRAINING: TrainingState = { isRunning: false, events: [] };

/** Cancels a training of the person that still waits. */
async function replaceTraining(tx: Tx, userId: string): Promise<TrainingState> {
  const unfinished = await tx.gradingRun.findMany({
    where: { lane: 'training', status: { in: ['queued', 'running'] }, submission: { userId } },
    select: { id: true },
  });
  const events: RunEvent[] = [];
  let isRunning = false;
  for (const { id } of unfinished) {
    const cancelled = await cancelQueuedRun(tx, id);
    if (cancelled !== null) events.push(...cancelled);
    else isRunning ||= await isStillRunning(tx, id);
  }
  return { isRunning, events };
}

async function isStillRunning(tx: Tx, runId: string): Promise<boolean> {
  return (await tx.gradingRun.count({ where: { id: runId, status: 'running' } })) > 0;
}

/** Null where the person is not, or no longer, in the course. */
async function readFacts(tx: Tx, submission: NewSubmission): Promise<SituationRow | null> {
  const { userId, courseId, exerciseVersionId, assignmentItemId, lane } = submission;
  const [row] = await tx.$queryRaw<SituationRow[]>`
    SELECT enrollment.role::text AS role, clock_timestamp() AS now,
      assignment."opensAt", assignment."dueAt", extension."dueAt" AS "extendedTo", item."maxAttempts",
      (SELECT coalesce(max(attempt), 0) FROM "Submission"
        WHERE "userId" = ${userId}::uuid AND "courseId" = ${courseId}::uuid
          AND "exerciseVersionId" = ${exerciseVersionId}::uuid
          AND "assignmentItemId" IS NOT DISTINCT FROM ${assignmentItemId}::uuid) AS "lastAttempt",
      (SELECT count(*)::int FROM "GradingRun" run JOIN "Submission" submission ON submission.id = run."submissionId"
        WHERE run.status IN ('queued', 'running') AND submission."userId" = ${userId}::uuid) AS "unfinishedRuns",
      (SELECT count(*)::int FROM "GradingRun"
        WHERE status IN ('queued', 'running') AND lane = ${lane}::"Lane") AS "laneRuns",
      (SELECT count(*)::int FROM "GradingRun"
        WHERE status = 'running' AND lane = ${lane}::"Lane") AS "laneRunning",
      (SELECT avg(extract(epoch FROM "finishedAt" - "startedAt") * 1000)::float8 FROM (
        SELECT "startedAt", "finishedAt" FROM "GradingRun"
        WHERE status = 'finished' AND lane = ${lane}::"Lane" AND verdict <> 'internal-error'
        ORDER BY "createdAt" DESC LIMIT 20
      ) recent) AS "laneMeanMs"
    FROM "Enrollment" enrollment
      LEFT JOIN "AssignmentItem" item ON item.id = ${assignmentItemId}::uuid
      LEFT JOIN "Assignment" assignment ON assignment.id = item."assignmentId"
      LEFT JOIN "Extension" extension
        ON extension."assignmentId" = assignment.id AND extension."userId" = enrollment."userId"
    WHERE enrollment."courseId" = ${courseId}::uuid AND enrollment."userId" = ${userId}::uuid`;
  return row ?? null;
}

async function situationOf(
  tx: Tx,
  submission: NewSubmission,
  facts: SituationRow,
  isTraining: boolean,
): Promise<Situation> {
  const { userId, assignmentItemId, mode, payload } = submission;
  const used =
    assignmentItemId === null
      ? []
      : await countAttempts(tx, { itemIds: [assignmentItemId], userIds: [userId] });
  const { opensAt, dueAt, extendedTo, maxAttempts } = facts;
  return {
    role: facts.role,
    mode,
    now: facts.now,
    assignment: opensAt && { opensAt, dueAt, extendedTo, maxAttempts },
    attemptsUsed: used[0]?.attempts ?? 0,
    lastAttempt: facts.lastAttempt,
    unfinishedRuns: facts.unfinishedRuns,
    isTraining,
    quizAttempt: payload.kind === 'quiz' ? payload.attempt : null,
  };
}
