import type { GradeCell } from '@convolab/contracts';
import { countAttempts } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { auditEvent } from '../../audit/audit-event.ts';
import { PrismaService } from '../../database/prisma.service.ts';
import { GRADE, toCell } from './gradebook.repository.ts';

interface Override {
  readonly itemId: string;
  readonly userId: string;
  /** null takes an earlier one back. */
  readonly score: number | null;
  readonly reason: string;
}

@Injectable()
export class OverrideRepository {
  constructor(private readonly prisma: PrismaService) {}

  async findItem(itemId: string): Promise<{ courseId: string; points: number } | null> {
    const item = await this.prisma.client.assignmentItem.findUnique({
      where: { id: itemId },
      select: { points: true, assignment: { select: { courseId: true } } },
    });
    return item && { courseId: item.assignment.courseId, points: item.points.toNumber() };
  }

  /** The reason stays in the audit trail also when an override is taken back. */
  async save(
    { itemId, userId, score, reason }: Override,
    { courseId, actorId }: { courseId: string; actorId: string },
  ): Promise<GradeCell> {
    const where = { assignmentItemId_userId: { assignmentItemId: itemId, userId } };
    const data =
      score === null
        ? { override: null, overrideReason: null, overriddenAt: null, overriddenById: null }
        : { override: score, overrideReason: reason, overriddenAt: new Date(), overriddenById: actorId };
    return this.prisma.client.$transaction(async (tx) => {
      const before = await tx.grade.findUnique({ where, select: { override: true } });
      const grade = await tx.grade.upsert({
        where,
        create: { assignmentItemId: itemId, userId, ...data },
        update: data,
        select: GRADE,
      });
      const subject = { itemId, userId, from: before?.override?.toNumber() ?? null, to: score, reason };
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'grade.override', subject) });
      const [used] = await countAttempts(tx, { itemIds: [itemId], userIds: [userId] });
      return toCell(grade, used?.attempts ?? 0);
    });
  }
}
