import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { createLogger } from '../../logging/logger.ts';
import { makeGradingWorker } from '../../testing/grading-worker.ts';
import { createTestStores, type TestStores } from '../../testing/stores.ts';
import { makeItem, makeRun } from '../../testing/work.ts';
import { clearArtifacts } from '../clear-artifacts/clear-artifacts.ts';
import { ArtifactNames } from '../clear-artifacts/clear-artifacts.repository.ts';
import { gradeRun, type GradeRunPorts } from './grade-run.ts';
import type { TakenRun } from './grade-run.ports.ts';

const SETTINGS = { leaseMs: 20_000, stopGraceMs: 200, maxWorkMs: 60_000, obstacleDelayMs: 60_000 };
/** What the scripted engine says that it has trained. */
const TRAINED = 'what was trained';
const HASH = createHash('sha256').update(TRAINED).digest('hex');

let stores: TestStores;
let prisma: TestStores['prisma'];

beforeEach(async () => {
  stores = await createTestStores();
  ({ prisma } = stores);
});
afterEach(() => stores.drop());

const makeWorker = (changes?: Partial<GradeRunPorts>) => makeGradingWorker(stores, changes);

const makeTraining = async () => makeRun(prisma, await makeItem(prisma), 'train', { lane: 'training' });
const rows = () => prisma.artifact.findMany();
const letLeaseEnd = (id: string) =>
  prisma.gradingRun.update({ where: { id }, data: { leaseExpiresAt: new Date(0) } });

async function take(ports: GradeRunPorts, id: string): Promise<TakenRun> {
  const taken = await ports.runs.take(id, SETTINGS.leaseMs);
  if (taken.status !== 'taken') throw new Error(taken.status);
  return taken.run;
}

describe('what a training leaves', () => {
  it('is in the store, and a row says which run it belongs to', async () => {
    const { id } = await makeTraining();
    expect(await gradeRun(id, makeWorker().ports, SETTINGS)).toBe('finished');
    expect(await rows()).toMatchObject([{ runId: id, kind: 'weights', hash: HASH, bytes: TRAINED.length }]);
    expect(Buffer.from((await stores.artifacts.find(HASH)) ?? []).toString()).toBe(TRAINED);
    await expect(prisma.artifact.updateMany({ data: { bytes: 1 } })).rejects.toThrow('immutable');
    await expect(prisma.artifact.deleteMany()).rejects.toThrow('immutable');
  });

  it('is there once where two workers trained the same run', async () => {
    const { id } = await makeTraining();
    const { ports } = makeWorker();
    const late = await take(ports, id);
    await letLeaseEnd(id);
    expect(await gradeRun(id, ports, SETTINGS)).toBe('finished');
    const result = await ports.grader.grade(late.request, () => undefined, new AbortController().signal);
    const measures = { parameters: null, multiplyAccumulates: null, testImages: null };
    const artifacts = [{ kind: 'weights' as const, hash: 'ab'.repeat(32), bytes: 1 }];
    const end = { result, events: [], cases: [], epochs: [], measures, artifacts };
    expect(await ports.runs.finish(late, end)).toBeNull();
    expect(await rows()).toMatchObject([{ runId: id, hash: HASH }]);
  });

  it('is none of a run that was cancelled, even where the training had just ended', async () => {
    const { id } = await makeTraining();
    const { ports, active } = makeWorker();
    const engine = ports.grader;
    const grader: GradeRunPorts['grader'] = {
      grade: (request, emit, signal) => {
        active.stop(id, 'cancelled');
        return engine.grade(request, emit, signal);
      },
    };
    expect(await gradeRun(id, { ...ports, grader }, SETTINGS)).toBe('cancelled');
    expect(await rows()).toEqual([]);
  });

  it('is lost with a store that fails, and the grade is not', async () => {
    const { id } = await makeTraining();
    const put = () => Promise.reject(new Error('no space left on device'));
    expect(await gradeRun(id, makeWorker({ artifacts: { put } }).ports, SETTINGS)).toBe('finished');
    expect(await prisma.gradingRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      verdict: 'accepted',
    });
    expect(await rows()).toEqual([]);
  });
});

it('what no run names is cleared once it is old', async () => {
  const { id } = await makeTraining();
  await gradeRun(id, makeWorker().ports, SETTINGS);
  const left = await stores.artifacts.put(new TextEncoder().encode('left over'));
  const clear = () =>
    clearArtifacts({
      artifacts: stores.artifacts,
      findNamed: new ArtifactNames(prisma).findNamed,
      log: createLogger('silent'),
    });
  await clear();
  expect((await readdir(stores.artifactFolder)).sort()).toEqual([HASH, left].sort());
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for (const hash of [HASH, left]) await utimes(path.join(stores.artifactFolder, hash), longAgo, longAgo);
  await clear();
  expect(await readdir(stores.artifactFolder)).toEqual([HASH]);
});
