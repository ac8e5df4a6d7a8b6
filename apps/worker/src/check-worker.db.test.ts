import { checkExerciseJob, queueName } from '@convolab/contracts';
import { waitUntil } from '@convolab/db/testing/wait';
import { Queue } from 'bullmq';
import { makeCheck } from './testing/checks.ts';
import { checkBeganKey } from './testing/scripted-checker.ts';
import { GO_KEY } from './testing/scripted-engine.ts';
import { createTestStores, type TestStores } from './testing/stores.ts';
import { makeItem, makeRun } from './testing/work.ts';
import { buildWorkerProgram, type WorkerProgram } from './testing/worker-process.ts';

// Checks by whole worker processes, killed and stopped by signals, against real PostgreSQL and Redis.
const LEASE_MS = 1_500;
let stores: TestStores;
let prisma: TestStores['prisma'];
let redis: TestStores['redis'];
let program: WorkerProgram;

beforeAll(async () => {
  [stores, program] = await Promise.all([createTestStores(4), buildWorkerProgram()]);
  ({ prisma, redis } = stores);
});

afterEach(async () => {
  await program.killAll();
  await redis.flushdb();
});

afterAll(async () => {
  await Promise.all([stores.drop(), program.remove()]);
});

const startWorker = () => program.start(stores, LEASE_MS);

const readCheck = (id: string) => prisma.exerciseCheck.findUniqueOrThrow({ where: { id } });
const hasEnded = (id: string) =>
  waitUntil('the check has ended', async () => {
    const check = await readCheck(id);
    return check.finishedAt === null ? null : check;
  });
const hasBegun = (slug: string, times = 1) =>
  waitUntil('checking has begun', async () => Number(await redis.get(checkBeganKey(slug))) >= times);

it('checks what has a job, and what has none, and grades beside it', async () => {
  const slow = await makeCheck(prisma, 'wait');
  await startWorker();
  await hasBegun(slow.slug);
  const run = await makeRun(prisma, await makeItem(prisma), 'score 10', { lane: 'batch' });
  const graded = await waitUntil('the run has ended', () =>
    prisma.gradingRun.findFirst({ where: { id: run.id, status: 'finished' } }),
  );
  expect(graded.verdict).toBe('accepted');
  await redis.set(GO_KEY, 1);
  expect(await hasEnded(slow.id)).toMatchObject({ passed: true, take: 1 });

  const { id, slug } = await makeCheck(prisma, 'refuse');
  const queue = new Queue(queueName('batch'), { connection: redis });
  // A job of a later version of the platform is in nobody's way.
  await queue.add('unheard-of', {});
  const job = checkExerciseJob({ checkId: id }, 1);
  await queue.add(job.name, job.data, { jobId: job.id });
  expect(await hasEnded(id)).toMatchObject({ passed: false });
  expect(await redis.get(checkBeganKey(slug))).toBe('1');
});

it('lets another worker take the check of one that died', async () => {
  const { id, slug } = await makeCheck(prisma, 'wait');
  const first = await startWorker();
  await hasBegun(slug);
  await first.end('SIGKILL');
  await startWorker();
  await hasBegun(slug, 2);
  await redis.set(GO_KEY, 1);
  expect(await hasEnded(id)).toMatchObject({ passed: true, take: 2, deadTakes: 1 });
});

it('gives its check back when it is stopped, without a death on its account', async () => {
  const { id, slug } = await makeCheck(prisma, 'wait');
  const first = await startWorker();
  await hasBegun(slug);
  await first.end('SIGTERM');
  expect(first.child.exitCode).toBe(0);
  expect(await readCheck(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
  await redis.set(GO_KEY, 1);
  await startWorker();
  expect(await hasEnded(id)).toMatchObject({ passed: true, take: 2, deadTakes: 0 });
});
