import { api, gradeRunJobId, queueName } from '@convolab/contracts';
import { appendRunEvents } from '@convolab/db';
import { createTestRedis, type TestRedis } from '@convolab/db/testing/redis';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { watch } from '../../testing/event-reader.ts';
import { startTcpProxy, type TcpProxy } from '../../testing/tcp-proxy.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { handIn, makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';
import { waitUntil } from '@convolab/db/testing/wait';

let testRedis: TestRedis;
let proxy: TcpProxy;
let test: TestApp;
let exercise: TestExercise;

beforeAll(async () => {
  testRedis = await createTestRedis();
  proxy = await startTcpProxy(testRedis.url);
  test = await startTestApp({ redisUrl: proxy.url });
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterAll(async () => {
  await test.close();
  await proxy.close();
  await testRedis.drop();
});

const isRedisThere = async (client: ReturnType<TestApp['client']>) =>
  (await client.call(api.getReadiness)).body.redis;

describe('while Redis is away', () => {
  it('submissions are accepted and told of, and jobs are added again when it is back', async () => {
    const { client } = await test.member(exercise.courseId, 'student');
    const before = await handIn(client, submissionOf(exercise));
    const reader = await watch(client, [{ runId: before.body.run.id }]);
    await reader.waitFor(1);

    proxy.cut();
    await waitUntil('Redis is away', async () => !(await isRedisThere(client)));
    const during = await handIn(client, submissionOf(exercise));
    expect(during.status).toBe(202);
    expect(
      (await test.prisma.gradingRun.findUniqueOrThrow({ where: { id: during.body.run.id } })).status,
    ).toBe('queued');
    const lateReader = await watch(client, [{ runId: during.body.run.id }]);
    await lateReader.waitFor(1);
    for (const { body } of [before, during]) {
      await test.prisma.$transaction((tx) =>
        appendRunEvents(tx, body.run.id, [{ type: 'finished', data: { status: 'finished' } }]),
      );
    }
    await Promise.all([reader.waitForClose(), lateReader.waitForClose()]);
    expect([reader.events.length, lateReader.events.length]).toEqual([2, 2]);

    proxy.restore();
    await waitUntil('Redis is back', () => isRedisThere(client));
    const redis = new Redis(testRedis.url);
    const queue = new Queue(queueName('interactive'), { connection: redis });
    await waitUntil('jobs are added again', async () => {
      const { body } = await handIn(client, submissionOf(exercise, { mode: 'practice' }));
      await client.call(api.cancelRun, { params: { runId: body.run.id } });
      return queue.getJob(gradeRunJobId(body.run.id, 1));
    });
    redis.disconnect();
  });
});
