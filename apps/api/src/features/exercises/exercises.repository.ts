import { type ExerciseContent, ExerciseContentSchema } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

/** An exercise as a course shows it, in one version. */
export interface ShownExercise {
  readonly exerciseId: string;
  readonly versionId: string;
}

/** The place of an exercise in an assignment, with the version it is pinned to. */
export interface PinnedExercise extends ShownExercise {
  readonly isOpen: boolean;
}

const MAX_CACHED_VERSIONS = 300;

@Injectable()
export class ExercisesRepository {
  /** Versions never change, so they are read once. */
  private readonly contents = new Map<string, ExerciseContent>();

  constructor(private readonly prisma: PrismaService) {}

  /** The newest published version of each exercise of a course, in the course's order. What has none is a draft and is left out. */
  listNewest(courseId: string): Promise<ShownExercise[]> {
    return this.prisma.client.$queryRaw<ShownExercise[]>`
      SELECT shown."exerciseId", newest.id AS "versionId"
      FROM "CourseExercise" shown
        JOIN "Exercise" exercise ON exercise.id = shown."exerciseId"
        CROSS JOIN LATERAL (
          SELECT id FROM "ExerciseVersion"
          WHERE "exerciseId" = exercise.id AND "publishedAt" IS NOT NULL ORDER BY number DESC LIMIT 1
        ) newest
      WHERE shown."courseId" = ${courseId}::uuid
      ORDER BY shown.position, exercise.slug`;
  }

  async findNewest(courseId: string, slug: string): Promise<ShownExercise | null> {
    const version = await this.prisma.client.exerciseVersion.findFirst({
      where: { exercise: { slug, courses: { some: { courseId } } }, publishedAt: { not: null } },
      orderBy: { number: 'desc' },
      select: { id: true, exerciseId: true },
    });
    return version && { exerciseId: version.exerciseId, versionId: version.id };
  }

  async findPinned(courseId: string, slug: string, assignmentItemId: string): Promise<PinnedExercise | null> {
    const [row] = await this.prisma.client.$queryRaw<PinnedExercise[]>`
      SELECT version."exerciseId", version.id AS "versionId", assignment."opensAt" <= now() AS "isOpen"
      FROM "AssignmentItem" item
        JOIN "Assignment" assignment ON assignment.id = item."assignmentId"
        JOIN "ExerciseVersion" version ON version.id = item."exerciseVersionId"
        JOIN "Exercise" exercise ON exercise.id = version."exerciseId"
      WHERE item.id = ${assignmentItemId}::uuid AND assignment."courseId" = ${courseId}::uuid
        AND exercise.slug = ${slug}`;
    return row ?? null;
  }

  async getContent(versionId: string): Promise<ExerciseContent> {
    const known = this.contents.get(versionId);
    if (known !== undefined) return known;
    const { content } = await this.prisma.client.exerciseVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { content: true },
    });
    const parsed = ExerciseContentSchema.parse(content);
    if (this.contents.size >= MAX_CACHED_VERSIONS) this.contents.clear();
    this.contents.set(versionId, parsed);
    return parsed;
  }

  /** Of each exercise that a person has tried in a course: the best share of the points, null where none was graded. */
  async bestShares(courseId: string, userId: string): Promise<Map<string, number | null>> {
    const rows = await this.prisma.client.$queryRaw<{ exerciseId: string; best: number | null }[]>`
      SELECT version."exerciseId", (max(run.score / nullif(run."maxScore", 0))
        FILTER (WHERE submission.mode = 'graded' AND run.status = 'finished'))::float8 AS best
      FROM "Submission" submission
        JOIN "ExerciseVersion" version ON version.id = submission."exerciseVersionId"
        LEFT JOIN "GradingRun" run ON run."submissionId" = submission.id
      WHERE submission."courseId" = ${courseId}::uuid AND submission."userId" = ${userId}::uuid
      GROUP BY version."exerciseId"`;
    return new Map(rows.map((row) => [row.exerciseId, row.best]));
  }

  /** The last attempt that a person has handed in, 0 for none: at an item, or else at a version outside assignments. */
  async lastAttempt(place: {
    userId: string;
    courseId: string;
    versionId: string;
    assignmentItemId: string | null;
  }): Promise<number> {
    const { _max } = await this.prisma.client.submission.aggregate({
      where: {
        userId: place.userId,
        courseId: place.courseId,
        exerciseVersionId: place.versionId,
        assignmentItemId: place.assignmentItemId,
        mode: 'graded',
      },
      _max: { attempt: true },
    });
    return _max.attempt ?? 0;
  }
}
