import { WORKER_KEY_PREFIX, type WorkerPresence } from '@convolab/contracts';
import { loadCourse } from '@convolab/course';
import { Redis } from 'ioredis';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { submitForDemo } from './demo-submissions.ts';
import { SeedRepository } from './seed.repository.ts';
import { seed } from './seed.ts';

const demoAccounts = ['teacher', 'student1', 'student2', 'student3'].map((username) => ({
  username,
  password: 'a password for tests',
}));

const PRESENCE: WorkerPresence = {
  id: 'worker',
  lanes: ['interactive'],
  runtimes: [
    { runtime: 'typescript', available: true, reason: null },
    { runtime: 'python', available: false, reason: 'python3 is not installed.' },
  ],
  backend: null,
};

let test: TestApp;
let redis: Redis;
beforeAll(async () => {
  test = await startTestApp({ demo: true });
  redis = new Redis(test.config.redisUrl);
  await redis.set(`${WORKER_KEY_PREFIX}worker`, JSON.stringify(PRESENCE));
  const { courseDir } = test.config;
  await seed(new SeedRepository(test.prisma), { courseDir, demoAccounts, demoOpen: true });
});
afterAll(async () => {
  redis.disconnect();
  await test.close();
});

describe('submitForDemo', () => {
  it('hands in once for each student what the server can run', async () => {
    const { exercises } = await loadCourse(test.config.courseDir);
    await submitForDemo(test.url, demoAccounts, exercises);
    await submitForDemo(test.url, demoAccounts, exercises);
    const submissions = await test.prisma.submission.findMany({
      include: { user: true },
      orderBy: [{ user: { username: 'asc' } }, { attempt: 'asc' }],
    });
    const handedIn = submissions.map(({ user, attempt, mode, language }) => [
      user.username,
      attempt,
      mode,
      language,
    ]);
    expect(handedIn).toEqual([
      ['student1', 1, 'graded', 'typescript'],
      ['student1', 2, 'graded', 'typescript'],
      ['student2', 1, 'graded', 'typescript'],
    ]);
  });
});
