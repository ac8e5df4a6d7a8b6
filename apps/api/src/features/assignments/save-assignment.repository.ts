import type { SaveAssignment } from '@convolab/contracts';
import { type Prisma, recomputeGrade } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { auditEvent } from '../../audit/audit-event.ts';
import { PrismaService } from '../../database/prisma.service.ts';
import { ProblemException } from '../../http/problem.ts';

type ItemInput = SaveAssignment['items'][number];

interface Save {
  readonly assignmentId: string;
  readonly courseId: string;
  readonly actorId: string;
  readonly input: SaveAssignment;
}

/** An item as it is, with whether it must stay because somebody has handed in or been graded. */
interface KeptItem {
  readonly id: string;
  readonly exerciseId: string;
  readonly hasWork: boolean;
}

const TRANSACTION = { maxWait: 10_000, timeout: 30_000 };

/** Writes an assignment as a whole, in one transaction. */
@Injectable()
export class SaveAssignmentRepository {
  constructor(private readonly prisma: PrismaService) {}

  /**
   * Items without work are pinned to the newest published version of their exercise; items with work keep theirs.
   *
   * @throws id-conflict where an id belongs to something else; validation where an exercise is not the course's, or an item
   *   with work would be removed or get another exercise
   */
  async save({ assignmentId, courseId, actorId, input }: Save): Promise<void> {
    await this.prisma.client.$transaction(async (tx) => {
      await writeAssignment(tx, assignmentId, courseId, input);
      const kept = await lockItems(tx, assignmentId);
      refuseLostWork(kept, input.items);
      await refuseForeignItems(tx, assignmentId, input.items);
      const versions = await newestVersions(tx, courseId, input.items);
      await tx.assignmentItem.deleteMany({
        where: { assignmentId, id: { in: kept.filter((item) => !item.hasWork).map((item) => item.id) } },
      });
      for (const [position, item] of input.items.entries()) {
        const { id, points, maxAttempts } = item;
        const data = { position, points, maxAttempts };
        if (kept.some((one) => one.id === id && one.hasWork)) {
          await tx.assignmentItem.update({ where: { id }, data });
        } else {
          const exerciseVersionId = versions[position] ?? '';
          await tx.assignmentItem.create({ data: { id, assignmentId, exerciseVersionId, ...data } });
        }
      }
      await recomputeGrades(tx, assignmentId);
      await tx.auditEvent.create({
        data: auditEvent(courseId, actorId, 'assignment.save', { assignmentId }),
      });
    }, TRANSACTION);
  }
}

async function writeAssignment(
  tx: Prisma.TransactionClient,
  id: string,
  courseId: string,
  { leaderboard, title, opensAt, dueAt, countingRule }: SaveAssignment,
): Promise<void> {
  const data = {
    title: { ...title },
    opensAt: new Date(opensAt),
    dueAt: dueAt && new Date(dueAt),
    countingRule,
  };
  // Of two saves at once the second waits here.
  await tx.assignment.upsert({ where: { id }, create: { id, courseId, ...data }, update: data });
  const owner = await tx.assignment.findUniqueOrThrow({ where: { id }, select: { courseId: true } });
  if (owner.courseId !== courseId) throw new ProblemException('id-conflict');
  await tx.leaderboardSettings.upsert({
    where: { assignmentId: id },
    create: { assignmentId: id, ...leaderboard },
    update: leaderboard,
  });
}

/** Locks the rows against submissions that arrive meanwhile. */
function lockItems(tx: Prisma.TransactionClient, assignmentId: string): Promise<KeptItem[]> {
  return tx.$queryRaw<KeptItem[]>`
    SELECT item.id, version."exerciseId",
      EXISTS (SELECT FROM "Submission" WHERE "assignmentItemId" = item.id)
        OR EXISTS (SELECT FROM "Grade" WHERE "assignmentItemId" = item.id) AS "hasWork"
    FROM "AssignmentItem" item JOIN "ExerciseVersion" version ON version.id = item."exerciseVersionId"
    WHERE item."assignmentId" = ${assignmentId}::uuid
    FOR UPDATE OF item`;
}

function refuseLostWork(kept: readonly KeptItem[], items: readonly ItemInput[]): void {
  for (const { id, exerciseId, hasWork } of kept) {
    if (!hasWork) continue;
    const index = items.findIndex((item) => item.id === id);
    const isSame = items[index]?.exerciseId === exerciseId;
    if (isSame) continue;
    throw new ProblemException('validation', undefined, [
      {
        path: index < 0 ? ['items'] : ['items', index, 'exerciseId'],
        message: 'Somebody has handed in to this exercise: it stays in the assignment.',
      },
    ]);
  }
}

async function refuseForeignItems(
  tx: Prisma.TransactionClient,
  assignmentId: string,
  items: readonly ItemInput[],
): Promise<void> {
  const ids = items.map((item) => item.id);
  const foreign = await tx.assignmentItem.count({
    where: { id: { in: ids }, assignmentId: { not: assignmentId } },
  });
  if (foreign > 0 || new Set(ids).size < ids.length) throw new ProblemException('id-conflict');
}

/** The newest version of each item's exercise, in the order of `items`. */
async function newestVersions(
  tx: Prisma.TransactionClient,
  courseId: string,
  items: readonly ItemInput[],
): Promise<string[]> {
  const rows = await tx.exerciseVersion.findMany({
    where: {
      exerciseId: { in: items.map((item) => item.exerciseId) },
      exercise: { courses: { some: { courseId } } },
      publishedAt: { not: null },
    },
    orderBy: [{ exerciseId: 'asc' }, { number: 'desc' }],
    distinct: ['exerciseId'],
    select: { id: true, exerciseId: true },
  });
  return items.map((item, index) => {
    const version = rows.find((row) => row.exerciseId === item.exerciseId);
    if (version !== undefined) return version.id;
    throw new ProblemException('validation', undefined, [
      { path: ['items', index, 'exerciseId'], message: 'Choose an exercise of this course.' },
    ]);
  });
}

/** Points or the counting rule may have changed. */
async function recomputeGrades(tx: Prisma.TransactionClient, assignmentId: string): Promise<void> {
  const grades = await tx.grade.findMany({
    where: { item: { assignmentId } },
    select: { assignmentItemId: true, userId: true },
    orderBy: [{ assignmentItemId: 'asc' }, { userId: 'asc' }],
  });
  for (const grade of grades) await recomputeGrade(tx, grade.assignmentItemId, grade.userId);
}
