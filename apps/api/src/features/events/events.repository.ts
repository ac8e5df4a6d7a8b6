import { readRunEvents } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';
import type { StoredEvents } from './run-follower.ts';

@Injectable()
export class EventsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Of these runs, the ones that a person may watch: their own while they are in the course, and all of a course for its staff. */
  async findWatchable(userId: string, runIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.prisma.client.$queryRaw<{ id: string }[]>`
      SELECT run.id FROM "GradingRun" run
        JOIN "Submission" submission ON submission.id = run."submissionId"
        JOIN "Enrollment" enrollment
          ON enrollment."courseId" = submission."courseId" AND enrollment."userId" = ${userId}::uuid
      WHERE run.id = ANY(${[...runIds]}::uuid[])
        AND (submission."userId" = ${userId}::uuid OR enrollment.role IN ('assistant', 'teacher'))`;
    return new Set(rows.map(({ id }) => id));
  }

  /** The status is read first: of a run that had ended then, all events are there. */
  async readAfter(runId: string, afterSeq: number): Promise<StoredEvents> {
    const ended = await this.prisma.client.gradingRun.count({
      where: { id: runId, status: { in: ['finished', 'cancelled'] } },
    });
    const events = await readRunEvents(this.prisma.client, runId, afterSeq);
    return { events, isComplete: ended > 0 };
  }
}
