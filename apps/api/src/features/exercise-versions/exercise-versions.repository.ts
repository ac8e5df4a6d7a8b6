import { CheckReportSchema, GATE_VERSION, type CheckReport } from '@convolab/contracts';
import { Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

/** A version with its newest check; the columns of the check are null where there is none. */
export interface VersionRow {
  readonly exerciseId: string;
  readonly slug: string;
  /** Null for an exercise that came with Convolab. */
  readonly ownerCourseId: string | null;
  readonly versionId: string;
  readonly number: number;
  readonly kind: 'function' | 'quiz' | 'model';
  readonly title: { readonly ko: string; readonly en: string };
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly shownNumber: number | null;
  readonly checkId: string | null;
  readonly status: 'queued' | 'running' | 'finished' | null;
  readonly passed: boolean | null;
  readonly hasReport: boolean;
  readonly isOutdated: boolean | null;
  readonly problems: number | null;
  readonly progress: unknown;
  readonly engine: string | null;
  readonly checkedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

@Injectable()
export class ExerciseVersionsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The newest version of each exercise that the course shows, in the course's order. */
  listNewest(courseId: string): Promise<VersionRow[]> {
    return this.select(courseId, Prisma.empty, Prisma.empty);
  }

  async find(courseId: string, slug: string, number: number): Promise<VersionRow | null> {
    const ofExercise = Prisma.sql`AND exercise.slug = ${slug}`;
    const [row] = await this.select(courseId, ofExercise, Prisma.sql`AND number = ${number}`);
    return row ?? null;
  }

  /** Null where the check has not ended, the platform failed, or an older gate wrote it in another form. */
  async findReport(checkId: string): Promise<CheckReport | null> {
    const { report } = await this.prisma.client.exerciseCheck.findUniqueOrThrow({
      where: { id: checkId },
      select: { report: true },
    });
    return CheckReportSchema.safeParse(report).data ?? null;
  }

  private select(courseId: string, ofExercise: Prisma.Sql, ofVersion: Prisma.Sql): Promise<VersionRow[]> {
    return this.prisma.client.$queryRaw<VersionRow[]>`
      SELECT exercise.id AS "exerciseId", exercise.slug, exercise."ownerCourseId",
        version.id AS "versionId", version.number, version.kind::text AS kind,
        version.content -> 'spec' -> 'title' AS title, version."createdAt", version."publishedAt",
        (SELECT max(number) FROM "ExerciseVersion"
          WHERE "exerciseId" = exercise.id AND "publishedAt" IS NOT NULL) AS "shownNumber",
        newest.id AS "checkId", newest.status::text AS status, newest.passed,
        newest.report IS NOT NULL AS "hasReport",
        (newest.report ->> 'gate')::int < ${GATE_VERSION} AS "isOutdated",
        json_array_length(newest.report -> 'problems') AS problems,
        newest.progress, newest.engine, newest."createdAt" AS "checkedAt", newest."startedAt", newest."finishedAt"
      FROM "CourseExercise" shown
        JOIN "Exercise" exercise ON exercise.id = shown."exerciseId"
        CROSS JOIN LATERAL (
          SELECT * FROM "ExerciseVersion" WHERE "exerciseId" = exercise.id ${ofVersion}
          ORDER BY number DESC LIMIT 1
        ) version
        LEFT JOIN LATERAL (
          SELECT * FROM "ExerciseCheck" WHERE "exerciseVersionId" = version.id
          ORDER BY "createdAt" DESC, id DESC LIMIT 1
        ) newest ON true
      WHERE shown."courseId" = ${courseId}::uuid ${ofExercise}
      ORDER BY shown.position, exercise.slug`;
  }
}
