import {
  type AssignmentDetail,
  type AssignmentSummary,
  ExerciseContentSchema,
  NO_LEADERBOARD,
  TitleSchema,
} from '@convolab/contracts';
import { countAttempts, Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { auditEvent } from '../../audit/audit-event.ts';
import { PrismaService } from '../../database/prisma.service.ts';
import { ProblemException } from '../../http/problem.ts';

type LeaderboardRow = Omit<AssignmentDetail['leaderboard'], 'freezesAt'> & {
  readonly freezesAt: Date | null;
};

interface DueRow {
  readonly dueAt: Date | null;
  readonly state: AssignmentSummary['state'];
}

type SummaryRow = DueRow & {
  id: string;
  title: unknown;
  opensAt: Date;
  exercises: number;
  score: number;
  maxScore: number;
};

function leaderboardOf(settings: LeaderboardRow | null): AssignmentDetail['leaderboard'] {
  if (!settings) return NO_LEADERBOARD;
  const { enabled, anonymous, metric, countedRun, freezesAt, holdsBack } = settings;
  return { enabled, anonymous, metric, countedRun, freezesAt: freezesAt?.toISOString() ?? null, holdsBack };
}

/**
 * Joins to a row `assignment` the person's own deadline `due.at` (max of due and extension; null: none) and `due.state`, by the
 * database's clock.
 */
const dueOf = (userId: string) => Prisma.sql`
  LEFT JOIN "Extension" extension
    ON extension."assignmentId" = assignment.id AND extension."userId" = ${userId}::uuid
  CROSS JOIN LATERAL (
    SELECT deadline.at,
      CASE WHEN now() < assignment."opensAt" THEN 'upcoming' WHEN now() > deadline.at THEN 'closed' ELSE 'open' END AS state
    FROM (
      SELECT CASE WHEN assignment."dueAt" IS NOT NULL THEN greatest(assignment."dueAt", extension."dueAt") END AS at
    ) deadline
  ) due`;

@Injectable()
export class AssignmentsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** By opening. Deadlines and scores are the person's; the database's clock says what is open. */
  async listSummaries(courseId: string, userId: string): Promise<AssignmentSummary[]> {
    const rows = await this.prisma.client.$queryRaw<SummaryRow[]>`
      SELECT assignment.id, assignment.title, assignment."opensAt", due.at AS "dueAt", due.state,
        sums.exercises, sums.score, sums."maxScore"
      FROM "Assignment" assignment ${dueOf(userId)}
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS exercises, coalesce(sum(item.points), 0)::float8 AS "maxScore",
            coalesce(sum(coalesce(grade.override, grade.computed)), 0)::float8 AS score
          FROM "AssignmentItem" item
            LEFT JOIN "Grade" grade ON grade."assignmentItemId" = item.id AND grade."userId" = ${userId}::uuid
          WHERE item."assignmentId" = assignment.id
        ) sums
      WHERE assignment."courseId" = ${courseId}::uuid
      ORDER BY assignment."opensAt", assignment.id`;
    return rows.map((row) => ({
      ...row,
      title: TitleSchema.parse(row.title),
      opensAt: row.opensAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
    }));
  }

  async findCourseId(assignmentId: string): Promise<string | null> {
    const row = await this.prisma.client.assignment.findUnique({
      where: { id: assignmentId },
      select: { courseId: true },
    });
    return row?.courseId ?? null;
  }

  /** With the attempts and scores of `userId`; null for staff, who have none. */
  async getDetail(assignmentId: string, userId: string, isStaff: boolean): Promise<AssignmentDetail> {
    const [assignment, due] = await Promise.all([
      this.prisma.client.assignment.findUniqueOrThrow({
        where: { id: assignmentId },
        include: {
          leaderboard: true,
          items: {
            orderBy: { position: 'asc' },
            include: {
              exerciseVersion: { select: { exerciseId: true, content: true } },
              grades: { where: { userId } },
            },
          },
        },
      }),
      this.findDue(assignmentId, userId),
    ]);
    const itemIds = assignment.items.map((item) => item.id);
    const used = isStaff ? [] : await countAttempts(this.prisma.client, { itemIds, userIds: [userId] });
    return {
      id: assignment.id,
      courseId: assignment.courseId,
      title: TitleSchema.parse(assignment.title),
      opensAt: assignment.opensAt.toISOString(),
      dueAt: due.dueAt?.toISOString() ?? null,
      commonDueAt: assignment.dueAt?.toISOString() ?? null,
      state: due.state,
      countingRule: assignment.countingRule,
      leaderboard: leaderboardOf(assignment.leaderboard),
      items: assignment.items.map(({ id, points, maxAttempts, exerciseVersion, grades: [grade] }) => {
        const { slug, spec } = ExerciseContentSchema.parse(exerciseVersion.content);
        return {
          id,
          exerciseId: exerciseVersion.exerciseId,
          slug,
          kind: spec.kind,
          title: spec.title,
          points: points.toNumber(),
          maxAttempts,
          attemptsUsed: used.find(({ itemId }) => itemId === id)?.attempts ?? 0,
          score: (grade?.override ?? grade?.computed)?.toNumber() ?? null,
          overrideReason: grade?.override ? grade.overrideReason : null,
        };
      }),
    };
  }

  /** @throws validation where somebody has handed in */
  async delete(assignmentId: string, courseId: string, actorId: string): Promise<void> {
    await this.prisma.client.$transaction(async (tx) => {
      // Whoever hands in has the item's row locked by its foreign key: either they are seen here, or they find no item.
      await tx.$queryRaw`SELECT 1 FROM "AssignmentItem" WHERE "assignmentId" = ${assignmentId}::uuid FOR UPDATE`;
      const item = { assignmentId };
      const work =
        (await tx.submission.count({ where: { assignmentItem: item } })) +
        (await tx.grade.count({ where: { item } }));
      if (work > 0) {
        throw new ProblemException('validation', undefined, [
          {
            path: ['assignmentId'],
            message: 'Somebody has handed in: close the assignment by its deadline instead.',
          },
        ]);
      }
      await tx.assignment.delete({ where: { id: assignmentId } });
      await tx.auditEvent.create({
        data: auditEvent(courseId, actorId, 'assignment.delete', { assignmentId }),
      });
    });
  }

  async setExtension(
    extension: { assignmentId: string; userId: string; dueAt: Date | null; reason: string },
    { courseId, actorId }: { courseId: string; actorId: string },
  ): Promise<void> {
    const { assignmentId, userId, dueAt, reason } = extension;
    const where = { assignmentId_userId: { assignmentId, userId } };
    await this.prisma.client.$transaction(async (tx) => {
      if (dueAt === null) await tx.extension.deleteMany({ where: { assignmentId, userId } });
      else {
        const data = { dueAt, reason };
        await tx.extension.upsert({ where, create: { assignmentId, userId, ...data }, update: data });
      }
      const subject = { assignmentId, userId, dueAt: dueAt?.toISOString() ?? null, reason };
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'assignment.extension', subject) });
    });
  }

  private async findDue(assignmentId: string, userId: string): Promise<DueRow> {
    const [row] = await this.prisma.client.$queryRaw<DueRow[]>`
      SELECT due.at AS "dueAt", due.state
      FROM "Assignment" assignment ${dueOf(userId)}
      WHERE assignment.id = ${assignmentId}::uuid`;
    if (row === undefined) throw new ProblemException('not-found');
    return row;
  }
}
