import os from 'node:os';
import { ProgramLimitsSchema, type RuntimeName } from '@convolab/contracts';
import type { CallOutcome, ProgramSession } from '@convolab/grading';
import { createProgramRunner } from '../program-runner.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { openCgroups } from './cgroups.ts';

/** A box may have 64 descriptors open, and each thread of Node.js takes some. */
const THREADS = 8;
const MAX_RESULT_BYTES = 1 << 10;

/** Answers when its threads run, which they do for ever. */
const HOG = `
  const { Worker } = process.getBuiltinModule('worker_threads');
  const code = "require('worker_threads').parentPort.postMessage('up'); for (;;);";
  const startOne = () => new Promise((resolve) => new Worker(code, { eval: true, env: {}, stdout: true, stderr: true }).on('message', resolve));
  export const start = () => Promise.all(Array.from({ length: ${THREADS} }, startOne)).then(() => null);
  export const look = () => null;
`;
const COMPUTING = 'def f():\n    return sum(number * number for number in range(4_000_000))\n';

const runner = createProgramRunner(readTestSandboxConfig());

afterAll(() => runner.close());

async function openLoaded(runtime: RuntimeName, source: string): Promise<ProgramSession> {
  const limits = ProgramLimitsSchema.parse({ cpuMs: 60_000, memoryMiB: 1_024 });
  const session = await runner.open({ runtime, source, limits }, new AbortController().signal);
  expect(await session.load()).toMatchObject({ status: 'loaded' });
  return session;
}

const call = (session: ProgramSession, name: string): Promise<CallOutcome> =>
  session.call(name, [], MAX_RESULT_BYTES);

describe('a program beside one that takes every core with many threads', () => {
  let alone: CallOutcome;
  let beside: CallOutcome;
  let taken: CallOutcome;

  beforeAll(async () => {
    const program = await openLoaded('python', COMPUTING);
    alone = await call(program, 'f');
    const hog = await openLoaded('typescript', HOG);
    expect(await call(hog, 'start')).toMatchObject({ status: 'returned', value: null });
    beside = await call(program, 'f');
    taken = await call(hog, 'look');
    await Promise.all([program.close(), hog.close()]);
  }, 120_000);

  it('gives the same answer', () => {
    expect(beside).toMatchObject({ status: 'returned', value: alone.status === 'returned' && alone.value });
  });

  it('is charged about the same CPU time', () => {
    // Caches and the other half of a core make some difference; waiting makes none.
    expect(beside.usage.cpuMs).toBeLessThan(3 * alone.usage.cpuMs);
  });

  it('gets its share, where the kernel keeps groups: the other one had no more for having more threads', async () => {
    const isCrowded = os.availableParallelism() <= THREADS / 2;
    const most = isCrowded && (await openCgroups()) ? 0.75 * THREADS : Infinity;
    expect(taken.usage.cpuMs / beside.usage.cpuMs).toBeLessThan(most);
  });
});
