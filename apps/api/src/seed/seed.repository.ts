import type { CourseRole, ExerciseContent, Title } from '@convolab/contracts';
import type { Prisma, PrismaClient } from '@convolab/db';
import { v7 as newId } from 'uuid';
import { contentHash } from './content-hash.ts';

interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: CourseRole;
}

export interface DemoItem {
  readonly exerciseId: string;
  readonly points: number;
}

/** Each method changes nothing that is there already. */
export class SeedRepository {
  constructor(private readonly prisma: PrismaClient) {}

  async ensureCourse(slug: string, title: Title): Promise<string> {
    const course = await this.prisma.course.upsert({
      where: { slug },
      create: { id: newId(), slug, title: { ...title } },
      update: {},
    });
    return course.id;
  }

  /**
   * Shows a built-in exercise in the course; a content that it has not had is its next version. Where it is not known to have passed the
   * publish gate it is a draft, and a check is asked for.
   */
  async ensureExercise(
    courseId: string,
    content: ExerciseContent,
    { position, isPublished }: { readonly position: number; readonly isPublished: boolean },
  ): Promise<string> {
    const hash = contentHash(content);
    return this.prisma.$transaction(async (tx) => {
      const exerciseId = await ensureBuiltIn(tx, content.slug);
      const newest = await tx.exerciseVersion.findFirst({
        where: { exerciseId },
        orderBy: { number: 'desc' },
        select: { number: true },
      });
      const version = await tx.exerciseVersion.upsert({
        where: { exerciseId_contentHash: { exerciseId, contentHash: hash } },
        create: {
          id: newId(),
          exerciseId,
          number: (newest?.number ?? 0) + 1,
          kind: content.spec.kind,
          contentHash: hash,
          content,
        },
        update: {},
        select: { id: true, publishedAt: true },
      });
      if (version.publishedAt === null) await publishOrCheck(tx, version.id, isPublished);
      await tx.courseExercise.upsert({
        where: { courseId_exerciseId: { courseId, exerciseId } },
        create: { courseId, exerciseId, position },
        update: { position },
      });
      return exerciseId;
    });
  }

  async ensureDemoPerson(courseId: string, person: DemoPerson): Promise<void> {
    const { passwordHash, role, ...names } = person;
    const known = await this.prisma.user.findUnique({
      where: { username: names.username },
      select: { id: true },
    });
    if (known !== null) return;
    const id = newId();
    await this.prisma.user.create({
      data: {
        id,
        ...names,
        email: `${id}@convolab.invalid`,
        isDemo: true,
        enrollments: { create: { courseId, role } },
        accounts: {
          create: { id: newId(), accountId: id, providerId: 'credential', password: passwordHash },
        },
      },
    });
  }

  /** The demo's one assignment of what is published, open from now on, where the course has none. */
  async ensureDemoAssignment(
    courseId: string,
    { title, items }: { title: Title; items: readonly DemoItem[] },
  ): Promise<void> {
    if ((await this.prisma.assignment.count({ where: { courseId } })) > 0) return;
    const versions = await this.prisma.exerciseVersion.findMany({
      where: { exerciseId: { in: items.map(({ exerciseId }) => exerciseId) }, publishedAt: { not: null } },
      orderBy: [{ exerciseId: 'asc' }, { number: 'desc' }],
      distinct: ['exerciseId'],
      select: { id: true, exerciseId: true },
    });
    await this.prisma.assignment.create({
      data: {
        id: newId(),
        courseId,
        title: { ...title },
        opensAt: new Date(),
        leaderboard: { create: { enabled: true, anonymous: false } },
        items: {
          create: items.flatMap(({ exerciseId, points }, position) => {
            const version = versions.find((one) => one.exerciseId === exerciseId);
            if (version === undefined) return [];
            return [{ id: newId(), exerciseVersionId: version.id, position, points }];
          }),
        },
      },
    });
  }

  /** Whether somebody can teach; demo teachers count only where they may sign in. */
  async hasTeacher({ demo }: { demo: boolean }): Promise<boolean> {
    const teachers = await this.prisma.enrollment.count({
      where: { role: 'teacher', ...(!demo && { user: { isDemo: false } }) },
    });
    return teachers > 0;
  }

  /** Replaces the open link of an earlier start: only the newest printed one is good. */
  async replaceFirstTeacherCode(courseId: string, codeHash: string, expiresAt: Date): Promise<void> {
    await this.prisma.$transaction([
      this.prisma.invitation.deleteMany({ where: { purpose: 'first_teacher', usedAt: null } }),
      this.prisma.invitation.create({
        data: { id: newId(), purpose: 'first_teacher', courseId, role: 'teacher', codeHash, expiresAt },
      }),
    ]);
  }

  async dropFirstTeacherCode(): Promise<void> {
    await this.prisma.invitation.deleteMany({ where: { purpose: 'first_teacher', usedAt: null } });
  }
}

/** A draft that was checked once is not checked at each start: its report stands until somebody asks again. */
async function publishOrCheck(
  tx: Prisma.TransactionClient,
  versionId: string,
  isPublished: boolean,
): Promise<void> {
  if (isPublished) {
    await tx.exerciseVersion.update({ where: { id: versionId }, data: { publishedAt: new Date() } });
    return;
  }
  const checks = await tx.exerciseCheck.count({ where: { exerciseVersionId: versionId } });
  if (checks === 0) {
    await tx.exerciseCheck.create({ data: { id: newId(), exerciseVersionId: versionId } });
  }
}

async function ensureBuiltIn(tx: Prisma.TransactionClient, slug: string): Promise<string> {
  const known = await tx.exercise.findFirst({ where: { slug, ownerCourseId: null }, select: { id: true } });
  if (known !== null) return known.id;
  const made = await tx.exercise.create({ data: { id: newId(), slug }, select: { id: true } });
  return made.id;
}
