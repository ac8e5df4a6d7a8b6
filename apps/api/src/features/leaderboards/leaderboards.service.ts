import type { Leaderboard, LeaderboardEntry, PageQuery } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CourseAccess, isStaff } from '../../access/course-access.service.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { ProblemException } from '../../http/problem.ts';
import { LeaderboardsRepository, type Board, type RankedRow } from './leaderboards.repository.ts';
import { pseudonymOf } from './pseudonym.ts';

interface Viewer {
  readonly userId: string;
  readonly isStaff: boolean;
}

@Injectable()
export class LeaderboardsService {
  constructor(
    private readonly repository: LeaderboardsRepository,
    private readonly access: CourseAccess,
  ) {}

  /** @throws not-found also where the teacher has switched it off; staff see it all the same, live and with names */
  async get(userId: string, itemId: string, query: PageQuery): Promise<Leaderboard> {
    const board = await this.repository.findBoard(itemId);
    if (board === null) throw new ProblemException('not-found');
    const { role } = await this.access.require(userId, board.courseId, 'student');
    const viewer = { userId, isStaff: isStaff(role) };
    if (!board.enabled && !viewer.isStaff) throw new ProblemException('not-found');
    const now = new Date();
    const frozenAt = frozenSince(board, now);
    const part = partAt(board, now);
    const { title, points, metric, countedRun, fullAccuracy } = board;
    const asOf = viewer.isStaff ? null : frozenAt;
    const ranked = await this.repository.rank(itemId, { metric, countedRun, fullAccuracy, asOf, part });
    const after = placesBefore(query);
    const end = after + query.limit;
    const own = ranked.find((row) => row.userId === userId);
    return {
      itemId,
      title,
      points,
      metric,
      countedRun,
      frozenAt: frozenAt?.toISOString() ?? null,
      live: asOf === null,
      part,
      students: ranked.length,
      own: own ? entryOf(own, board, viewer) : null,
      entries: ranked.slice(after, end).map((row) => entryOf(row, board, viewer)),
      nextCursor: end < ranked.length ? encodeCursor([end]) : null,
    };
  }
}

/** How many places the pages before took. */
function placesBefore({ cursor }: PageQuery): number {
  return decodeCursor(cursor, z.tuple([z.number().int().nonnegative()]))?.[0] ?? 0;
}

/** Staff neither see the private part before the last student's time is over: what is known can be told. */
function partAt({ holdsBack, closesAt }: Board, now: Date): Leaderboard['part'] {
  if (!holdsBack) return 'all';
  return closesAt !== null && now >= closesAt ? 'private' : 'public';
}

/** A freeze holds until the last student's time is over, or the teacher takes it back. */
function frozenSince({ freezesAt, closesAt }: Board, now: Date): Date | null {
  if (freezesAt === null || now < freezesAt) return null;
  return closesAt !== null && now >= closesAt ? null : freezesAt;
}

function entryOf(row: RankedRow, board: Board, viewer: Viewer): LeaderboardEntry {
  const own = row.userId === viewer.userId;
  const isNamed = !board.anonymous || own || viewer.isStaff;
  return {
    rank: row.rank,
    name: isNamed ? row.name : null,
    pseudonym: isNamed ? null : pseudonymOf(row.userId, board.pseudonymKey),
    own,
    value: row.value,
    interval: row.interval,
    score: row.score,
    finishedAt: row.finishedAt.toISOString(),
  };
}
