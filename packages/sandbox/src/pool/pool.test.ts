import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProgramLimitsSchema } from '@convolab/contracts';
import type { Program } from '@convolab/grading';
import {
  createProgramRunner,
  type Launcher,
  poolSettingsFor,
  runLauncher,
  type SandboxConfig,
} from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';

const config = readTestSandboxConfig();
const never = new AbortController().signal;
const limits = ProgramLimitsSchema.parse({ memoryMiB: 256 });
const DEADLINE_MS = 30_000;

/** Two boxes of each language wait, of the memory limit of these tests. */
const settings = { ...poolSettingsFor(2), memoryMiB: limits.memoryMiB };

const folders: string[] = [];

/** A copy of the harness: boxes name it in their command lines, by which those of one test are told from others. */
function ownHarness(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-pool-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  const boxDir = path.join(folder, 'box');
  fs.cpSync(config.boxDir, boxDir, { recursive: true });
  return boxDir;
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

/** The first processes of the boxes made with this harness, and bubblewrap's own around them. */
function processesOf(boxDir: string, file: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((id) => commandLine(id).includes(`${boxDir}/${file}`));
}

function commandLine(id: number): string {
  try {
    return fs.readFileSync(`/proc/${id}/cmdline`, 'latin1');
  } catch {
    // It ended between the two reads.
    return '';
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}.`);
    await delay(20);
  }
}

interface Place {
  readonly config: SandboxConfig;
  readonly boxDir: string;
  readonly close: () => Promise<void>;
}

function inProcess(): Promise<Place> {
  const boxDir = ownHarness();
  return Promise.resolve({ config: { ...config, boxDir }, boxDir, close: () => Promise.resolve() });
}

async function throughLauncher(): Promise<Place> {
  const boxDir = ownHarness();
  const launcherSocket = path.join(boxDir, '../boxes.sock');
  const launcher: Launcher = await runLauncher(
    { ...config, boxDir },
    launcherSocket,
    process.getgid?.() ?? 0,
  );
  return { config: { ...config, boxDir, launcherSocket }, boxDir, close: () => launcher.close() };
}

const program = (source: string, more: Partial<Program> = {}): Program => ({
  runtime: 'python',
  source,
  limits,
  ...more,
});

describe.each([
  ['in this process', inProcess],
  ['through the launcher', throughLauncher],
])('a pool %s', (_where, openPlace) => {
  let place: Place;
  let runner: ReturnType<typeof createProgramRunner>;

  beforeEach(async () => {
    place = await openPlace();
    runner = createProgramRunner(place.config, settings);
  });

  afterEach(async () => {
    await runner.close();
    await place.close();
  });

  const boxes = (file = 'harness.py') => processesOf(place.boxDir, file).length;

  it('keeps boxes ready, and leaves nothing behind when it is closed', async () => {
    runner.warm();
    await until('boxes wait', () => boxes() > 0 && boxes('harness.cjs') > 0);
    await runner.close();
    expect([boxes(), boxes('harness.cjs')]).toEqual([0, 0]);
  });

  it('gives every program a box that no other one has seen', async () => {
    const source = `import builtins, os
seen = hasattr(builtins, "left_behind")
builtins.left_behind = True
def f():
    try:
        open("/tmp/left-behind", "x")
    except OSError:
        pass
    return seen or os.path.exists("/tmp/left-behind")
`;
    for (let round = 0; round < 5; round += 1) {
      const session = await runner.open(program(source), never);
      expect(await session.load()).toMatchObject({ status: 'loaded' });
      expect(await session.call('f', [], 1_024)).toMatchObject({ status: 'returned', value: false });
      await session.close();
    }
  });

  it('counts only what was used after a program came', async () => {
    runner.warm();
    await until('a box waits', () => boxes() > 0);
    const session = await runner.open(program('x = 1\n'), never);
    const { usage } = await session.load();
    // NumPy alone takes ten times as long to import.
    expect(usage.cpuMs).toBeLessThan(20);
    await session.close();
  });

  it('replaces a box that dies while it waits', async () => {
    runner.warm();
    await until('a box waits', () => boxes() > 0);
    const old = processesOf(place.boxDir, 'harness.py');
    for (const id of old) process.kill(id, 'SIGKILL');
    await until('another one waits', () =>
      processesOf(place.boxDir, 'harness.py').some((id) => !old.includes(id)),
    );
    const session = await runner.open(program('def f():\n    return 1\n'), never);
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    await session.close();
  });

  it('keeps boxes of different memory limits apart', async () => {
    const source = 'def f(size):\n    return len(bytearray(size))\n';
    const outcomeWith = async (memoryMiB: number) => {
      const session = await runner.open(program(source, { limits: { ...limits, memoryMiB } }), never);
      await session.load();
      const outcome = await session.call('f', [300 << 20], 64);
      await session.close();
      return outcome.status;
    };
    runner.warm();
    expect(await outcomeWith(256)).toBe('memory-limit');
    expect(await outcomeWith(600)).toBe('returned');
    expect(await outcomeWith(256)).toBe('memory-limit');
  });
});

describe('without waiting boxes', () => {
  it('a box is started for every program, and what keeps it from starting is told', async () => {
    const runner = createProgramRunner({ ...config, python: { missing: 'no python3 here' } });
    await expect(runner.open(program(''), never)).rejects.toMatchObject({ code: 'unavailable' });
    const session = await runner.open(program('export {}', { runtime: 'typescript' }), never);
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    await runner.close();
  });
});
