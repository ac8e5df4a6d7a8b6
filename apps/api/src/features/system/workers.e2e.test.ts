import { api, WORKER_KEY_PREFIX, type WorkerPresence } from '@convolab/contracts';
import { Redis } from 'ioredis';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let redis: Redis;
beforeAll(async () => {
  test = await startTestApp();
  redis = new Redis(test.config.redisUrl);
});
afterAll(async () => {
  redis.disconnect();
  await test.close();
});

describe('capabilities', () => {
  it('come from the keys that workers keep', async () => {
    const presence: WorkerPresence = {
      id: 'worker-1',
      lanes: ['interactive'],
      runtimes: [{ runtime: 'typescript', available: true, reason: null }],
      backend: null,
    };
    await redis.set(`${WORKER_KEY_PREFIX}worker-1`, JSON.stringify(presence), 'EX', 30);
    await redis.set(`${WORKER_KEY_PREFIX}worker-2`, JSON.stringify({ id: 'of another version' }), 'EX', 30);
    const { body } = await test.client().call(api.getCapabilities);
    expect(body.languages).toEqual(['typescript']);
    expect((await test.client().call(api.getReadiness)).body.workers).toBe(1);
    await redis.del(`${WORKER_KEY_PREFIX}worker-1`);
    expect((await test.client().call(api.getCapabilities)).body.languages).toEqual([]);
  });
});
