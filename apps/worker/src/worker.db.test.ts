import {
  gradeRunJobId,
  queueName,
  CANCEL_CHANNEL,
  WORKER_KEY_PREFIX,
  WorkerPresenceSchema,
} from '@convolab/contracts';
import { readRunEvents } from '@convolab/db';
import { Queue } from 'bullmq';
import { beganKey, GO_KEY } from './testing/scripted-engine.ts';
import { createTestStores, type TestStores } from './testing/stores.ts';
import { waitUntil } from '@convolab/db/testing/wait';
import { makeItem, makeRun, makeStudent } from './testing/work.ts';
import { buildWorkerProgram, type WorkerProgram } from './testing/worker-process.ts';

// Whole worker processes, killed and stopped by signals, against real PostgreSQL and Redis.
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

async function addJob(runId: string) {
  const queue = new Queue(queueName('interactive'), { connection: redis });
  await queue.add('grade-run', { runId, lane: 'interactive' }, { jobId: gradeRunJobId(runId, 1) });
}

const readRun = (id: string) => prisma.gradingRun.findUniqueOrThrow({ where: { id } });
const hasEnded = (id: string) =>
  waitUntil('the run has ended', async () => {
    const run = await readRun(id);
    return run.finishedAt === null ? null : run;
  });
const hasBegun = (seed: string, times = 1) =>
  waitUntil('grading has begun', async () => Number(await redis.get(beganKey(seed))) >= times);

/** What a restart without a disk does: nothing is stored any more, and all connections of this test are gone. */
async function restartRedis(): Promise<void> {
  await redis.flushdb();
  const listed = String(await redis.call('CLIENT', 'LIST'));
  const own = await redis.client('ID');
  const { db = 0 } = redis.options;
  const clients = listed.split('\n').filter((line) => line.includes(` db=${db} `));
  const ids = clients.flatMap((line) => /^id=(\d+) /u.exec(line)?.[1] ?? []).map(Number);
  const others = ids.filter((id) => id !== own);
  expect(others.length).toBeGreaterThan(0);
  for (const id of others) await redis.call('CLIENT', 'KILL', 'ID', String(id));
}

async function expectEndedOnce(id: string) {
  const types = (await readRunEvents(prisma, id)).map(({ event }) => event.type);
  expect(types.filter((type) => type === 'finished')).toHaveLength(1);
  expect(types.at(-1)).toBe('finished');
}

describe('a worker', () => {
  it('grades a run that has a job, and says what it can run', async () => {
    await startWorker();
    const { id } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    await addJob(id);
    expect(await hasEnded(id)).toMatchObject({ status: 'finished', verdict: 'accepted', take: 1 });
    const key = await waitUntil('it says so', async () => (await redis.keys(`${WORKER_KEY_PREFIX}*`))[0]);
    const presence = WorkerPresenceSchema.parse(JSON.parse((await redis.get(key)) ?? ''));
    expect(presence).toMatchObject({ lanes: ['interactive', 'training', 'batch'], backend: 'scripted 1' });
    expect(await redis.pttl(key)).toBeGreaterThan(0);
  });

  it('grades runs that have no job', async () => {
    const item = await makeItem(prisma);
    const runs = await Promise.all(
      (['interactive', 'training'] as const).map((lane) =>
        makeRun(prisma, item, 'score 10', { lane, mode: 'practice' }),
      ),
    );
    await startWorker();
    for (const { id } of runs) expect(await hasEnded(id)).toMatchObject({ verdict: 'accepted' });
  });

  it('leaves a Python run in the queue where it has no Python', async () => {
    const item = await makeItem(prisma);
    const python = await makeRun(prisma, item, 'score 10', { language: 'python' });
    const typescript = await makeRun(prisma, item, 'score 10');
    await startWorker();
    await hasEnded(typescript.id);
    await waitUntil('it was looked at', async () => (await readRun(python.id)).take > 0);
    expect((await readRun(python.id)).finishedAt).toBeNull();
    expect(await redis.get(beganKey(python.seed))).toBeNull();
  });

  it('cancels a run when asked to', async () => {
    await startWorker();
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 10');
    await hasBegun(seed);
    await redis.publish(CANCEL_CHANNEL, id);
    expect(await hasEnded(id)).toMatchObject({ status: 'cancelled' });
    await expectEndedOnce(id);
  });
});

describe('when Redis loses everything', () => {
  it('still grades a queued run, once', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    await addJob(id);
    await redis.flushdb();
    await startWorker();
    await hasEnded(id);
    expect(await redis.get(beganKey(seed))).toBe('1');
    await expectEndedOnce(id);
  });

  it.each(['interactive', 'training'] as const)(
    'goes on in the middle of the %s lane, once, and takes what comes afterwards',
    async (lane) => {
      await startWorker();
      const item = await makeItem(prisma);
      const first = await makeRun(prisma, item, 'wait 10', { lane });
      await hasBegun(first.seed);
      await restartRedis();
      const second = await makeRun(prisma, item, 'score 5', { lane });
      await redis.set(GO_KEY, 1);
      expect(await hasEnded(first.id)).toMatchObject({ verdict: 'accepted', take: 1 });
      expect(await hasEnded(second.id)).toMatchObject({ verdict: 'wrong_answer', take: 1 });
      await expectEndedOnce(first.id);
    },
  );
});

describe('the training lane', () => {
  it('trains one model at a time, in the order in which students handed in, and leaves the others’ programs alone', async () => {
    const item = await makeItem(prisma);
    const waiting = [];
    for (let student = 0; student < 4; student += 1) {
      waiting.push(await makeRun(prisma, await makeStudent(prisma, item), 'wait 10', { lane: 'training' }));
    }
    await startWorker();
    await hasBegun(waiting[0]?.seed ?? '');
    const program = await makeRun(prisma, item, 'score 10');
    expect(await hasEnded(program.id)).toMatchObject({ verdict: 'accepted' });
    const states = await Promise.all(waiting.map(async ({ id }) => (await readRun(id)).status));
    expect(states).toEqual(['running', 'queued', 'queued', 'queued']);
    await redis.set(GO_KEY, 1);
    const ended = [];
    for (const { id } of waiting) ended.push(await hasEnded(id));
    const starts = ended.map(({ startedAt }) => startedAt?.getTime() ?? NaN);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    for (const [index, { finishedAt }] of ended.slice(0, -1).entries()) {
      expect(finishedAt?.getTime()).toBeLessThanOrEqual(starts[index + 1] ?? NaN);
    }
  });
});

describe('when a worker dies', () => {
  it('lets another one grade the run, which ends once', async () => {
    const item = await makeItem(prisma);
    const { id, seed } = await makeRun(prisma, item, 'wait 10');
    const first = await startWorker();
    await hasBegun(seed);
    await first.end('SIGKILL');
    await startWorker();
    await hasBegun(seed, 2);
    await redis.set(GO_KEY, 1);
    expect(await hasEnded(id)).toMatchObject({ verdict: 'accepted', take: 2, deadTakes: 1 });
    await expectEndedOnce(id);
    const grade = await prisma.grade.findFirstOrThrow({ where: { userId: item.userId } });
    expect(Number(grade.computed)).toBe(20);
  });

  it('gives a run up that kills three, as an internal error that counts for nothing', async () => {
    const item = await makeItem(prisma);
    const { id, seed } = await makeRun(prisma, item, 'kill-process');
    for (let death = 1; death <= 3; death += 1) {
      const worker = await startWorker();
      await hasBegun(seed, death);
      await worker.end('SIGKILL');
    }
    await startWorker();
    expect(await hasEnded(id)).toMatchObject({ verdict: 'internal_error', deadTakes: 3 });
    expect(await redis.get(beganKey(seed))).toBe('3');
    await expectEndedOnce(id);
    const grade = await prisma.grade.findFirstOrThrow({ where: { userId: item.userId } });
    expect(grade.computed).toBeNull();
  });

  it('drops what a frozen one brings when it wakes up', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 10');
    const frozen = await startWorker();
    await hasBegun(seed);
    frozen.child.kill('SIGSTOP');
    await startWorker();
    await hasBegun(seed, 2);
    await redis.set(GO_KEY, 1);
    expect(await hasEnded(id)).toMatchObject({ take: 2 });
    const story = await readRunEvents(prisma, id);
    frozen.child.kill('SIGCONT');
    const next = await makeRun(prisma, await makeItem(prisma), 'score 1');
    await hasEnded(next.id);
    await frozen.end('SIGTERM');
    expect(frozen.child.exitCode).toBe(0);
    expect(await readRunEvents(prisma, id)).toEqual(story);
    await expectEndedOnce(id);
  });
});

describe('when a worker is stopped', () => {
  it('gives its run back for the next to take at once, without a death on its account', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 10');
    const first = await startWorker();
    await hasBegun(seed);
    await first.end('SIGTERM');
    expect(first.child.exitCode).toBe(0);
    expect(await readRun(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
    expect(await redis.keys(`${WORKER_KEY_PREFIX}*`)).toEqual([]);
    await redis.set(GO_KEY, 1);
    await startWorker();
    expect(await hasEnded(id)).toMatchObject({ verdict: 'accepted', take: 2, deadTakes: 0 });
  });
});
