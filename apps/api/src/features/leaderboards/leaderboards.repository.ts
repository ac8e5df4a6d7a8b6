import { ExerciseContentSchema, type Leaderboard } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

type Metric = Leaderboard['metric'];

export interface Board {
  readonly courseId: string;
  readonly title: Leaderboard['title'];
  readonly points: number;
  readonly metric: Metric;
  readonly enabled: boolean;
  readonly anonymous: boolean;
}

export interface RankedStudent {
  readonly userId: string;
  readonly name: string;
  readonly rank: number;
  readonly score: number;
  readonly accuracy: number | null;
  readonly submittedAt: Date;
}

@Injectable()
export class LeaderboardsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async findBoard(itemId: string): Promise<Board | null> {
    const item = await this.prisma.client.assignmentItem.findUnique({
      where: { id: itemId },
      select: {
        points: true,
        exerciseVersion: { select: { content: true } },
        assignment: { select: { courseId: true, leaderboard: true } },
      },
    });
    if (item === null) return null;
    const { spec } = ExerciseContentSchema.parse(item.exerciseVersion.content);
    const { courseId, leaderboard } = item.assignment;
    return {
      courseId,
      title: spec.title,
      points: item.points.toNumber(),
      metric: spec.kind === 'model' ? 'accuracy' : 'score',
      enabled: leaderboard?.enabled ?? false,
      anonymous: leaderboard?.anonymous ?? false,
    };
  }

  /**
   * Students by what counted of their runs: points, or for models test accuracy. Equal results share a rank and the
   * next is left out (1, 2, 2, 4); among equals the earlier submission stands first. Overrides are no feats and not ranked.
   *
   * @param after how many places to skip
   */
  rank(itemId: string, metric: Metric, page: { after: number; limit: number }): Promise<RankedStudent[]> {
    return this.prisma.client.$queryRaw<RankedStudent[]>`
      SELECT grade."userId", student.name, grade.computed::float8 AS score, run.accuracy::float8 AS accuracy,
        submission."createdAt" AS "submittedAt",
        rank() OVER (ORDER BY CASE WHEN ${metric} = 'accuracy' THEN run.accuracy ELSE grade.computed END DESC NULLS LAST)::int AS rank
      FROM "Grade" grade
        JOIN "GradingRun" run ON run.id = grade."computedRunId"
        JOIN "Submission" submission ON submission.id = run."submissionId"
        JOIN "User" student ON student.id = grade."userId"
        JOIN "Enrollment" enrollment ON enrollment."userId" = student.id
          AND enrollment."courseId" = submission."courseId" AND enrollment.role = 'student'
      WHERE grade."assignmentItemId" = ${itemId}::uuid AND grade.computed IS NOT NULL
      ORDER BY rank, submission."createdAt", grade."userId"
      OFFSET ${page.after} LIMIT ${page.limit}`;
  }
}
