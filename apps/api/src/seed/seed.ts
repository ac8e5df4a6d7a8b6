import type { Title } from '@convolab/contracts';
import { loadCourse, readPublishedSlugs } from '@convolab/course';
import { hashPassword } from '../auth/auth.ts';
import { hashCode, newOneTimeCode, printedCode } from '../features/codes/code-words.ts';
import type { DemoAccount } from './config.ts';
import type { DemoItem, SeedRepository } from './seed.repository.ts';

export const COURSE_SLUG = 'convolution-and-cnn';
const COURSE_TITLE: Title = { ko: '합성곱과 CNN', en: 'Convolution and CNNs' };
const DEMO_ASSIGNMENT: Title = {
  ko: '첫 과제: 합성곱에서 LeNet-5까지',
  en: 'First assignment: from convolution to LeNet-5',
};
/** One exercise of each kind. */
const DEMO_EXERCISES = ['conv2d', 'output-size-quiz', 'lenet5'];
const DEMO_NAMES: Readonly<Record<string, string>> = {
  teacher: '이선생',
  student1: '김하늘',
  student2: '박바다',
  student3: '최나무',
};
const FIRST_TEACHER_MS = 30 * 24 * 60 * 60 * 1_000;

interface SeedSettings {
  readonly courseDir: string;
  /** Empty without demo data. Whoever is called `teacher…` teaches. */
  readonly demoAccounts: readonly DemoAccount[];
  /** Whether demo accounts can sign in: not while the server listens beyond this machine. */
  readonly demoOpen: boolean;
}

export interface SeedResult {
  /** Path of the one-time link that makes the first teacher; missing where there is a teacher. */
  readonly firstTeacherPath?: string;
}

/** Puts the built-in course, and the demo's people where they are wanted, into a migrated database. Safe to repeat at every start. */
export async function seed(repository: SeedRepository, settings: SeedSettings): Promise<SeedResult> {
  const { exercises } = await loadCourse(settings.courseDir);
  const courseId = await repository.ensureCourse(COURSE_SLUG, COURSE_TITLE);
  const published = await readPublishedSlugs(
    settings.courseDir,
    exercises.map(({ slug }) => slug),
  );
  const demoItems: DemoItem[] = [];
  for (const [position, exercise] of exercises.entries()) {
    const isPublished = published.has(exercise.slug);
    const exerciseId = await repository.ensureExercise(courseId, exercise, { position, isPublished });
    if (DEMO_EXERCISES.includes(exercise.slug)) demoItems.push({ exerciseId, points: exercise.spec.points });
  }
  if (settings.demoAccounts.length > 0) {
    await seedDemo(repository, courseId, settings.demoAccounts, demoItems);
  }
  return offerFirstTeacher(repository, courseId, settings.demoOpen);
}

async function seedDemo(
  repository: SeedRepository,
  courseId: string,
  accounts: readonly DemoAccount[],
  items: readonly DemoItem[],
): Promise<void> {
  for (const { username, password } of accounts) {
    await repository.ensureDemoPerson(courseId, {
      username,
      name: DEMO_NAMES[username] ?? username,
      passwordHash: await hashPassword(password),
      role: username.startsWith('teacher') ? 'teacher' : 'student',
    });
  }
  await repository.ensureDemoAssignment(courseId, { title: DEMO_ASSIGNMENT, items });
}

async function offerFirstTeacher(
  repository: SeedRepository,
  courseId: string,
  demoOpen: boolean,
): Promise<SeedResult> {
  if (await repository.hasTeacher({ demo: demoOpen })) {
    await repository.dropFirstTeacherCode();
    return {};
  }
  const code = newOneTimeCode();
  const expiresAt = new Date(Date.now() + FIRST_TEACHER_MS);
  await repository.replaceFirstTeacherCode(courseId, hashCode(code), expiresAt);
  return { firstTeacherPath: `/join/${printedCode(code)}` };
}
