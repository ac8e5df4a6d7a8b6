import { COURSE_SLUG, seed } from '../seed/seed.ts';
import { SeedRepository } from '../seed/seed.repository.ts';
import { v7 as newId } from 'uuid';
import type { TestApp } from './test-app.ts';

/** The built-in course with an open assignment of its exercises. */
export interface CourseWorld {
  readonly courseId: string;
  readonly slug: string;
  readonly exerciseIds: Readonly<Record<'conv2d' | 'output-size-quiz' | 'lenet5', string>>;
  /** A further open assignment: its id, and its items by exercise. */
  makeAssignment(settings?: {
    dueAt?: Date;
    leaderboard?: { enabled: boolean; anonymous: boolean };
  }): Promise<{
    id: string;
    items: Record<'conv2d' | 'output-size-quiz' | 'lenet5', string>;
  }>;
  /** A graded submission to an item whose run has finished, with its grade. */
  makeGraded(work: GradedWork): Promise<{ submissionId: string; runId: string }>;
}

export interface GradedWork {
  readonly userId: string;
  readonly itemId: string;
  /** Points of the item. */
  readonly score: number;
  readonly accuracy?: number;
  readonly submittedAt?: Date;
  readonly attempt?: number;
  /** Left running where false. */
  readonly finished?: boolean;
}

const HASH = 'ab'.repeat(32);

export async function makeCourseWorld({ prisma, config }: TestApp): Promise<CourseWorld> {
  const { courseDir } = config;
  await seed(new SeedRepository(prisma), { courseDir, demoAccounts: [], demoOpen: false });
  const course = await prisma.course.findUniqueOrThrow({ where: { slug: COURSE_SLUG } });
  const versions = await prisma.exerciseVersion.findMany({ include: { exercise: true } });
  const versionOf = (slug: string) => {
    const version = versions.find(({ exercise }) => exercise.slug === slug);
    if (version === undefined) throw new Error(`The course has no exercise ${slug}.`);
    return version;
  };
  const slugs = ['conv2d', 'output-size-quiz', 'lenet5'] as const;
  return {
    courseId: course.id,
    slug: course.slug,
    exerciseIds: {
      conv2d: versionOf('conv2d').exerciseId,
      'output-size-quiz': versionOf('output-size-quiz').exerciseId,
      lenet5: versionOf('lenet5').exerciseId,
    },
    async makeAssignment(settings = {}) {
      const items = { conv2d: newId(), 'output-size-quiz': newId(), lenet5: newId() };
      const assignment = await prisma.assignment.create({
        data: {
          id: newId(),
          courseId: course.id,
          title: { ko: '과제' },
          opensAt: new Date(0),
          dueAt: settings.dueAt ?? null,
          leaderboard: { create: settings.leaderboard ?? { enabled: true, anonymous: false } },
          items: {
            create: slugs.map((slug, position) => ({
              id: items[slug],
              exerciseVersionId: versionOf(slug).id,
              position,
              points: 10,
            })),
          },
        },
      });
      return { id: assignment.id, items };
    },
    async makeGraded(work) {
      const { userId, itemId, score, accuracy = null, submittedAt = new Date(), finished = true } = work;
      const item = await prisma.assignmentItem.findUniqueOrThrow({ where: { id: itemId } });
      const submission = await prisma.submission.create({
        data: {
          id: newId(),
          userId,
          courseId: course.id,
          exerciseVersionId: item.exerciseVersionId,
          assignmentItemId: itemId,
          mode: 'graded',
          language: 'typescript',
          payload: {
            kind: 'program',
            language: 'typescript',
            files: [{ path: 'main.ts', content: 'secret work' }],
          },
          bodyHash: HASH,
          attempt: work.attempt ?? 1,
          createdAt: submittedAt,
        },
      });
      const end = finished
        ? {
            status: 'finished' as const,
            verdict: 'accepted' as const,
            score,
            maxScore: 10,
            finishedAt: new Date(),
          }
        : { status: 'queued' as const };
      const run = await prisma.gradingRun.create({
        data: { id: newId(), submissionId: submission.id, lane: 'interactive', seed: 'ab', accuracy, ...end },
      });
      if (finished) {
        const place = { assignmentItemId: itemId, userId };
        const data = { computed: score, computedRunId: run.id };
        await prisma.grade.upsert({
          where: { assignmentItemId_userId: place },
          create: { ...place, ...data },
          update: data,
        });
      }
      return { submissionId: submission.id, runId: run.id };
    },
  };
}
