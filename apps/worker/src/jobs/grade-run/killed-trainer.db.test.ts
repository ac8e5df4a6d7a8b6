import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createModelTrainer, type ProcessModelTrainer } from '@convolab/compute';
import { TrainingSettingsSchema } from '@convolab/contracts';
import { makeGradingWorker } from '../../testing/grading-worker.ts';
import { createScriptedEngine } from '../../testing/scripted-engine.ts';
import { createTestStores, type TestStores } from '../../testing/stores.ts';
import { makeItem, makeRun } from '../../testing/work.ts';
import { gradeRun } from './grade-run.ts';

const SETTINGS = { leaseMs: 20_000, stopGraceMs: 200, maxWorkMs: 60_000, obstacleDelayMs: 60_000 };
let stores: TestStores;
let prisma: TestStores['prisma'];
let folder = '';

beforeAll(async () => {
  stores = await createTestStores();
  ({ prisma } = stores);
  folder = await mkdtemp(path.join(tmpdir(), 'killed-trainer-'));
});

afterAll(() => Promise.all([stores.drop(), rm(folder, { recursive: true })]));

/** As the kernel does where the machine's memory is at its end. */
const KILLED = `process.once('message', () => process.kill(process.pid, 'SIGKILL')); setTimeout(() => undefined, 60_000);`;
/** Until Node's own limit, half of the trainer's, ends it. */
const OUT_OF_MEMORY = `process.once('message', () => { const kept = []; for (;;) kept.push(new Array(100_000).fill({})); });`;

async function trainerThat(program: string): Promise<ProcessModelTrainer> {
  const trainerEntry = path.join(folder, `${String(Math.random()).slice(2)}.cjs`);
  await writeFile(trainerEntry, program);
  return createModelTrainer({ trainerEntry, memoryMiB: 128 });
}

const LAYERS = [
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax', useBias: true },
] as const;
const JOB = {
  model: { inputShape: [28, 28, 1] as [number, number, number], layers: [...LAYERS] },
  settings: TrainingSettingsSchema.parse({}),
  seed: 1,
  trainingImages: 128,
  testSets: [],
  testSeed: '',
  holdsBack: false,
};

/** Trains before it judges, as the engine does for a model. */
function makeWorker(trainer: ProcessModelTrainer) {
  const scripted = createScriptedEngine(stores.redis);
  return makeGradingWorker(stores, {
    grader: {
      grade: async (request, emit, signal) => {
        await trainer.train(JOB, () => undefined, signal);
        return scripted.grade(request, emit, signal);
      },
    },
  });
}

const readRun = (id: string) => prisma.gradingRun.findUniqueOrThrow({ where: { id } });
const letRestEnd = (id: string) =>
  prisma.gradingRun.update({ where: { id }, data: { leaseExpiresAt: new Date(0) } });

it.each([
  ['was killed', KILLED],
  ['ran out of memory', OUT_OF_MEMORY],
])(
  'a run whose trainer %s is tried again, and is the platform’s fault after three times',
  async (_, program) => {
    const item = await makeItem(prisma);
    const { id } = await makeRun(prisma, item, 'score 10', { lane: 'training' });
    const { ports, published } = makeWorker(await trainerThat(program));
    for (const deadTakes of [1, 2]) {
      expect(await gradeRun(id, ports, SETTINGS)).toBe('failed');
      expect(await readRun(id)).toMatchObject({ status: 'queued', verdict: null, deadTakes });
      await letRestEnd(id);
    }
    expect(await gradeRun(id, ports, SETTINGS)).toBe('failed');
    expect(await readRun(id)).toMatchObject({ status: 'finished', verdict: 'internal_error', deadTakes: 3 });
    expect(published.at(-1)?.event.type).toBe('finished');
    const grade = await prisma.grade.findFirstOrThrow({ where: { userId: item.userId } });
    expect(grade.computed).toBeNull();
  },
);

it('a run whose trainer was killed once is judged by the next one', async () => {
  const { id } = await makeRun(prisma, await makeItem(prisma), 'score 10', { lane: 'training' });
  const died = path.join(folder, 'died');
  const outcome = { status: 'diverged', epoch: 1, backend: 'scripted 1' };
  const { ports } = makeWorker(
    await trainerThat(`
      const fs = require('node:fs');
      process.once('message', () => {
        if (fs.existsSync(${JSON.stringify(died)})) process.send({ type: 'trained', outcome: ${JSON.stringify(outcome)} });
        else { fs.writeFileSync(${JSON.stringify(died)}, ''); process.kill(process.pid, 'SIGKILL'); }
      });
      setTimeout(() => undefined, 60_000);`),
  );
  expect(await gradeRun(id, ports, SETTINGS)).toBe('failed');
  expect(existsSync(died)).toBe(true);
  await letRestEnd(id);
  await gradeRun(id, ports, SETTINGS);
  expect(await readRun(id)).toMatchObject({ verdict: 'accepted', take: 2, deadTakes: 1 });
});
