import { CheckReportSchema } from '@convolab/contracts';
import { waitUntil } from '@convolab/db/testing/wait';
import { ActiveWork } from '../../leases/active-work.ts';
import { createLogger } from '../../logging/logger.ts';
import { makeCheck } from '../../testing/checks.ts';
import { checkBeganKey, createScriptedChecker } from '../../testing/scripted-checker.ts';
import { GO_KEY } from '../../testing/scripted-engine.ts';
import { createTestStores, type TestStores } from '../../testing/stores.ts';
import { checkExercise, type CheckExercisePorts } from './check-exercise.ts';
import { checkExerciseHandler } from './check-exercise.handler.ts';
import { CheckExerciseRepository } from './check-exercise.repository.ts';

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

function makeWorker(changes: Partial<CheckExercisePorts> = {}) {
  const active = new ActiveWork();
  const ports: CheckExercisePorts = {
    checks: new CheckExerciseRepository(prisma),
    checker: createScriptedChecker(redis),
    findObstacle: () => Promise.resolve(null),
    log: createLogger('silent'),
    register: active.register,
    ...changes,
  };
  return { ports, active };
}

const readCheck = (id: string) => prisma.exerciseCheck.findUniqueOrThrow({ where: { id } });
const letLeaseEnd = (id: string) =>
  prisma.exerciseCheck.update({ where: { id }, data: { leaseExpiresAt: new Date(0) } });
const timesBegun = async (slug: string) => Number(await redis.get(checkBeganKey(slug)));
const hasBegun = (slug: string, times = 1) =>
  waitUntil('checking has begun', async () => (await timesBegun(slug)) >= times);

describe('a check', () => {
  it('ends with its report, and with what judged', async () => {
    const { id } = await makeCheck(prisma, 'pass');
    expect(await checkExercise(id, makeWorker().ports, SETTINGS)).toBe('finished');
    const check = await readCheck(id);
    expect(check).toMatchObject({ status: 'finished', passed: true, take: 1, progress: null });
    expect(check).toMatchObject({ engine: 'scripted gate 1', leaseExpiresAt: null });
    expect(CheckReportSchema.parse(check.report).passed).toBe(true);
    expect(await checkExercise(id, makeWorker().ports, SETTINGS)).toBe('not-free');
  });

  it('refuses with what is wrong, and publishes nothing by itself', async () => {
    const { id, exerciseVersionId } = await makeCheck(prisma, 'refuse');
    await checkExercise(id, makeWorker().ports, SETTINGS);
    const check = await readCheck(id);
    expect(check).toMatchObject({ status: 'finished', passed: false });
    expect(CheckReportSchema.parse(check.report).problems).toMatchObject([
      { place: 'bugs/shy (typescript)' },
    ]);
    const version = await prisma.exerciseVersion.findUniqueOrThrow({ where: { id: exerciseVersionId } });
    expect(version.publishedAt).toBeNull();
  });

  it('says how far it is while it goes on', async () => {
    const { id } = await makeCheck(prisma, 'wait');
    const work = checkExercise(id, makeWorker().ports, SETTINGS);
    await waitUntil('it says so', async () => (await readCheck(id)).progress !== null);
    expect(await readCheck(id)).toMatchObject({
      status: 'running',
      progress: { stage: 'programs', done: 1, total: 3 },
    });
    await redis.set(GO_KEY, 1);
    expect(await work).toBe('finished');
  });

  it('is done once by many workers at once', async () => {
    const { id, slug } = await makeCheck(prisma, 'pass');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => checkExercise(id, makeWorker().ports, SETTINGS)),
    );
    expect(outcomes.filter((outcome) => outcome === 'finished')).toHaveLength(1);
    expect(await timesBegun(slug)).toBe(1);
  });
});

describe('a platform that fails', () => {
  it('lets the check rest, tries it again, and ends it after three failures without a word on the exercise', async () => {
    const { id } = await makeCheck(prisma, 'throw');
    const { ports } = makeWorker();
    expect(await checkExercise(id, ports, SETTINGS)).toBe('failed');
    expect(await readCheck(id)).toMatchObject({ status: 'queued', take: 1, deadTakes: 1 });
    expect(await checkExercise(id, ports, SETTINGS)).toBe('not-free');
    for (const deadTakes of [2, 3]) {
      await letLeaseEnd(id);
      expect(await checkExercise(id, ports, SETTINGS)).toBe('failed');
      expect((await readCheck(id)).deadTakes).toBe(deadTakes);
    }
    expect(await readCheck(id)).toMatchObject({ status: 'finished', passed: false, report: null });
  });

  it('gives up a check whose workers died three times, at the fourth look', async () => {
    const { id, slug } = await makeCheck(prisma, 'pass');
    const { ports } = makeWorker();
    for (let take = 1; take <= 3; take += 1) {
      expect(await ports.checks.take(id, SETTINGS.leaseMs)).toMatchObject({ check: { take } });
      await letLeaseEnd(id);
    }
    expect(await checkExercise(id, ports, SETTINGS)).toBe('given-up');
    expect(await readCheck(id)).toMatchObject({ status: 'finished', passed: false, report: null });
    expect(await timesBegun(slug)).toBe(0);
  });

  it('puts a check back, uncounted, where the worker lacks a runtime', async () => {
    const { id } = await makeCheck(prisma, 'pass');
    const { ports } = makeWorker({ findObstacle: () => Promise.resolve('python3 is not installed.') });
    expect(await checkExercise(id, ports, SETTINGS)).toBe('no-runtime');
    expect(await readCheck(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
    await letLeaseEnd(id);
    expect(await checkExercise(id, makeWorker().ports, SETTINGS)).toBe('finished');
  });

  it('fails a check that hangs', async () => {
    const { id } = await makeCheck(prisma, 'ignore-stop');
    const { ports } = makeWorker();
    expect(await checkExercise(id, ports, { ...SETTINGS, maxWorkMs: 100 })).toBe('failed');
    expect(await readCheck(id)).toMatchObject({ status: 'queued', deadTakes: 1 });
  });
});

describe('a worker that stalls', () => {
  it('changes nothing when it comes back after another has finished the check', async () => {
    const { id, slug } = await makeCheck(prisma, 'ignore-stop');
    const late = checkExercise(id, makeWorker().ports, SETTINGS);
    await hasBegun(slug);
    await letLeaseEnd(id);
    const early = checkExercise(id, makeWorker().ports, SETTINGS);
    await hasBegun(slug, 2);
    await redis.set(GO_KEY, 1);
    expect(await early).toBe('finished');
    expect(await late).toBe('lost');
    expect(await readCheck(id)).toMatchObject({ take: 2, deadTakes: 1, passed: true });
  });

  it('keeps its lease while it works', async () => {
    const { id, slug } = await makeCheck(prisma, 'wait');
    const work = checkExercise(id, makeWorker().ports, { ...SETTINGS, leaseMs: 300 });
    await hasBegun(slug);
    const first = (await readCheck(id)).leaseExpiresAt?.getTime() ?? 0;
    await waitUntil('two leases have passed', async () => {
      const now = (await readCheck(id)).leaseExpiresAt?.getTime() ?? 0;
      return now - first > 600;
    });
    await redis.set(GO_KEY, 1);
    expect(await work).toBe('finished');
    expect((await readCheck(id)).take).toBe(1);
  });
});

describe('the end of the process', () => {
  it('gives a check back, to be taken at once', async () => {
    const { id, slug } = await makeCheck(prisma, 'wait');
    const { ports, active } = makeWorker();
    const work = checkExercise(id, ports, SETTINGS);
    await hasBegun(slug);
    active.stopAll();
    expect(await work).toBe('given-back');
    expect(await readCheck(id)).toMatchObject({ status: 'queued', deadTakes: 0 });
    await redis.set(GO_KEY, 1);
    expect(await checkExercise(id, makeWorker().ports, SETTINGS)).toBe('finished');
  });
});

describe('the handler of jobs', () => {
  it('does one check at a time, and lets the others go', async () => {
    const first = await makeCheck(prisma, 'wait');
    const second = await makeCheck(prisma, 'pass');
    const handle = checkExerciseHandler(makeWorker().ports, SETTINGS);
    const work = handle({ checkId: first.id });
    await hasBegun(first.slug);
    expect(await handle({ checkId: second.id })).toBeNull();
    expect(await readCheck(second.id)).toMatchObject({ status: 'queued', take: 0 });
    await redis.set(GO_KEY, 1);
    expect(await work).toEqual({ checkId: first.id, outcome: 'finished' });
    expect(await handle({ checkId: second.id })).toMatchObject({ outcome: 'finished' });
  });
});
