import type { Leaderboard, PageQuery } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CourseAccess, isStaff } from '../../access/course-access.service.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { ProblemException } from '../../http/problem.ts';
import { LeaderboardsRepository } from './leaderboards.repository.ts';

@Injectable()
export class LeaderboardsService {
  constructor(
    private readonly repository: LeaderboardsRepository,
    private readonly access: CourseAccess,
  ) {}

  /** @throws not-found also where the teacher has switched it off; staff see it all the same, and with names */
  async get(userId: string, itemId: string, query: PageQuery): Promise<Leaderboard> {
    const board = await this.repository.findBoard(itemId);
    if (board === null) throw new ProblemException('not-found');
    const { role } = await this.access.require(userId, board.courseId, 'student');
    const staff = isStaff(role);
    if (!board.enabled && !staff) throw new ProblemException('not-found');
    const after = decodeCursor(query.cursor, z.tuple([z.number().int().nonnegative()]))?.[0] ?? 0;
    const rows = await this.repository.rank(itemId, board.metric, { after, limit: query.limit + 1 });
    const entries = rows.slice(0, query.limit).map((row) => {
      const own = row.userId === userId;
      return {
        rank: row.rank,
        name: !board.anonymous || own || staff ? row.name : null,
        own,
        score: row.score,
        accuracy: row.accuracy,
        submittedAt: row.submittedAt.toISOString(),
      };
    });
    const { title, points, metric } = board;
    const nextCursor = rows.length > query.limit ? encodeCursor([after + query.limit]) : null;
    return { itemId, title, points, metric, entries, nextCursor };
  }
}
