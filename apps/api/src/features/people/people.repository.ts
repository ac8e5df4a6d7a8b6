import type { CourseRole, Invitation, PageQuery, Person } from '@convolab/contracts';
import type { Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { auditEvent } from '../../audit/audit-event.ts';
import { PrismaService } from '../../database/prisma.service.ts';
import { decodeCursor, pageOfRows } from '../../http/cursor.ts';
import { ProblemException } from '../../http/problem.ts';

const PERSON = {
  role: true,
  createdAt: true,
  user: { select: { id: true, name: true, username: true, lastSeenAt: true } },
} as const;
type PersonRow = Prisma.EnrollmentGetPayload<{ select: typeof PERSON }>;

/** Of a staff action: in which course, and by whom. */
interface Deed {
  readonly courseId: string;
  readonly actorId: string;
}

@Injectable()
export class PeopleRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** By name. */
  async list(courseId: string, query: PageQuery): Promise<{ items: Person[]; nextCursor: string | null }> {
    const after = decodeCursor(query.cursor, z.tuple([z.string(), z.uuid()]));
    const rows = await this.prisma.client.enrollment.findMany({
      where: {
        courseId,
        ...(after && {
          user: { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] },
        }),
      },
      select: PERSON,
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      take: query.limit + 1,
    });
    const page = pageOfRows(rows, query.limit, ({ user }) => [user.name, user.id]);
    return { ...page, items: page.items.map(toPerson) };
  }

  /** @throws not-found; validation where the course would lose its last teacher */
  async changeRole(userId: string, role: CourseRole, { courseId, actorId }: Deed): Promise<Person> {
    return this.prisma.client.$transaction(async (tx) => {
      const before = await lockPerson(tx, courseId, userId);
      if (role !== 'teacher') await keepATeacher(tx, courseId, userId);
      const row = await tx.enrollment.update({
        where: { courseId_userId: { courseId, userId } },
        data: { role },
        select: PERSON,
      });
      const subject = { userId, from: before, to: role };
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'person.role', subject) });
      return toPerson(row);
    });
  }

  /** @throws not-found; validation where the course would lose its last teacher */
  async remove(userId: string, { courseId, actorId }: Deed): Promise<void> {
    await this.prisma.client.$transaction(async (tx) => {
      const role = await lockPerson(tx, courseId, userId);
      await keepATeacher(tx, courseId, userId);
      await tx.enrollment.delete({ where: { courseId_userId: { courseId, userId } } });
      await tx.auditEvent.create({ data: auditEvent(courseId, actorId, 'person.remove', { userId, role }) });
    });
  }

  /** Roles of a person everywhere, each with the role that `actorId` has there. */
  async rolesBeside(
    userId: string,
    actorId: string,
  ): Promise<{ courseId: string; role: CourseRole; actorRole: CourseRole | null }[]> {
    const rows = await this.prisma.client.enrollment.findMany({
      where: { userId },
      select: {
        courseId: true,
        role: true,
        course: { select: { enrollments: { where: { userId: actorId }, select: { role: true } } } },
      },
    });
    return rows.map(({ courseId, role, course }) => ({
      courseId,
      role,
      actorRole: course.enrollments[0]?.role ?? null,
    }));
  }

  /** Replaces an earlier reset code of the person. */
  async createReset(
    reset: { userId: string; codeHash: string; expiresAt: Date },
    { courseId, actorId }: Deed,
  ): Promise<void> {
    const { userId } = reset;
    await this.prisma.client.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
      await tx.invitation.deleteMany({ where: { userId, purpose: 'password_reset', usedAt: null } });
      await tx.invitation.create({
        data: { id: newId(), purpose: 'password_reset', courseId, createdById: actorId, ...reset },
      });
      await tx.auditEvent.create({
        data: auditEvent(courseId, actorId, 'person.password-reset', { userId }),
      });
    });
  }

  /** Open ones, newest first. */
  async listInvitations(courseId: string, query: PageQuery) {
    const after = decodeCursor(query.cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    const rows = await this.prisma.client.invitation.findMany({
      where: {
        courseId,
        purpose: 'invitation',
        usedAt: null,
        expiresAt: { gt: new Date() },
        ...(after && {
          OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }],
        }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const page = pageOfRows(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, items: page.items.map(toInvitation) };
  }

  /** In the order of `invitations`. */
  async createInvitations(
    invitations: readonly { name: string; codeHash: string }[],
    common: { role: CourseRole; expiresAt: Date },
    { courseId, actorId }: Deed,
  ): Promise<Invitation[]> {
    const createdAt = new Date();
    const data = invitations.map((invitation) => ({
      id: newId(),
      purpose: 'invitation' as const,
      courseId,
      createdById: actorId,
      createdAt,
      ...common,
      ...invitation,
    }));
    await this.prisma.client.$transaction([
      this.prisma.client.invitation.createMany({ data }),
      this.prisma.client.auditEvent.create({
        data: auditEvent(courseId, actorId, 'invitation.create', { count: data.length, role: common.role }),
      }),
    ]);
    return data.map(toInvitation);
  }

  /** @throws not-found where there is no such open invitation */
  async revokeInvitation(invitationId: string, courseId: string): Promise<void> {
    const { count } = await this.prisma.client.invitation.deleteMany({
      where: { id: invitationId, courseId, purpose: 'invitation', usedAt: null },
    });
    if (count === 0) throw new ProblemException('not-found');
  }

  async getJoinCode(courseId: string): Promise<string | null> {
    const course = await this.prisma.client.course.findUniqueOrThrow({
      where: { id: courseId },
      select: { joinCode: true },
    });
    return course.joinCode;
  }

  async setJoinCode(joinCode: string | null, { courseId, actorId }: Deed): Promise<void> {
    const open = joinCode !== null;
    await this.prisma.client.$transaction([
      this.prisma.client.course.update({ where: { id: courseId }, data: { joinCode } }),
      this.prisma.client.auditEvent.create({
        data: auditEvent(courseId, actorId, 'course.join-code', { open }),
      }),
    ]);
  }
}

/** The role of a person; changes of a course's people come one after the other. */
async function lockPerson(
  tx: Prisma.TransactionClient,
  courseId: string,
  userId: string,
): Promise<CourseRole> {
  await tx.$queryRaw`SELECT 1 FROM "Course" WHERE "id" = ${courseId}::uuid FOR UPDATE`;
  const row = await tx.enrollment.findUnique({
    where: { courseId_userId: { courseId, userId } },
    select: { role: true },
  });
  if (row === null) throw new ProblemException('not-found');
  return row.role;
}

async function keepATeacher(tx: Prisma.TransactionClient, courseId: string, userId: string): Promise<void> {
  const others = await tx.enrollment.count({ where: { courseId, role: 'teacher', userId: { not: userId } } });
  if (others > 0) return;
  throw new ProblemException('validation', undefined, [
    { path: ['userId'], message: 'A course keeps at least one teacher: make somebody else a teacher first.' },
  ]);
}

function toPerson({ role, createdAt, user }: PersonRow): Person {
  return {
    userId: user.id,
    name: user.name,
    username: user.username,
    role,
    joinedAt: createdAt.toISOString(),
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
  };
}

function toInvitation(row: {
  id: string;
  name: string | null;
  role: CourseRole;
  createdAt: Date;
  expiresAt: Date;
}): Invitation {
  return {
    id: row.id,
    name: row.name ?? '',
    role: row.role,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
