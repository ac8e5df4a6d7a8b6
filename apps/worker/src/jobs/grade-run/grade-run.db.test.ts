import { readRunEvents } from '@convolab/db';
import type { RunEvent } from '@convolab/contracts';
import { beganKey, GO_KEY } from '../../testing/scripted-engine.ts';
import { makeGradingWorker } from '../../testing/grading-worker.ts';
import { createTestStores, type TestStores } from '../../testing/stores.ts';
import { waitUntil } from '@convolab/db/testing/wait';
import { makeItem, makeRun } from '../../testing/work.ts';
import { gradeRun, type GradeRunPorts } from './grade-run.ts';

const SETTINGS = { leaseMs: 20_000, stopGraceMs: 200, maxWorkMs: 60_000, obstacleDelayMs: 60_000 };
let stores: TestStores;
let prisma: TestStores['prisma'];
let redis: TestStores['redis'];

beforeAll(async () => {
  stores = await createTestStores();
  ({ prisma, redis } = stores);
});

afterEach(async () => {
  await redis.del(GO_KEY);
});

afterAll(() => stores.drop());

const makeWorker = (changes?: Partial<GradeRunPorts>) => makeGradingWorker(stores, changes);

const readRun = (id: string) => prisma.gradingRun.findUniqueOrThrow({ where: { id } });
const typesOf = (events: readonly RunEvent[]) => events.map(({ event }) => event.type);
const letLeaseEnd = (id: string) =>
  prisma.gradingRun.update({ where: { id }, data: { leaseExpiresAt: new Date(0) } });
const hasBegun = (seed: string, times = 1) =>
  waitUntil('grading has begun', async () => Number(await redis.get(beganKey(seed))) >= times);

describe('a run that goes well', () => {
  it('is finished with its score, its cases, its whole story and a grade', async () => {
    const item = await makeItem(prisma);
    const { id } = await makeRun(prisma, item, 'score 7.5');
    const { ports, published } = makeWorker();

    expect(await gradeRun(id, ports, SETTINGS)).toBe('finished');

    const run = await readRun(id);
    expect({ ...run, score: Number(run.score), maxScore: Number(run.maxScore) }).toMatchObject({
      status: 'finished',
      verdict: 'wrong_answer',
      score: 7.5,
      maxScore: 10,
      take: 1,
      deadTakes: 0,
      engine: 'scripted 1',
      leaseExpiresAt: null,
    });
    const stored = await readRunEvents(prisma, id);
    expect(typesOf(stored)).toEqual(['running', 'case', 'verdict', 'finished']);
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(published).toEqual(stored);
    expect(await prisma.caseResult.count({ where: { runId: id } })).toBe(1);
    const grade = await prisma.grade.findFirstOrThrow({ where: { userId: item.userId } });
    expect(Number(grade.computed)).toBe(15);
    expect(grade.computedRunId).toBe(id);
  });

  it('gets a verdict event where the grader said none', async () => {
    const { id } = await makeRun(prisma, await makeItem(prisma), 'compile-error');
    await gradeRun(id, makeWorker().ports, SETTINGS);
    const stored = await readRunEvents(prisma, id);
    expect(typesOf(stored)).toEqual(['running', 'verdict', 'finished']);
  });

  it('stores what jsonb refuses as replacement characters', async () => {
    const { id } = await makeRun(prisma, await makeItem(prisma), 'print-nul');
    const { ports, published } = makeWorker();
    expect(await gradeRun(id, ports, SETTINGS)).toBe('finished');
    const stored = await readRunEvents(prisma, id);
    expect(stored[1]?.event.data).toMatchObject({ message: { ko: 'nul\uFFFD', en: 'half\uFFFD' } });
    expect(published).toEqual(stored);
  });

  it('keeps its epochs, and no progress after its end', async () => {
    const { id } = await makeRun(prisma, await makeItem(prisma), 'train', { lane: 'training' });
    const { ports, published } = makeWorker();
    expect(await gradeRun(id, ports, SETTINGS)).toBe('finished');
    expect(typesOf(published)).toEqual(['running', 'progress', 'epoch', 'verdict', 'finished']);
    const stored = await readRunEvents(prisma, id);
    expect(stored).toEqual(published.filter(({ event }) => event.type !== 'progress'));
    expect(await prisma.trainingEpoch.findMany({ where: { runId: id } })).toMatchObject([
      { epoch: 1, trainingLoss: 0.1, validationAccuracy: 0.8 },
    ]);
    expect(Number((await readRun(id)).accuracy)).toBe(0.987);
  });

  it('is graded once by many workers at once', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => gradeRun(id, makeWorker().ports, SETTINGS)),
    );
    expect(outcomes.filter((outcome) => outcome === 'finished')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'not-free')).toHaveLength(7);
    expect(await redis.get(beganKey(seed))).toBe('1');
  });
});

describe('grades', () => {
  const gradeOf = async (userId: string) => {
    const grade = await prisma.grade.findFirst({ where: { userId } });
    return grade?.computed ? Number(grade.computed) : null;
  };

  it('come from the best run, whatever the order', async () => {
    const item = await makeItem(prisma);
    const runs = [];
    for (const script of ['score 4', 'score 9', 'score 6'] as const) {
      runs.push(await makeRun(prisma, item, script));
    }
    await Promise.all(runs.map(({ id }) => gradeRun(id, makeWorker().ports, SETTINGS)));
    expect(await gradeOf(item.userId)).toBe(18);
  });

  it('come from the last counted run where the teacher says so', async () => {
    const item = await makeItem(prisma, 20, 'last');
    for (const script of ['score 9', 'score 6', 'compile-error'] as const) {
      await gradeRun((await makeRun(prisma, item, script)).id, makeWorker().ports, SETTINGS);
    }
    expect(await gradeOf(item.userId)).toBe(12);
  });

  it('are null while only uncharged runs ended, and not touched by practice', async () => {
    const item = await makeItem(prisma);
    await gradeRun((await makeRun(prisma, item, 'compile-error')).id, makeWorker().ports, SETTINGS);
    const practice = await makeRun(prisma, item, 'score 10', { mode: 'practice' });
    await gradeRun(practice.id, makeWorker().ports, SETTINGS);
    expect(await gradeOf(item.userId)).toBeNull();
  });
});

describe('a platform that fails', () => {
  it('lets the run rest and tries it again, and gives it up after three failures', async () => {
    const item = await makeItem(prisma);
    const { id } = await makeRun(prisma, item, 'throw');
    const { ports, published } = makeWorker();

    expect(await gradeRun(id, ports, SETTINGS)).toBe('failed');
    expect(await readRun(id)).toMatchObject({ status: 'queued', take: 1, deadTakes: 1 });
    expect(await gradeRun(id, ports, SETTINGS)).toBe('not-free');
    for (const deadTakes of [2, 3]) {
      await letLeaseEnd(id);
      expect(await gradeRun(id, ports, SETTINGS)).toBe('failed');
      expect((await readRun(id)).deadTakes).toBe(deadTakes);
    }

    expect(await readRun(id)).toMatchObject({ status: 'finished', verdict: 'internal_error', take: 3 });
    expect(typesOf(published).slice(-2)).toEqual(['verdict', 'finished']);
    const grade = await prisma.grade.findFirstOrThrow({ where: { userId: item.userId } });
    expect(grade.computed).toBeNull();
  });

  it('gives up a run whose workers died three times, at the fourth look', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    const { ports, published } = makeWorker();
    for (let take = 1; take <= 3; take += 1) {
      expect(await ports.runs.take(id, SETTINGS.leaseMs)).toMatchObject({ status: 'taken', run: { take } });
      await letLeaseEnd(id);
    }
    expect(await gradeRun(id, ports, SETTINGS)).toBe('given-up');
    expect(await readRun(id)).toMatchObject({ status: 'finished', verdict: 'internal_error' });
    expect(typesOf(published)).toEqual(['verdict', 'finished']);
    expect(await redis.get(beganKey(seed))).toBeNull();
  });

  it('puts a run back, uncounted, where the worker lacks the runtime', async () => {
    const { id } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    const { ports, published } = makeWorker({ findObstacle: () => Promise.resolve('no bubblewrap') });
    expect(await gradeRun(id, ports, SETTINGS)).toBe('no-runtime');
    expect(await readRun(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
    expect(published).toEqual([]);
    await letLeaseEnd(id);
    expect(await gradeRun(id, makeWorker().ports, SETTINGS)).toBe('finished');
  });

  it('fails a run that hangs', async () => {
    const { id } = await makeRun(prisma, await makeItem(prisma), 'ignore-stop 10');
    const { ports } = makeWorker();
    expect(await gradeRun(id, ports, { ...SETTINGS, maxWorkMs: 100 })).toBe('failed');
    expect(await readRun(id)).toMatchObject({ status: 'queued', deadTakes: 1 });
  });
});

describe('a worker that stalls', () => {
  it('changes nothing when it comes back after another has finished the run', async () => {
    const item = await makeItem(prisma);
    const { id, seed } = await makeRun(prisma, item, 'ignore-stop 8');
    const stalled = makeWorker();
    const late = gradeRun(id, stalled.ports, SETTINGS);
    await hasBegun(seed);
    await letLeaseEnd(id);
    const second = makeWorker();
    const early = gradeRun(id, second.ports, SETTINGS);
    await hasBegun(seed, 2);
    await redis.set(GO_KEY, 1);

    expect(await early).toBe('finished');
    expect(await late).toBe('lost');
    const stored = await readRunEvents(prisma, id);
    const lastTake = stored.findLastIndex(({ event }) => event.type === 'running');
    expect(typesOf(stored.slice(lastTake))).toEqual(['running', 'case', 'case', 'verdict', 'finished']);
    expect(typesOf(stored).filter((type) => type === 'finished')).toHaveLength(1);
    expect(await readRun(id)).toMatchObject({ take: 2, deadTakes: 1, status: 'finished' });
  });

  it('notices at its next renewal that the run is no longer its own', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 8');
    const stalled = makeWorker();
    const late = gradeRun(id, stalled.ports, { ...SETTINGS, leaseMs: 300 });
    await hasBegun(seed);
    await prisma.gradingRun.update({ where: { id }, data: { take: 2 } });
    expect(await late).toBe('lost');
    expect(await readRun(id)).toMatchObject({ status: 'running', take: 2 });
  });

  it('keeps its lease while it works', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 8');
    const work = gradeRun(id, makeWorker().ports, { ...SETTINGS, leaseMs: 300 });
    await hasBegun(seed);
    const first = (await readRun(id)).leaseExpiresAt?.getTime() ?? 0;
    await waitUntil('two leases have passed', async () => {
      const now = (await readRun(id)).leaseExpiresAt?.getTime() ?? 0;
      return now - first > 600;
    });
    await redis.set(GO_KEY, 1);
    expect(await work).toBe('finished');
    expect((await readRun(id)).take).toBe(1);
  });
});

describe('stopping', () => {
  it('cancels at a request, and tells what was seen until then', async () => {
    const item = await makeItem(prisma);
    const { id, seed } = await makeRun(prisma, item, 'wait 10');
    const { ports, active, published } = makeWorker();
    const work = gradeRun(id, ports, SETTINGS);
    await hasBegun(seed);
    active.stop(id, 'cancelled');
    expect(await work).toBe('cancelled');
    expect(await readRun(id)).toMatchObject({ status: 'cancelled', verdict: null });
    expect(published.at(-1)?.event).toEqual({ type: 'finished', data: { status: 'cancelled' } });
    expect(published).toEqual(await readRunEvents(prisma, id));
  });

  it('sees a cancel request that no message brought', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 10');
    const work = gradeRun(id, makeWorker().ports, { ...SETTINGS, leaseMs: 300 });
    await hasBegun(seed);
    await prisma.gradingRun.update({ where: { id }, data: { cancelRequested: true } });
    expect(await work).toBe('cancelled');
  });

  it('cancels without grading what was asked to be cancelled when its worker had died', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'score 10');
    const { ports } = makeWorker();
    await ports.runs.take(id, SETTINGS.leaseMs);
    await prisma.gradingRun.update({ where: { id }, data: { cancelRequested: true } });
    await letLeaseEnd(id);
    expect(await gradeRun(id, ports, SETTINGS)).toBe('cancelled');
    expect((await readRun(id)).status).toBe('cancelled');
    expect(await redis.get(beganKey(seed))).toBeNull();
  });

  it('gives a run back at the end of the process, to be taken at once', async () => {
    const { id, seed } = await makeRun(prisma, await makeItem(prisma), 'wait 10');
    const { ports, active } = makeWorker();
    const work = gradeRun(id, ports, SETTINGS);
    await hasBegun(seed);
    active.stopAll();
    expect(await work).toBe('given-back');
    expect(await readRun(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
    await redis.set(GO_KEY, 1);
    expect(await gradeRun(id, makeWorker().ports, SETTINGS)).toBe('finished');
  });
});
