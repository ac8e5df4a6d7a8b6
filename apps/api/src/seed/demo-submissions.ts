import { setTimeout } from 'node:timers/promises';
import {
  api,
  LANGUAGES,
  type ExerciseContent,
  type Language,
  type SubmissionPayload,
} from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { DemoAccount } from './config.ts';
import { COURSE_SLUG } from './seed.ts';

/** What a demo student hands in to an exercise: a solution, or a program with a known mistake. */
interface Attempt {
  readonly slug: string;
  readonly program: 'solution' | 'bug';
  readonly name: string;
  readonly language: Language;
}

const ATTEMPTS: readonly (readonly Attempt[])[] = [
  [
    { slug: 'conv2d', program: 'bug', name: 'not-flipped', language: 'typescript' },
    { slug: 'conv2d', program: 'solution', name: 'loops', language: 'typescript' },
  ],
  [{ slug: 'conv2d', program: 'bug', name: 'zero-padded', language: 'typescript' }],
  [{ slug: 'conv2d', program: 'solution', name: 'windows', language: 'python' }],
];

const RUNNERS_WITHIN_MS = 15_000;
const POLL_MS = 200;

/**
 * Signs in as each demo student and hands in a few programs, as a browser would, so that they are really graded. Who has handed in
 * anything before is left alone.
 *
 * @param baseUrl of the running server
 */
export async function submitForDemo(
  baseUrl: string,
  accounts: readonly DemoAccount[],
  exercises: readonly ExerciseContent[],
): Promise<void> {
  await waitForRunners(baseUrl);
  const students = accounts.filter(({ username }) => !username.startsWith('teacher'));
  for (const [index, account] of students.entries()) {
    const attempts = ATTEMPTS[index % ATTEMPTS.length] ?? [];
    await submitFor(await DemoStudent.signIn(baseUrl, account), attempts, exercises);
  }
}

/** Workers come up beside the server; one that can run nothing never tells a language, and the demo does without programs. */
async function waitForRunners(baseUrl: string): Promise<void> {
  const deadline = Date.now() + RUNNERS_WITHIN_MS;
  while (Date.now() < deadline) {
    const response = await fetch(baseUrl + api.getCapabilities.path);
    const { languages } = api.getCapabilities.response.parse(await response.json());
    if (languages.length > 0) return;
    await setTimeout(POLL_MS);
  }
}

async function submitFor(
  student: DemoStudent,
  attempts: readonly Attempt[],
  exercises: readonly ExerciseContent[],
): Promise<void> {
  const course = await student.get(`/api/courses/${COURSE_SLUG}`, api.getCourse.response);
  const items = await itemsOf(student, course.assignments[0]?.id);
  for (const exercise of course.exercises) {
    const own = attempts.filter(({ slug }) => slug === exercise.slug);
    const item = items.find(({ exerciseId }) => exerciseId === exercise.id);
    if (exercise.progress !== 'untouched' || item === undefined) continue;
    for (const attempt of own) {
      const payload = payloadOf(attempt, exercises);
      if (payload === null) continue;
      const place = { courseId: course.id, exerciseId: exercise.id, assignmentItemId: item.id };
      await student.post(api.createSubmission.path, { id: newId(), ...place, mode: 'graded', payload });
    }
  }
}

async function itemsOf(student: DemoStudent, assignmentId: string | undefined) {
  if (assignmentId === undefined) return [];
  const { items } = await student.get(`/api/assignments/${assignmentId}`, api.getAssignment.response);
  return items;
}

function payloadOf(
  { slug, program, name, language }: Attempt,
  exercises: readonly ExerciseContent[],
): SubmissionPayload | null {
  const exercise = exercises.find((one) => one.slug === slug);
  const programs = program === 'bug' ? exercise?.bugs : exercise?.solutions;
  const found = programs?.find((one) => one.name === name && one.language === language);
  if (found === undefined) return null;
  return { kind: 'program', language, files: [{ path: LANGUAGES[language].file, content: found.source }] };
}

/** A signed-in session over HTTP. */
class DemoStudent {
  private constructor(
    private readonly baseUrl: string,
    private readonly cookie: string,
  ) {}

  static async signIn(baseUrl: string, account: DemoAccount): Promise<DemoStudent> {
    const response = await fetch(baseUrl + api.signIn.path, {
      method: api.signIn.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
    if (!response.ok) throw new Error(`${account.username} could not sign in: ${response.status}`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
    return new DemoStudent(baseUrl, cookies.join('; '));
  }

  async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    const response = await fetch(this.baseUrl + path, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`GET ${path} was answered ${response.status}`);
    return schema.parse(await response.json());
  }

  async post(path: string, body: unknown): Promise<void> {
    const response = await fetch(this.baseUrl + path, {
      method: 'POST',
      headers: {
        cookie: this.cookie,
        'content-type': 'application/json',
        origin: new URL(this.baseUrl).origin,
      },
      body: JSON.stringify(body),
    });
    // A server without boxes or without Python runs less, and the demo shows less.
    if (response.status === 503) return;
    if (!response.ok)
      throw new Error(`POST ${path} was answered ${response.status}: ${await response.text()}`);
  }
}
