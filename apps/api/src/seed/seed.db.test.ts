import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExerciseContentSchema } from '@convolab/contracts';
import { loadCourse } from '@convolab/course';
import { createPrismaClient, type PrismaClient } from '@convolab/db';
import { createTestDatabase, type TestDatabase } from '@convolab/db/testing';
import { SeedRepository } from './seed.repository.ts';
import { COURSE_SLUG, seed } from './seed.ts';

const courseDir = fileURLToPath(new URL('../../../../packages/course', import.meta.url));
const demoAccounts = ['teacher', 'student1', 'student2', 'student3'].map((username) => ({
  username,
  password: 'a password for tests',
}));

let database: TestDatabase;
let prisma: PrismaClient;
let repository: SeedRepository;

beforeEach(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient({ url: database.url, maxConnections: 2 });
  repository = new SeedRepository(prisma);
});
afterEach(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const count = async () => ({
  users: await prisma.user.count(),
  versions: await prisma.exerciseVersion.count(),
  assignments: await prisma.assignment.count(),
  items: await prisma.assignmentItem.count(),
});

describe('seed', () => {
  it('makes the course with its exercises, the demo, and nothing twice', async () => {
    const settings = { courseDir, demoAccounts, demoOpen: true };
    expect(await seed(repository, settings)).toEqual({});
    const first = await count();
    const { exercises } = await loadCourse(courseDir);
    expect(first).toEqual({ users: 4, versions: exercises.length, assignments: 1, items: 3 });
    await seed(repository, settings);
    expect(await count()).toEqual(first);
  });

  it('keeps the order of keys, in which integers are drawn', async () => {
    await seed(repository, { courseDir, demoAccounts: [], demoOpen: false });
    const { exercises } = await loadCourse(courseDir);
    for (const content of exercises) {
      const version = await prisma.exerciseVersion.findFirstOrThrow({
        where: { exercise: { slug: content.slug } },
      });
      expect(JSON.stringify(version.content)).toBe(JSON.stringify(content));
    }
  });

  it('makes a further version where the content of an exercise has changed', async () => {
    await seed(repository, { courseDir, demoAccounts: [], demoOpen: false });
    const course = await prisma.course.findUniqueOrThrow({ where: { slug: COURSE_SLUG } });
    const version = await prisma.exerciseVersion.findFirstOrThrow({ include: { exercise: true } });
    const content = ExerciseContentSchema.parse(version.content);
    const changed = { ...content, statement: { ...content.statement, en: 'Another statement.' } };
    const place = { position: 0, isPublished: false };
    await repository.ensureExercise(course.id, changed, place);
    const readVersions = () =>
      prisma.exerciseVersion.findMany({
        where: { exerciseId: version.exerciseId },
        include: { checks: true },
        orderBy: { number: 'asc' },
      });
    const versions = await readVersions();
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    // Nobody knows whether the other content is good: it is a draft that is to be checked.
    expect(versions.map(({ publishedAt }) => publishedAt !== null)).toEqual([true, false]);
    expect(versions.map(({ checks }) => checks.map(({ status }) => status))).toEqual([[], ['queued']]);
    await repository.ensureExercise(course.id, changed, place);
    expect((await readVersions())[1]?.checks).toHaveLength(1);
    await repository.ensureExercise(course.id, changed, { position: 0, isPublished: true });
    expect((await readVersions())[1]?.publishedAt).not.toBeNull();
  });

  it('publishes what is recorded as checked, and checks nothing at the start then', async () => {
    await seed(repository, { courseDir, demoAccounts: [], demoOpen: false });
    expect(await prisma.exerciseVersion.count({ where: { publishedAt: null } })).toBe(0);
    expect(await prisma.exerciseCheck.count()).toBe(0);
  });

  it('leaves drafts out of the demo’s assignment', async () => {
    const unrecorded = await mkdtemp(path.join(os.tmpdir(), 'course-'));
    try {
      await cp(courseDir, unrecorded, { recursive: true });
      await appendFile(path.join(unrecorded, 'exercises/lenet5/statement.en.md'), 'A word more.');
      await seed(repository, { courseDir: unrecorded, demoAccounts, demoOpen: true });
    } finally {
      await rm(unrecorded, { recursive: true });
    }
    const items = await prisma.assignmentItem.findMany({
      include: { exerciseVersion: { include: { exercise: true } } },
    });
    const slugs = items.map(({ exerciseVersion }) => exerciseVersion.exercise.slug).sort();
    expect(slugs).toEqual(['conv2d', 'output-size-quiz']);
    expect(await prisma.exerciseCheck.count({ where: { status: 'queued' } })).toBe(1);
  });

  it('offers a link for the first teacher until there is one, and only the newest is good', async () => {
    const settings = { courseDir, demoAccounts: [], demoOpen: false };
    const first = await seed(repository, settings);
    const second = await seed(repository, settings);
    expect(first.firstTeacherPath).toMatch(/^\/join\/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{5}$/u);
    expect(second.firstTeacherPath).not.toBe(first.firstTeacherPath);
    expect(await prisma.invitation.count()).toBe(1);
  });

  it('offers the link also beside demo teachers who cannot sign in', async () => {
    const result = await seed(repository, { courseDir, demoAccounts, demoOpen: false });
    expect(result.firstTeacherPath).toBeDefined();
  });
});
