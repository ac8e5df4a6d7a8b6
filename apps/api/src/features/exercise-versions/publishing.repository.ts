import { CheckReportSchema, GATE_VERSION, type CheckProblem } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { auditEvent } from '../../audit/audit-event.ts';
import { PrismaService } from '../../database/prisma.service.ts';
import type { VersionRow } from './exercise-versions.repository.ts';

/** Who asks, in which course. */
export interface Deed {
  readonly courseId: string;
  readonly actorId: string;
}

export type PublishOutcome =
  | { readonly status: 'published' }
  /** There is no check that counts: none was asked for or has ended, the platform failed, or the gate demands more today. */
  | { readonly status: 'check-needed' }
  | { readonly status: 'refused'; readonly findings: readonly CheckProblem[] };

/** What staff do to versions. Each deed is kept with who did it. */
@Injectable()
export class PublishingRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The id of the new check; null where one waits or runs, which goes on. */
  startCheck(version: VersionRow, { courseId, actorId }: Deed): Promise<string | null> {
    return this.prisma.client.$transaction(async (tx) => {
      const [check] = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO "ExerciseCheck" (id, "exerciseVersionId")
        VALUES (${newId()}::uuid, ${version.versionId}::uuid)
        ON CONFLICT ("exerciseVersionId") WHERE status IN ('queued', 'running') DO NOTHING
        RETURNING id`;
      if (check === undefined) return null;
      const subject = { ...subjectOf(version), checkId: check.id };
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'exercise.check', subject) });
      return check.id;
    });
  }

  /** Publishes a version whose newest check has passed, once and for all. */
  publish(version: VersionRow, { courseId, actorId }: Deed): Promise<PublishOutcome> {
    const { versionId } = version;
    return this.prisma.client.$transaction(async (tx): Promise<PublishOutcome> => {
      const [held] = await tx.$queryRaw<{ isPublished: boolean }[]>`
        SELECT "publishedAt" IS NOT NULL AS "isPublished" FROM "ExerciseVersion"
        WHERE id = ${versionId}::uuid FOR UPDATE`;
      if (held?.isPublished === true) return { status: 'published' };
      const check = await tx.exerciseCheck.findFirst({
        where: { exerciseVersionId: versionId },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      const report = CheckReportSchema.safeParse(check?.report);
      if (check === null || !report.success || report.data.gate < GATE_VERSION) {
        return { status: 'check-needed' };
      }
      if (check.passed !== true) return { status: 'refused', findings: report.data.problems };
      await tx.$executeRaw`
        UPDATE "ExerciseVersion" SET "publishedAt" = clock_timestamp() WHERE id = ${versionId}::uuid`;
      const subject = { ...subjectOf(version), checkId: check.id, engine: check.engine };
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'exercise.publish', subject) });
      return { status: 'published' };
    });
  }
}

const subjectOf = ({ slug, number, versionId }: VersionRow) => ({ slug, number, versionId });
