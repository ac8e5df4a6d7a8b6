import { api, CANCEL_CHANNEL } from '@convolab/contracts';
import { readRunEvents } from '@convolab/db';
import { Redis } from 'ioredis';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { endRun, handIn, makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';
import { waitUntil } from '@convolab/db/testing/wait';

let test: TestApp;
let exercise: TestExercise;

beforeAll(async () => {
  test = await startTestApp();
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterAll(async () => {
  await test.close();
});

async function makeRun() {
  const student = await test.member(exercise.courseId, 'student');
  const { body } = await handIn(student.client, submissionOf(exercise));
  return { ...student, params: { runId: body.run.id } };
}

const readRun = (id: string) => test.prisma.gradingRun.findUniqueOrThrow({ where: { id } });

describe('cancelling a run', () => {
  it('ends one that waits at once', async () => {
    const { client, params } = await makeRun();
    const { status, body } = await client.call(api.cancelRun, { params });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: params.runId, status: 'cancelled', verdict: null });
    const story = await readRunEvents(test.prisma, params.runId);
    expect(story.at(-1)?.event).toEqual({ type: 'finished', data: { status: 'cancelled' } });
    const again = await client.call(api.cancelRun, { params });
    expect([again.status, again.code]).toEqual([409, 'already-finished']);
  });

  it('asks the worker to stop one that is graded, by message and by row', async () => {
    const { client, params } = await makeRun();
    await test.prisma.gradingRun.update({
      where: { id: params.runId },
      data: { status: 'running', take: 1 },
    });
    const subscriber = new Redis(test.config.redisUrl);
    const heard: string[] = [];
    subscriber.on('message', (_channel, runId) => heard.push(runId));
    await subscriber.subscribe(CANCEL_CHANNEL);
    const { body } = await client.call(api.cancelRun, { params });
    expect(body.status).toBe('running');
    await waitUntil('the request was heard', () => heard.includes(params.runId));
    subscriber.disconnect();
    expect((await readRun(params.runId)).cancelRequested).toBe(true);
  });

  it('changes nothing of one that has ended', async () => {
    const { client, params } = await makeRun();
    await endRun(test, params.runId);
    expect((await client.call(api.cancelRun, { params })).code).toBe('already-finished');
    expect((await readRun(params.runId)).status).toBe('finished');
  });

  it('is for the person alone', async () => {
    const { params } = await makeRun();
    for (const role of ['student', 'teacher'] as const) {
      const { client } = await test.member(exercise.courseId, role);
      expect((await client.call(api.cancelRun, { params })).status).toBe(404);
    }
    expect((await test.client().call(api.cancelRun, { params })).status).toBe(401);
    expect((await readRun(params.runId)).status).toBe('queued');
  });
});
