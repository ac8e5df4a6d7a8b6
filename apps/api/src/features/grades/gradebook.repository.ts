import {
  ExerciseContentSchema,
  type Gradebook,
  type GradebookRow,
  type GradeCell,
  TitleSchema,
} from '@convolab/contracts';
import { countAttempts, type Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PrismaService } from '../../database/prisma.service.ts';
import { decodeCursor, pageOfRows } from '../../http/cursor.ts';

type Column = Gradebook['columns'][number];

export const GRADE = {
  assignmentItemId: true,
  userId: true,
  computed: true,
  override: true,
  overrideReason: true,
  computedRun: { select: { submission: { select: { id: true, late: true } } } },
} as const;
export type GradeRow = Prisma.GradeGetPayload<{ select: typeof GRADE }>;

@Injectable()
export class GradebookRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** A column an item, by opening of the assignments and position in them. */
  async listColumns(courseId: string): Promise<Column[]> {
    const items = await this.prisma.client.assignmentItem.findMany({
      where: { assignment: { courseId } },
      orderBy: [{ assignment: { opensAt: 'asc' } }, { assignmentId: 'asc' }, { position: 'asc' }],
      select: {
        id: true,
        points: true,
        assignment: { select: { id: true, title: true } },
        exerciseVersion: { select: { content: true } },
      },
    });
    return items.map(({ id, points, assignment, exerciseVersion }) => {
      const { slug, spec } = ExerciseContentSchema.parse(exerciseVersion.content);
      return {
        itemId: id,
        assignmentId: assignment.id,
        assignmentTitle: TitleSchema.parse(assignment.title),
        slug,
        title: spec.title,
        points: points.toNumber(),
      };
    });
  }

  /** A row a student, by name; cells in the order of `columns`. */
  async listRows(
    courseId: string,
    columns: readonly Column[],
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: GradebookRow[]; nextCursor: string | null }> {
    const after = decodeCursor(cursor, z.tuple([z.string(), z.uuid()]));
    const students = await this.prisma.client.user.findMany({
      where: {
        enrollments: { some: { courseId, role: 'student' } },
        ...(after && { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      select: { id: true, name: true, username: true },
    });
    const page = pageOfRows(students, limit, ({ id, name }) => [name, id]);
    const userIds = page.items.map((student) => student.id);
    const cells = await this.cells(columns, userIds);
    const items = page.items.map(({ id, name, username }) => {
      const own = columns.map(({ itemId }) => cells.get(`${id} ${itemId}`) ?? emptyCell(itemId));
      return { userId: id, name, username, cells: own, total: sumOf(own) };
    });
    return { ...page, items };
  }

  /** By `<userId> <itemId>`; where nothing happened there is none. */
  private async cells(
    columns: readonly Column[],
    userIds: readonly string[],
  ): Promise<Map<string, GradeCell>> {
    const itemIds = columns.map((column) => column.itemId);
    const [grades, attempts] = await Promise.all([
      this.prisma.client.grade.findMany({
        where: { assignmentItemId: { in: itemIds }, userId: { in: [...userIds] } },
        select: GRADE,
      }),
      countAttempts(this.prisma.client, { itemIds, userIds }),
    ]);
    const cells = new Map<string, GradeCell>();
    for (const row of attempts) {
      cells.set(`${row.userId} ${row.itemId}`, { ...emptyCell(row.itemId), attempts: row.attempts });
    }
    for (const grade of grades) {
      const key = `${grade.userId} ${grade.assignmentItemId}`;
      cells.set(key, toCell(grade, cells.get(key)?.attempts ?? 0));
    }
    return cells;
  }
}

export function toCell(grade: GradeRow, attempts: number): GradeCell {
  const computed = grade.computed?.toNumber() ?? null;
  const override = grade.override?.toNumber() ?? null;
  const counted = grade.computedRun?.submission;
  return {
    itemId: grade.assignmentItemId,
    computed,
    override,
    reason: grade.overrideReason,
    score: override ?? computed,
    attempts,
    ...(counted ? { submissionId: counted.id, late: counted.late } : { submissionId: null, late: false }),
  };
}

function emptyCell(itemId: string): GradeCell {
  const nothing = { computed: null, override: null, reason: null, score: null, submissionId: null };
  return { itemId, ...nothing, attempts: 0, late: false };
}

/** In hundredths, so that binary fractions do not show. */
const sumOf = (cells: readonly GradeCell[]) =>
  cells.reduce((sum, cell) => sum + Math.round((cell.score ?? 0) * 100), 0) / 100;
