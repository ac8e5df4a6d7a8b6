import { createHash } from 'node:crypto';
import { api, type CreateSubmission, type ExerciseContent, type ExerciseSpec } from '@convolab/contracts';
import { doubleExercise } from '@convolab/db/testing/double';
import { v7 as newId } from 'uuid';
import type { TestApp } from './test-app.ts';

const TEXT = { ko: '글', en: 'Text' };
const BASE = {
  format: 1,
  title: TEXT,
  summary: TEXT,
  level: 'beginner',
  minutes: 5,
  points: 10,
} as const;

const FUNCTION = doubleExercise(BASE.points, ['typescript']);

const QUIZ: ExerciseSpec = {
  ...BASE,
  kind: 'quiz',
  // So wide that two draws are never the same by chance.
  draw: { H: [8, 1_000_000_000] },
  where: [],
  questions: [{ id: 'twice', prompt: { ko: '{H}', en: '{H}' }, answer: { integer: '2 * H' }, weight: 1 }],
};

const MODEL: ExerciseSpec = {
  ...BASE,
  kind: 'model',
  languages: ['typescript'],
  entry: 'buildModel',
  limits: { cpuMs: 4_000, memoryMiB: 512, outputBytes: 1_024 },
  architecture: 'lenet5',
  budget: { parameters: 200_000, multiplyAccumulates: 1e11, activationBytes: 4_194_304 },
  accuracy: { none: 0.9, full: 0.975 },
  trainingImages: 55_000,
  testSets: [],
};

const SPECS = { function: FUNCTION, quiz: QUIZ, model: MODEL } as const;

export interface TestExercise {
  readonly courseId: string;
  readonly exerciseId: string;
  readonly versionId: string;
  readonly slug: string;
}

/** An exercise of this kind that the course shows; nothing in it is meant to be graded. */
export async function makeExercise(
  { prisma }: TestApp,
  courseId: string,
  kind: keyof typeof SPECS = 'function',
  { isPublished = true }: { readonly isPublished?: boolean } = {},
): Promise<TestExercise> {
  const exerciseId = newId();
  const slug = `${kind}-${exerciseId.slice(-8)}`;
  const content: ExerciseContent = {
    slug,
    spec: SPECS[kind],
    statement: TEXT,
    starters: { typescript: 'export const double = (x: number) => x;\n' },
    solutions: [],
    bugs: [],
    data: [],
    equivalentMutants: [],
  };
  const version = await prisma.exerciseVersion.create({
    data: {
      id: newId(),
      number: 1,
      publishedAt: isPublished ? new Date() : null,
      kind,
      contentHash: createHash('sha256').update(slug).digest('hex'),
      content,
      exercise: { create: { id: exerciseId, slug, courses: { create: { courseId, position: 0 } } } },
    },
  });
  return { courseId, exerciseId, versionId: version.id, slug };
}

export interface ItemSettings {
  readonly maxAttempts?: number | null;
  readonly opensAt?: Date;
  readonly dueAt?: Date | null;
}

/** Puts the exercise into an assignment of its own. */
export async function makeItem({ prisma }: TestApp, exercise: TestExercise, settings: ItemSettings = {}) {
  const { maxAttempts = null, opensAt = new Date(0), dueAt = null } = settings;
  const assignmentId = newId();
  const itemId = newId();
  await prisma.assignment.create({
    data: {
      id: assignmentId,
      courseId: exercise.courseId,
      title: TEXT,
      opensAt,
      dueAt,
      items: {
        create: { id: itemId, exerciseVersionId: exercise.versionId, position: 0, points: 20, maxAttempts },
      },
    },
  });
  return { assignmentId, itemId };
}

/** The body of a submission of a program (or, of a quiz, of answers). */
export function submissionOf(
  { courseId, exerciseId }: TestExercise,
  changes: Partial<CreateSubmission> = {},
): CreateSubmission {
  return {
    id: newId(),
    courseId,
    exerciseId,
    assignmentItemId: null,
    mode: 'graded',
    payload: {
      kind: 'program',
      language: 'typescript',
      files: [{ path: 'main.ts', content: 'export const double = (x: number) => 2 * x;\n' }],
    },
    ...changes,
  };
}

/** Ends a run as a worker would, with this verdict or as cancelled. */
export async function endRun(
  { prisma }: TestApp,
  runId: string,
  end: 'accepted' | 'compile_error' | 'internal_error' | 'cancelled' = 'accepted',
): Promise<void> {
  await prisma.gradingRun.update({
    where: { id: runId },
    data: {
      take: 1,
      startedAt: new Date(),
      finishedAt: new Date(),
      ...(end === 'cancelled'
        ? { status: 'cancelled' }
        : { status: 'finished', verdict: end, score: end === 'accepted' ? 10 : 0, maxScore: 10 }),
    },
  });
}

/** Hands in and answers with what the API says; the test decides what it must be. */
export const handIn = (client: ReturnType<TestApp['client']>, body: CreateSubmission) =>
  client.call(api.createSubmission, { body });
