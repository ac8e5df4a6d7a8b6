import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ExerciseContent } from '@convolab/contracts';
import type { Lane, PrismaClient, SubmissionMode } from '@convolab/db';
import { doubleExercise } from '@convolab/db/testing/double';
import { POINTS, type Script } from './scripted-engine.ts';

const TEXT = { ko: '글', en: 'Text' };

const CONTENT: ExerciseContent = {
  slug: 'double',
  spec: doubleExercise(POINTS, ['typescript', 'python']),
  statement: TEXT,
  starters: {},
  solutions: [],
  bugs: [],
  data: [],
  equivalentMutants: [],
};

/** A course with one exercise in one assignment, worth `itemPoints`. */
export async function makeItem(
  prisma: PrismaClient,
  itemPoints = 20,
  countingRule: 'best' | 'last' = 'best',
) {
  const mark = randomUUID();
  const course = await prisma.course.create({ data: { id: randomUUID(), slug: mark, title: TEXT } });
  const exercise = await prisma.exercise.create({ data: { id: randomUUID(), slug: mark } });
  const version = await prisma.exerciseVersion.create({
    data: {
      id: randomUUID(),
      exerciseId: exercise.id,
      number: 1,
      kind: 'function',
      contentHash: createHash('sha256').update(mark).digest('hex'),
      content: CONTENT,
    },
  });
  const assignment = await prisma.assignment.create({
    data: { id: randomUUID(), courseId: course.id, title: TEXT, opensAt: new Date(0), countingRule },
  });
  const item = await prisma.assignmentItem.create({
    data: {
      id: randomUUID(),
      assignmentId: assignment.id,
      exerciseVersionId: version.id,
      position: 0,
      points: itemPoints,
    },
  });
  const userId = await makeUser(prisma);
  return { courseId: course.id, exerciseVersionId: version.id, assignmentItemId: item.id, userId };
}
export type Item = Awaited<ReturnType<typeof makeItem>>;

async function makeUser(prisma: PrismaClient): Promise<string> {
  const mark = randomUUID();
  const user = await prisma.user.create({
    data: { id: mark, name: 'Kim', username: mark.slice(0, 30), email: `${mark}@convolab.invalid` },
  });
  return user.id;
}

/** Another student of the item's course, who is enrolled. */
export async function makeStudent(prisma: PrismaClient, item: Item): Promise<Item> {
  const userId = await makeUser(prisma);
  await prisma.enrollment.create({ data: { courseId: item.courseId, userId, role: 'student' } });
  return { ...item, userId };
}

interface RunOptions {
  readonly language?: 'typescript' | 'python';
  readonly mode?: SubmissionMode;
  readonly lane?: Lane;
}

/** A submission whose file is `script`, with a queued run that has no job. */
export async function makeRun(prisma: PrismaClient, item: Item, script: Script, options: RunOptions = {}) {
  const { language = 'typescript', mode = 'graded', lane = 'interactive' } = options;
  const before = await prisma.submission.count({
    where: { userId: item.userId, assignmentItemId: item.assignmentItemId, mode: 'graded' },
  });
  const submission = await prisma.submission.create({
    data: {
      id: randomUUID(),
      ...item,
      mode,
      language,
      payload: { kind: 'program', language, files: [{ path: 'main.ts', content: script }] },
      bodyHash: 'ab'.repeat(32),
      attempt: mode === 'graded' ? before + 1 : null,
    },
  });
  return prisma.gradingRun.create({
    data: { id: randomUUID(), submissionId: submission.id, lane, seed: randomBytes(16).toString('hex') },
  });
}
