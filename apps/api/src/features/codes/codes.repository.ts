import { type CourseRole, type Locale, type Title, TitleSchema } from '@convolab/contracts';
import { Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { PrismaService } from '../../database/prisma.service.ts';
import { ProblemException } from '../../http/problem.ts';

export interface OpenCode {
  readonly id: string;
  readonly purpose: 'invitation' | 'first-teacher' | 'password-reset';
  readonly course: { readonly id: string; readonly title: Title } | null;
  readonly role: CourseRole;
  /** Whom the teacher invited by it. */
  readonly name: string | null;
  /** Whose password it resets. */
  readonly account: { readonly id: string; readonly username: string; readonly isDemo: boolean } | null;
}

export interface NewAccount {
  readonly name: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly locale: Locale;
}

/** A place in a course, and the one-time code that gives it, if one does. */
export interface Place {
  readonly courseId: string;
  readonly role: CourseRole;
  readonly invitationId: string | null;
}

const PURPOSES = {
  invitation: 'invitation',
  first_teacher: 'first-teacher',
  password_reset: 'password-reset',
} as const;

@Injectable()
export class CodesRepository {
  constructor(private readonly prisma: PrismaService) {}

  async findOpen(codeHash: string): Promise<OpenCode | null> {
    const row = await this.prisma.client.invitation.findFirst({
      where: { codeHash, ...open() },
      select: {
        id: true,
        purpose: true,
        role: true,
        name: true,
        course: { select: { id: true, title: true } },
        user: { select: { id: true, username: true, isDemo: true } },
      },
    });
    if (row === null) return null;
    const { user, course, purpose, ...code } = row;
    return {
      ...code,
      purpose: PURPOSES[purpose],
      course: course && { id: course.id, title: TitleSchema.parse(course.title) },
      account: user,
    };
  }

  async findJoinable(joinCode: string): Promise<{ id: string; title: Title } | null> {
    const course = await this.prisma.client.course.findUnique({
      where: { joinCode },
      select: { id: true, title: true },
    });
    return course && { id: course.id, title: TitleSchema.parse(course.title) };
  }

  /** Makes an account with its place, in one transaction with the use of the code. @throws code-invalid, username-taken */
  async createAccount(account: NewAccount, place: Place): Promise<string> {
    const id = newId();
    try {
      await this.prisma.client.$transaction(async (tx) => {
        await tx.user.create({ data: userData(id, account) });
        await tx.enrollment.create({ data: { courseId: place.courseId, userId: id, role: place.role } });
        if (place.invitationId !== null) await use(tx, place.invitationId, id);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw new ProblemException('username-taken');
      throw error;
    }
    return id;
  }

  /** Puts an account into a course; a role that is there already stays. @throws code-invalid */
  async enroll(userId: string, place: Place): Promise<void> {
    await this.prisma.client.$transaction(async (tx) => {
      await tx.enrollment.upsert({
        where: { courseId_userId: { courseId: place.courseId, userId } },
        create: { courseId: place.courseId, userId, role: place.role },
        update: {},
      });
      if (place.invitationId !== null) await use(tx, place.invitationId, userId);
    });
  }

  /** @throws code-invalid */
  async resetPassword(invitationId: string, userId: string, passwordHash: string): Promise<void> {
    await this.prisma.client.$transaction(async (tx) => {
      await use(tx, invitationId, userId);
      await tx.account.updateMany({
        where: { userId, providerId: 'credential' },
        data: { password: passwordHash },
      });
    });
  }
}

const open = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

/** Whoever writes first has used the code; the other waits for that, finds it used, and is rolled back. */
async function use(tx: Prisma.TransactionClient, invitationId: string, userId: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, ...open() },
    data: { usedAt: new Date(), userId },
  });
  if (count === 0) throw new ProblemException('code-invalid');
}

function userData(id: string, { passwordHash, ...account }: NewAccount) {
  return {
    id,
    ...account,
    email: `${id}@convolab.invalid`,
    accounts: { create: { id: newId(), accountId: id, providerId: 'credential', password: passwordHash } },
  };
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
