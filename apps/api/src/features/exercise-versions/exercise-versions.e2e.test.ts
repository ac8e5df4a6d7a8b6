import {
  api,
  checkExerciseJob,
  GATE_VERSION,
  queueName,
  WORKER_KEY_PREFIX,
  type Problem,
  type WorkerPresence,
} from '@convolab/contracts';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { endCheck, SHY_BUG } from '../../testing/test-check.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';

let test: TestApp;
let courseId: string;
let teacher: TestClient;
let student: TestClient;

beforeAll(async () => {
  test = await startTestApp();
  courseId = (await test.makeCourse()).id;
  teacher = (await test.member(courseId, 'teacher')).client;
  student = (await test.member(courseId, 'student')).client;
});
afterAll(() => test.close());

const makeDraft = () => makeExercise(test, courseId, 'function', { isPublished: false });
const paramsOf = ({ slug }: TestExercise, number = '1') => ({ courseId, slug, number });
const check = (draft: TestExercise) => teacher.call(api.checkExercise, { params: paramsOf(draft) });
const publish = (draft: TestExercise) => teacher.call(api.publishExercise, { params: paramsOf(draft) });
const open = ({ slug }: TestExercise) => student.call(api.getExercise, { params: { courseId, slug } });
const checksOf = ({ versionId }: TestExercise) =>
  test.prisma.exerciseCheck.findMany({ where: { exerciseVersionId: versionId } });

describe('a draft that passes the gate', () => {
  it('is checked, published, and from then on there for students', async () => {
    const draft = await makeDraft();
    expect((await open(draft)).status).toBe(404);
    const asked = await check(draft);
    expect(asked).toMatchObject({ status: 202, body: { publishedAt: null, shownNumber: null } });
    expect(asked.body.check).toMatchObject({ status: 'queued', outcome: null, engine: null });

    const checkId = await endCheck(test, draft.versionId);
    const { body: detail } = await teacher.call(api.getExerciseCheck, { params: paramsOf(draft) });
    expect(detail.check).toMatchObject({ id: checkId, outcome: 'passed', engine: 'gate 1', problems: 0 });
    expect(detail).toMatchObject({ limits: { cpuMs: 1_000 }, report: { passed: true } });
    // Passing alone publishes nothing.
    expect((await open(draft)).status).toBe(404);

    const published = await publish(draft);
    expect(published).toMatchObject({ status: 200, body: { number: 1, shownNumber: 1 } });
    expect((await open(draft)).body.versionId).toBe(draft.versionId);
    expect((await student.call(api.createSubmission, { body: submissionOf(draft) })).status).toBe(202);
    const deeds = await test.prisma.auditEvent.findMany({
      where: { courseId, subject: { path: ['versionId'], equals: draft.versionId } },
      orderBy: { createdAt: 'asc' },
    });
    expect(deeds.map(({ action }) => action)).toEqual(['exercise.check', 'exercise.publish']);
    expect(deeds[1]?.subject).toMatchObject({ checkId, engine: 'gate 1', slug: draft.slug, number: 1 });

    // Once and for all: again is the same, and a later refusal takes nothing back.
    await endCheck(test, draft.versionId, { problems: [SHY_BUG] });
    expect((await publish(draft)).body.publishedAt).toBe(published.body.publishedAt);
  });

  it('takes the place of the version before it', async () => {
    const exercise = await makeExercise(test, courseId);
    const { content } = await test.prisma.exerciseVersion.findUniqueOrThrow({
      where: { id: exercise.versionId },
    });
    const next = await test.prisma.exerciseVersion.create({
      data: {
        id: newId(),
        exerciseId: exercise.exerciseId,
        number: 2,
        kind: 'function',
        contentHash: 'ef'.repeat(32),
        content: content ?? {},
      },
    });
    const { body: list } = await teacher.call(api.listExerciseVersions, { params: { courseId } });
    expect(list.find(({ slug }) => slug === exercise.slug)).toMatchObject({ number: 2, shownNumber: 1 });
    // A check of the first version says nothing of the second one.
    await endCheck(test, exercise.versionId);
    const params = paramsOf(exercise, '2');
    expect((await teacher.call(api.publishExercise, { params })).code).toBe('check-needed');
    await endCheck(test, next.id);
    expect((await teacher.call(api.publishExercise, { params })).body).toMatchObject({ shownNumber: 2 });
    expect((await open(exercise)).body.versionId).toBe(next.id);
  });
});

describe('a draft that the gate refuses', () => {
  it('is not published, and the answer says why in both languages', async () => {
    const draft = await makeDraft();
    await endCheck(test, draft.versionId, { problems: [SHY_BUG] });
    const answer = await publish(draft);
    expect(answer).toMatchObject({ status: 409, code: 'check-refused' });
    const problem = answer.body as unknown as Problem;
    expect(problem.findings).toEqual([SHY_BUG]);
    expect(problem.params).toEqual({ count: 1 });
    expect((await open(draft)).status).toBe(404);
  });

  it('is not published for a check that it passed before', async () => {
    const draft = await makeDraft();
    await endCheck(test, draft.versionId);
    await endCheck(test, draft.versionId, { problems: [SHY_BUG] });
    expect((await publish(draft)).code).toBe('check-refused');
  });
});

describe('a draft of which nothing is known', () => {
  it('is not published', async () => {
    const draft = await makeDraft();
    expect((await publish(draft)).code).toBe('check-needed');
    await check(draft);
    expect((await publish(draft)).code).toBe('check-needed');
    await endCheck(test, draft.versionId, { hasFailed: true });
    const { body } = await teacher.call(api.getExerciseCheck, { params: paramsOf(draft) });
    expect(body).toMatchObject({ check: { outcome: 'platform-failed' }, report: null });
    expect((await publish(draft)).code).toBe('check-needed');
  });

  it('is not published for what an older gate demanded', async () => {
    const draft = await makeDraft();
    await endCheck(test, draft.versionId, { gate: GATE_VERSION - 1 });
    const { body } = await teacher.call(api.getExerciseCheck, { params: paramsOf(draft) });
    expect(body.check).toMatchObject({ outcome: 'passed', outdated: true });
    expect((await publish(draft)).code).toBe('check-needed');
  });
});

describe('asking for a check', () => {
  it('adds a job to the lane of what nobody waits for', async () => {
    const draft = await makeDraft();
    const { body } = await check(draft);
    const connection = new Redis(test.config.redisUrl, { maxRetriesPerRequest: null });
    const queue = new Queue(queueName('batch'), { connection });
    const { id, name, data } = checkExerciseJob({ checkId: body.check?.id ?? '' }, 1);
    expect(await queue.getJob(id)).toMatchObject({ name, data });
    await queue.close();
    connection.disconnect();
  });

  it('goes on with the one that waits, however many ask at once', async () => {
    const draft = await makeDraft();
    const answers = await Promise.all(Array.from({ length: 5 }, () => check(draft)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.check?.id)).size).toBe(1);
    expect(await checksOf(draft)).toHaveLength(1);
    await endCheck(test, draft.versionId);
    await check(draft);
    expect(await checksOf(draft)).toHaveLength(2);
  });

  it('tells how far it is', async () => {
    const draft = await makeDraft();
    const { body } = await check(draft);
    const progress = { stage: 'mutants', done: 7, total: 40 };
    await test.prisma.exerciseCheck.update({
      where: { id: body.check?.id ?? '' },
      data: { status: 'running', take: 1, startedAt: new Date(), progress },
    });
    const { body: list } = await teacher.call(api.listExerciseVersions, { params: { courseId } });
    expect(list.find(({ slug }) => slug === draft.slug)?.check).toMatchObject({
      status: 'running',
      progress,
    });
  });

  it('is refused where every worker says that it cannot run the programs', async () => {
    const other = await startTestApp();
    const course = await other.makeCourse();
    const draft = await makeExercise(other, course.id, 'function', { isPublished: false });
    const { client } = await other.member(course.id, 'teacher');
    const presence: WorkerPresence = {
      id: 'worker-1',
      lanes: ['batch'],
      runtimes: [{ runtime: 'typescript', available: false, reason: 'bubblewrap is not installed.' }],
      backend: null,
    };
    const redis = new Redis(other.config.redisUrl);
    await redis.set(`${WORKER_KEY_PREFIX}worker-1`, JSON.stringify(presence), 'EX', 30);
    redis.disconnect();
    const params = { courseId: course.id, slug: draft.slug, number: '1' };
    expect((await client.call(api.checkExercise, { params })).code).toBe('runner-unavailable');
    expect(await other.prisma.exerciseCheck.count()).toBe(0);
    await other.close();
  });
});

describe('what belongs to another course', () => {
  it('is shown, but checked and published by its own teachers alone', async () => {
    const draft = await makeDraft();
    const owner = await test.makeCourse();
    await test.prisma.exercise.update({
      where: { id: draft.exerciseId },
      data: { ownerCourseId: owner.id },
    });
    expect((await teacher.call(api.getExerciseCheck, { params: paramsOf(draft) })).status).toBe(200);
    expect((await check(draft)).code).toBe('forbidden');
    expect((await publish(draft)).code).toBe('forbidden');
  });

  it('and what is no version of the course is not there', async () => {
    const draft = await makeDraft();
    for (const number of ['2', '0', '-1', 'one', '99999999999']) {
      const params = paramsOf(draft, number);
      expect((await teacher.call(api.getExerciseCheck, { params })).status).toBe(404);
    }
    const stranger = (await test.member((await test.makeCourse()).id, 'teacher')).client;
    expect((await stranger.call(api.checkExercise, { params: paramsOf(draft) })).status).toBe(404);
  });
});
