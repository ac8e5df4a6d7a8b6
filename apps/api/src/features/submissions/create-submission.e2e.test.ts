import { api, gradeRunJobId, queueName, type Lane } from '@convolab/contracts';
import { readRunEvents } from '@convolab/db';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import {
  endRun,
  handIn,
  makeExercise,
  makeItem,
  submissionOf,
  type TestExercise,
} from '../../testing/test-course.ts';

let test: TestApp;
let redis: Redis;
let exercise: TestExercise;

beforeAll(async () => {
  test = await startTestApp();
  redis = new Redis(test.config.redisUrl);
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterAll(async () => {
  redis.disconnect();
  await test.close();
});

const newStudent = () => test.member(exercise.courseId, 'student');
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

async function findJob(lane: Lane, runId: string) {
  const queue = new Queue(queueName(lane), { connection: redis });
  return queue.getJob(gradeRunJobId(runId, 1));
}

describe('a submission', () => {
  it('is written with a queued run, its first event and a job before it is answered', async () => {
    const { id: userId, client } = await newStudent();
    const body = submissionOf(exercise);
    const { status, body: accepted } = await handIn(client, body);
    expect(status).toBe(202);
    expect(accepted).toMatchObject({
      id: body.id,
      attempt: 1,
      attemptsLeft: null,
      late: false,
      language: 'typescript',
      run: { status: 'queued', verdict: null },
    });
    const row = await test.prisma.submission.findUniqueOrThrow({ where: { id: body.id } });
    expect(row).toMatchObject({ userId, exerciseVersionId: exercise.versionId, payload: body.payload });
    const events = await readRunEvents(test.prisma, accepted.run.id);
    expect(events).toMatchObject([{ seq: 1, event: { type: 'queued' } }]);
    const job = await findJob('interactive', accepted.run.id);
    expect(job?.data).toEqual({ runId: accepted.run.id, lane: 'interactive' });
  });

  it('draws its hidden cases afresh each time', async () => {
    const { client } = await newStudent();
    await handIn(client, submissionOf(exercise));
    await handIn(client, submissionOf(exercise));
    const runs = await test.prisma.gradingRun.findMany({ select: { seed: true } });
    expect(new Set(runs.map(({ seed }) => seed)).size).toBe(runs.length);
    for (const { seed } of runs) expect(seed).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('is answered the same when it is repeated, also at the same time, and made once', async () => {
    const { client } = await newStudent();
    const body = submissionOf(exercise);
    const answers = await Promise.all(Array.from({ length: 6 }, () => handIn(client, body)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 202]);
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    expect(await test.prisma.gradingRun.count({ where: { submissionId: body.id } })).toBe(1);
  });

  it('is refused under an id that has another body, or is somebody else’s', async () => {
    const [{ client }, other] = [await newStudent(), await newStudent()];
    const body = submissionOf(exercise);
    await handIn(client, body);
    const changed = await handIn(client, { ...body, mode: 'practice' });
    expect([changed.status, changed.code]).toEqual([422, 'id-conflict']);
    const stolen = await handIn(other.client, body);
    expect([stolen.status, stolen.code]).toEqual([422, 'id-conflict']);
    expect(JSON.stringify(stolen.body)).not.toContain('queued');
  });

  it('is refused with its field when it holds no text, no program, or another language', async () => {
    const { client } = await newStudent();
    const file = (content: string) => ({
      payload: {
        kind: 'program' as const,
        language: 'typescript' as const,
        files: [{ path: 'a.ts', content }],
      },
    });
    const nul = await handIn(client, submissionOf(exercise, file('const a = "\0"')));
    expect(nul.body).toMatchObject({
      code: 'validation',
      errors: [{ path: ['payload', 'files', 0, 'content'] }],
    });
    const large = await handIn(client, submissionOf(exercise, file('가'.repeat(22_000))));
    expect(large.body).toMatchObject({ code: 'validation', errors: [{ path: ['payload', 'files'] }] });
    const quiz = { payload: { kind: 'quiz' as const, attempt: 1, answers: {} } };
    const answers = await handIn(client, submissionOf(exercise, quiz));
    expect(answers.body).toMatchObject({ code: 'validation', errors: [{ path: ['payload', 'kind'] }] });
    const python = {
      payload: {
        kind: 'program' as const,
        language: 'python' as const,
        files: [{ path: 'a.py', content: '' }],
      },
    };
    expect((await handIn(client, submissionOf(exercise, python))).code).toBe('language-not-offered');
  });

  it('is refused to somebody outside the course, and to nobody in particular', async () => {
    const outsider = await test.member((await test.makeCourse()).id, 'teacher');
    expect((await handIn(outsider.client, submissionOf(exercise))).status).toBe(404);
    expect((await handIn(test.client(), submissionOf(exercise))).status).toBe(401);
    const elsewhere = submissionOf(exercise, { exerciseId: newId() });
    expect((await handIn((await newStudent()).client, elsewhere)).status).toBe(404);
  });
});

describe('attempts', () => {
  it('are three for fifty submissions at once', async () => {
    const { id: userId, client } = await newStudent();
    const { itemId } = await makeItem(test, exercise, { maxAttempts: 3 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => handIn(client, submissionOf(exercise, { assignmentItemId: itemId }))),
    );
    const accepted = answers.filter(({ status }) => status === 202);
    expect(accepted.map(({ body }) => body.attempt).sort()).toEqual([1, 2, 3]);
    expect(accepted.map(({ body }) => body.attemptsLeft).sort()).toEqual([0, 1, 2]);
    expect(answers.filter(({ code }) => code === 'no-attempts-left')).toHaveLength(47);
    expect(await test.prisma.submission.count({ where: { userId } })).toBe(3);
  });

  it('are given back by what charges none, and not used by practice', async () => {
    const { client } = await newStudent();
    const { itemId } = await makeItem(test, exercise, { maxAttempts: 1 });
    const atItem = (mode: 'graded' | 'practice') =>
      submissionOf(exercise, { assignmentItemId: itemId, mode });
    for (const end of ['compile_error', 'internal_error', 'cancelled'] as const) {
      const { status, body } = await handIn(client, atItem('graded'));
      expect(status).toBe(202);
      expect((await handIn(client, atItem('graded'))).code).toBe('no-attempts-left');
      await endRun(test, body.run.id, end);
    }
    const practice = await handIn(client, atItem('practice'));
    expect(practice.body).toMatchObject({ attempt: null, attemptsLeft: 1 });
    const last = await handIn(client, atItem('graded'));
    expect(last.body).toMatchObject({ attempt: 4, attemptsLeft: 0 });
    await endRun(test, last.body.run.id, 'accepted');
    expect((await handIn(client, atItem('graded'))).code).toBe('no-attempts-left');
  });
});

describe('time', () => {
  const handInAt = async (client: TestClient, itemId: string) =>
    handIn(client, submissionOf(exercise, { assignmentItemId: itemId }));

  it('refuses before the opening and after the deadline, but lets practice go on', async () => {
    const { client } = await newStudent();
    const upcoming = await makeItem(test, exercise, { opensAt: inHours(1) });
    expect((await handInAt(client, upcoming.itemId)).code).toBe('assignment-not-open');
    const closed = await makeItem(test, exercise, { dueAt: inHours(-1) });
    expect((await handInAt(client, closed.itemId)).code).toBe('assignment-closed');
    const practice = submissionOf(exercise, { assignmentItemId: closed.itemId, mode: 'practice' });
    expect((await handIn(client, practice)).status).toBe(202);
  });

  it('goes on for somebody with an extension, marked as late', async () => {
    const student = await newStudent();
    const other = await newStudent();
    const { assignmentId, itemId } = await makeItem(test, exercise, { dueAt: inHours(-1) });
    const extension = { assignmentId, userId: student.id, dueAt: inHours(1), reason: 'ill' };
    await test.prisma.extension.create({ data: extension });
    expect((await handInAt(student.client, itemId)).body).toMatchObject({ late: true, attempt: 1 });
    expect((await handInAt(other.client, itemId)).code).toBe('assignment-closed');
  });
});

describe('unfinished runs', () => {
  it('are five a person at most', async () => {
    const { client } = await newStudent();
    const runs: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      runs.push((await handIn(client, submissionOf(exercise, { mode: 'practice' }))).body.run.id);
    }
    const sixth = await handIn(client, submissionOf(exercise));
    expect(sixth.body).toMatchObject({ code: 'too-many-unfinished-runs', params: { limit: 5 } });
    await endRun(test, runs[0] ?? '');
    expect((await handIn(client, submissionOf(exercise))).status).toBe(202);
  });

  it('are one for trainings: a newer one replaces one that waits, and none that is graded', async () => {
    const model = await makeExercise(test, exercise.courseId, 'model');
    const { client } = await newStudent();
    const { itemId } = await makeItem(test, model, { maxAttempts: 1 });
    const body = () => submissionOf(model, { assignmentItemId: itemId });
    const first = await handIn(client, body());
    expect(await findJob('training', first.body.run.id)).toBeDefined();
    const second = await handIn(client, body());
    expect(second.status).toBe(202);
    const replaced = await test.prisma.gradingRun.findUniqueOrThrow({ where: { id: first.body.run.id } });
    expect(replaced.status).toBe('cancelled');
    const story = await readRunEvents(test.prisma, first.body.run.id);
    expect(story.at(-1)?.event).toEqual({ type: 'finished', data: { status: 'cancelled' } });

    await test.prisma.gradingRun.update({
      where: { id: second.body.run.id },
      data: { status: 'running', take: 1 },
    });
    expect((await handIn(client, body())).code).toBe('too-many-unfinished-runs');
    expect((await handIn(client, submissionOf(model, { mode: 'practice' }))).status).toBe(202);
  });

  it('train from one seed an assignment', async () => {
    const model = await makeExercise(test, exercise.courseId, 'model');
    const { itemId } = await makeItem(test, model);
    const runIds = [];
    for (const student of [await newStudent(), await newStudent()]) {
      const { body } = await handIn(student.client, submissionOf(model, { assignmentItemId: itemId }));
      runIds.push(body.run.id);
    }
    const runs = await test.prisma.gradingRun.findMany({ where: { id: { in: runIds } } });
    expect(runs[0]?.seed).toBe(runs[1]?.seed);
  });
});

describe('a quiz', () => {
  it('is graded from the seed of the questions shown, once an attempt', async () => {
    const quiz = await makeExercise(test, exercise.courseId, 'quiz');
    const { itemId } = await makeItem(test, quiz);
    const { client } = await newStudent();
    const place = {
      params: { courseId: quiz.courseId, slug: quiz.slug },
      query: { assignmentItemId: itemId },
    };
    const shown = await client.call(api.getQuizAttempt, place);
    expect(shown.body.attempt).toBe(1);
    const answers = (attempt: number) =>
      submissionOf(quiz, {
        assignmentItemId: itemId,
        payload: { kind: 'quiz', attempt, answers: { twice: '4' } },
      });
    const first = await handIn(client, answers(1));
    expect(first.body).toMatchObject({ attempt: 1, language: null });
    const again = await handIn(client, answers(1));
    expect(again.body).toMatchObject({ code: 'quiz-attempt-stale', params: { attempt: 2 } });
    expect((await client.call(api.getQuizAttempt, place)).body.attempt).toBe(2);
    expect((await handIn(client, answers(2))).body.attempt).toBe(2);
    const outside = await client.call(api.getQuizAttempt, { params: place.params });
    expect(outside.body.questions).not.toEqual(shown.body.questions);
  });

  it('has no practice, which would tell its answers', async () => {
    const quiz = await makeExercise(test, exercise.courseId, 'quiz');
    const body = submissionOf(quiz, { mode: 'practice', payload: { kind: 'quiz', attempt: 1, answers: {} } });
    const { body: problem } = await handIn((await newStudent()).client, body);
    expect(problem).toMatchObject({ code: 'validation', errors: [{ path: ['mode'] }] });
  });
});
