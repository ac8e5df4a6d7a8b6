import type { LeaderboardSettings, TestSet } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import { SeedRepository } from '../seed/seed.repository.ts';
import { COURSE_SLUG, seed } from '../seed/seed.ts';
import type { TestApp } from './test-app.ts';

type Slug = 'conv2d' | 'output-size-quiz' | 'lenet5';
type ExerciseVersions = Readonly<Record<Slug, { readonly id: string; readonly exerciseId: string }>>;

interface AssignmentSettings {
  readonly dueAt?: Date;
  readonly leaderboard?: Partial<LeaderboardSettings>;
}

interface GradedWork {
  readonly userId: string;
  readonly itemId: string;
  /** Points of the item. */
  readonly score: number;
  /** On 10,000 test images, of a model of `parameters`. */
  readonly accuracy?: number;
  readonly parameters?: number;
  /** How many of 5,000 public and of 5,000 private images were read rightly, by test set. */
  readonly scores?: Partial<Record<TestSet, readonly [number, number]>>;
  readonly submittedAt?: Date;
  readonly attempt?: number;
  /** Left waiting where false. */
  readonly finished?: boolean;
}

/** The built-in course with its exercises. */
export interface CourseWorld {
  readonly courseId: string;
  readonly slug: string;
  readonly exerciseIds: Readonly<Record<Slug, string>>;
  /** An open assignment of all exercises, ten points each: its id, and its items by exercise. */
  makeAssignment(settings?: AssignmentSettings): Promise<{ id: string; items: Record<Slug, string> }>;
  /** A graded submission to an item; where its run has finished, with its grade. */
  makeGraded(work: GradedWork): Promise<{ submissionId: string; runId: string }>;
}

type Prisma = TestApp['prisma'];

export async function makeCourseWorld({ prisma, config }: TestApp): Promise<CourseWorld> {
  const { courseDir } = config;
  await seed(new SeedRepository(prisma), { courseDir, demoAccounts: [], demoOpen: false });
  const { id: courseId, slug } = await prisma.course.findUniqueOrThrow({ where: { slug: COURSE_SLUG } });
  const versions = await readVersions(prisma);
  return {
    courseId,
    slug,
    exerciseIds: {
      conv2d: versions.conv2d.exerciseId,
      'output-size-quiz': versions['output-size-quiz'].exerciseId,
      lenet5: versions.lenet5.exerciseId,
    },
    makeAssignment: (settings = {}) => makeAssignment(prisma, courseId, { versions, settings }),
    makeGraded: (work) => makeGraded(prisma, courseId, work),
  };
}

async function readVersions(prisma: Prisma): Promise<ExerciseVersions> {
  const versionOf = (slug: Slug) =>
    prisma.exerciseVersion.findFirstOrThrow({
      where: { exercise: { slug } },
      select: { id: true, exerciseId: true },
    });
  return {
    conv2d: await versionOf('conv2d'),
    'output-size-quiz': await versionOf('output-size-quiz'),
    lenet5: await versionOf('lenet5'),
  };
}

async function makeAssignment(
  prisma: Prisma,
  courseId: string,
  { versions, settings }: { versions: ExerciseVersions; settings: AssignmentSettings },
) {
  const items = { conv2d: newId(), 'output-size-quiz': newId(), lenet5: newId() };
  const slugs = ['conv2d', 'output-size-quiz', 'lenet5'] as const;
  const assignment = await prisma.assignment.create({
    data: {
      id: newId(),
      courseId,
      title: { ko: '과제' },
      opensAt: new Date(0),
      dueAt: settings.dueAt ?? null,
      leaderboard: { create: settings.leaderboard ?? {} },
      items: {
        create: slugs.map((slug, position) => ({
          id: items[slug],
          exerciseVersionId: versions[slug].id,
          position,
          points: 10,
        })),
      },
    },
  });
  return { id: assignment.id, items };
}

async function makeGraded(prisma: Prisma, courseId: string, work: GradedWork) {
  const { userId, itemId, score, accuracy = null, parameters = null, finished = true } = work;
  const item = await prisma.assignmentItem.findUniqueOrThrow({ where: { id: itemId } });
  const file = { path: 'main.ts', content: 'secret work' };
  const submission = await prisma.submission.create({
    data: {
      id: newId(),
      userId,
      courseId,
      exerciseVersionId: item.exerciseVersionId,
      assignmentItemId: itemId,
      mode: 'graded',
      language: 'typescript',
      payload: { kind: 'program', language: 'typescript', files: [file] },
      bodyHash: 'ab'.repeat(32),
      attempt: work.attempt ?? 1,
      createdAt: work.submittedAt ?? new Date(),
    },
  });
  const end = {
    status: 'finished',
    verdict: 'accepted',
    score,
    maxScore: 10,
    finishedAt: work.submittedAt ?? new Date(),
  } as const;
  const run = await prisma.gradingRun.create({
    data: {
      id: newId(),
      submissionId: submission.id,
      lane: 'interactive',
      seed: 'ab',
      accuracy,
      testImages: accuracy === null ? null : 10_000,
      parameters,
      testScores: { create: scoreRows(work.scores) },
      ...(finished && end),
    },
  });
  if (finished) {
    const place = { assignmentItemId: itemId, userId };
    const data = { computed: score, computedRunId: run.id };
    const where = { assignmentItemId_userId: place };
    await prisma.grade.upsert({ where, create: { ...place, ...data }, update: data });
  }
  return { submissionId: submission.id, runId: run.id };
}

const scoreRows = (scores: GradedWork['scores'] = {}) =>
  Object.entries(scores).flatMap(([set, counts]) =>
    counts.map((correct, part) => ({ set: set as TestSet, isPrivate: part === 1, images: 5_000, correct })),
  );
