import type { PageQuery, RunEvent, SubmissionMode } from '@convolab/contracts';
import { readRunEvents, type Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PrismaService } from '../../database/prisma.service.ts';
import { decodeCursor, pageOfRows } from '../../http/cursor.ts';
import { RUN_COLUMNS, toRunRow, type RunRow } from '../runs/runs.repository.ts';

/** A submission with its newest run. */
export const SUBMISSION_COLUMNS = {
  id: true,
  userId: true,
  courseId: true,
  assignmentItemId: true,
  mode: true,
  language: true,
  attempt: true,
  late: true,
  createdAt: true,
  runs: { select: RUN_COLUMNS, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.SubmissionSelect;

export interface SubmissionRow {
  readonly id: string;
  readonly userId: string;
  readonly courseId: string;
  readonly assignmentItemId: string | null;
  readonly mode: SubmissionMode;
  readonly language: string | null;
  readonly attempt: number | null;
  readonly late: boolean;
  readonly createdAt: Date;
  readonly run: RunRow;
}

export interface SubmissionDetailRow extends SubmissionRow {
  readonly exerciseId: string;
  readonly exerciseSlug: string;
  readonly author: { readonly userId: string; readonly name: string };
  readonly payload: Prisma.JsonValue;
}

export function toSubmissionRow(
  row: Prisma.SubmissionGetPayload<{ select: typeof SUBMISSION_COLUMNS }>,
): SubmissionRow {
  const [run] = row.runs;
  if (run === undefined) throw new Error(`Submission ${row.id} has no run.`);
  return { ...row, run: toRunRow(run) };
}

export interface SubmissionFilter {
  readonly userId: string;
  readonly courseId: string;
  readonly slug: string;
  readonly assignmentItemId: string | undefined;
  readonly mode: SubmissionMode | undefined;
}

const CursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

@Injectable()
export class SubmissionsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async find(submissionId: string): Promise<SubmissionDetailRow | null> {
    const row = await this.prisma.client.submission.findUnique({
      where: { id: submissionId },
      select: {
        ...SUBMISSION_COLUMNS,
        payload: true,
        user: { select: { name: true } },
        exerciseVersion: { select: { exercise: { select: { id: true, slug: true } } } },
      },
    });
    if (row === null) return null;
    const { exercise } = row.exerciseVersion;
    return {
      ...toSubmissionRow(row),
      payload: row.payload,
      exerciseId: exercise.id,
      exerciseSlug: exercise.slug,
      author: { userId: row.userId, name: row.user.name },
    };
  }

  readEvents(runId: string): Promise<RunEvent[]> {
    return readRunEvents(this.prisma.client, runId);
  }

  /** Newest first. */
  async list(
    filter: SubmissionFilter,
    query: PageQuery,
  ): Promise<{ items: SubmissionRow[]; nextCursor: string | null }> {
    const after = decodeCursor(query.cursor, CursorSchema);
    const rows = await this.prisma.client.submission.findMany({
      where: {
        userId: filter.userId,
        courseId: filter.courseId,
        exerciseVersion: { exercise: { slug: filter.slug } },
        ...(filter.assignmentItemId !== undefined && { assignmentItemId: filter.assignmentItemId }),
        ...(filter.mode !== undefined && { mode: filter.mode }),
        ...(after && {
          OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }],
        }),
      },
      select: SUBMISSION_COLUMNS,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const page = pageOfRows(rows, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ...page, items: page.items.map(toSubmissionRow) };
  }
}
