import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProgramLimitsSchema } from '@convolab/contracts';
import type { CallOutcome } from '@convolab/grading';
import { jest } from '@jest/globals';
import type { Box, BoxUsage } from '../boxes/box.ts';
import { openCgroups } from '../boxes/cgroups.ts';
import { createProgramRunner } from '../program-runner.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { starveOwnBoxes } from '../testing/starve-boxes.ts';
import { watchWall } from './wall-watch.ts';

const NOTHING_USED: BoxUsage = { cpuMs: 0, starvedMs: 0, memoryBytes: null };
const LIMIT_MS = 1_000;

/** A box of which only its account matters. */
function boxThatWaited(starvedMs: () => number): Box {
  return {
    write: () => undefined,
    kill: () => undefined,
    usage: () => Promise.resolve({ ...NOTHING_USED, starvedMs: starvedMs() }),
  };
}

/** Watches a box that waits for a core `starvedShare` of the time, and tells what it came to after `wallMs`. */
async function endAfter(wallMs: number, starvedShare: number, stopAfterMs = Infinity): Promise<string> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const ends: string[] = [];
  const stop = watchWall(
    boxThatWaited(() => elapsed() * starvedShare),
    LIMIT_MS,
    NOTHING_USED,
    {
      isAnswered: () => false,
      onExceeded: () => ends.push(`exceeded at ${elapsed()}`),
      onOverload: ({ code }) => ends.push(`${code} at ${elapsed()}`),
    },
  );
  const STEP_MS = 50;
  while (elapsed() < wallMs) {
    if (elapsed() >= stopAfterMs) stop();
    jest.advanceTimersByTime(STEP_MS);
    // Looking at a box takes turns of the real event loop.
    for (let turn = 0; turn < 4; turn += 1) await nextTurn();
  }
  stop();
  return ends.join(', ') || 'running';
}

describe('the clock of a question', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('ends a program that could have run all the time', async () => {
    expect(await endAfter(5_000, 0)).toBe('exceeded at 1000');
  });

  it('goes on while nothing is over', async () => {
    expect(await endAfter(900, 0)).toBe('running');
  });

  it('stops for the time without a core', async () => {
    expect(await endAfter(1_900, 0.5)).toBe('running');
    expect(await endAfter(5_000, 0.5)).toMatch(/^exceeded at 20\d\d$/u);
  });

  it('gives a box up that hardly ran in four times its limit', async () => {
    expect(await endAfter(3_900, 0.9)).toBe('running');
    expect(await endAfter(60_000, 1)).toMatch(/^overloaded at 40\d\d$/u);
  });

  it('ends with the answer', async () => {
    expect(await endAfter(5_000, 0, 500)).toBe('running');
  });

  it('counts from the question on, whatever a box waited for before', async () => {
    const ends: string[] = [];
    const before = { ...NOTHING_USED, starvedMs: 5_000 };
    watchWall(
      boxThatWaited(() => 5_000),
      LIMIT_MS,
      before,
      {
        isAnswered: () => false,
        onExceeded: () => ends.push('exceeded'),
        onOverload: () => ends.push('overloaded'),
      },
    );
    jest.advanceTimersByTime(LIMIT_MS);
    for (let turn = 0; turn < 4; turn += 1) await nextTurn();
    expect(ends).toEqual(['exceeded']);
  });
});

const cgroups = await openCgroups();
if (!cgroups) process.stderr.write('Starved boxes: not tried here, for this user can make no cgroups.\n');

/** One twentieth of a core: 200 ms of work take 4 s, twice the wall limit. A hundredth: 20 s, beyond all patience. */
const SOURCE = `import time
def work():
    until = time.process_time() + 0.2
    while time.process_time() < until:
        pass
    return 1
def sleep():
    time.sleep(60)
`;

async function callStarved(name: string, share: number): Promise<CallOutcome> {
  const runner = createProgramRunner(readTestSandboxConfig());
  try {
    const limits = ProgramLimitsSchema.parse({ cpuMs: 500 });
    const program = { runtime: 'python', source: SOURCE, limits } as const;
    const session = await runner.open(program, new AbortController().signal);
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    expect(starveOwnBoxes(share)).toBe(1);
    return await session.call(name, [], 64);
  } finally {
    await runner.close();
  }
}

const describeWithGroups = cgroups ? describe : () => undefined;

describeWithGroups('a box that gets hardly any of a core', () => {
  it('is given the time that it needs', async () => {
    expect(await callStarved('work', 0.05)).toMatchObject({ status: 'returned', value: 1 });
  });

  it('is not given time to sleep', async () => {
    expect(await callStarved('sleep', 0.05)).toMatchObject({ status: 'time-limit' });
  });

  it('is the platform’s fault where that is too little', async () => {
    await expect(callStarved('work', 0.01)).rejects.toMatchObject({ code: 'overloaded' });
  });
});
