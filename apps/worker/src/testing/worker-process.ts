import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestStores } from './stores.ts';

const APP = path.resolve(import.meta.dirname, '../..');

/** The scripted worker as a program that Node runs; inside the app's folder, since it imports npm packages from there. */
export interface WorkerProgram {
  start(stores: TestStores, leaseMs: number): Promise<WorkerProcess>;
  /** Kills every process that was started. */
  killAll(): Promise<void>;
  remove(): Promise<void>;
}

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Sends a signal and waits for the exit. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export async function buildWorkerProgram(): Promise<WorkerProgram> {
  await mkdir(path.join(APP, 'dist'), { recursive: true });
  const folder = await mkdtemp(path.join(APP, 'dist', 'test-'));
  const program = path.join(folder, 'worker.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'scripted-worker.main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['bullmq', 'ioredis', 'pino', 'pg', '@prisma/*', 'zod'],
    logLevel: 'error',
  });
  let started: WorkerProcess[] = [];
  return {
    start: async ({ databaseUrl, redisUrl, artifactFolder }, leaseMs) => {
      const worker = await start(program, [databaseUrl, redisUrl, String(leaseMs), artifactFolder]);
      started.push(worker);
      return worker;
    },
    killAll: async () => {
      await Promise.all(started.map((worker) => worker.end('SIGKILL')));
      started = [];
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function start(program: string, args: readonly string[]): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    exit.then(() => {
      throw new Error('The worker ended before it was ready.');
    }),
  ]);
  return {
    child,
    end: async (signal) => {
      child.kill(signal);
      await exit;
    },
  };
}
