import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProgramLimitsSchema } from '@convolab/contracts';
import { jest } from '@jest/globals';
import { createProgramRunner, type Launcher, runLauncher } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { startOther, withOwnHarness } from '../testing/other-process.ts';
import { encodeFrame } from '../wire/frames.ts';

/** Box users have to find their way to a copy of the harness. */
function makePublicFolder(prefix: string): string {
  const made = fs.mkdtempSync(prefix);
  fs.chmodSync(made, 0o755);
  return made;
}
const folder = makePublicFolder(path.join(os.tmpdir(), 'convolab-launcher-'));
// Other tests have boxes at the same time.
const config = withOwnHarness(readTestSandboxConfig(), folder);
const socketPath = path.join(folder, 'boxes.sock');
const ownGid = process.getgid?.() ?? 0;
const limits = ProgramLimitsSchema.parse({});
const DEADLINE_MS = 20_000;

const children: ChildProcess[] = [];
let launcher: Launcher;

jest.setTimeout(60_000);

beforeAll(async () => {
  launcher = await runLauncher(config, socketPath, ownGid);
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await launcher.close();
  fs.rmSync(folder, { recursive: true });
});

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}.`);
    await delay(20);
  }
}

/** Every process whose command line holds a text: boxes name their harness there. */
function processesWith(text: string): string[] {
  return fs.readdirSync('/proc').filter((name) => {
    if (!/^\d+$/u.test(name)) return false;
    try {
      return fs.readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(text);
    } catch {
      // It ended between the two reads.
      return false;
    }
  });
}

/** What a raw connection is answered before it is closed. */
async function answerTo(bytes: Buffer): Promise<string> {
  const socket = net.connect(socketPath);
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString('utf8');
}

const startOtherProcess = async (code: string) => {
  const { child, config: own } = await startOther(
    config,
    makePublicFolder(path.join(folder, 'other-')),
    code,
  );
  children.push(child);
  return { child, boxDir: own.boxDir };
};

const OPEN_BOX = `
  const session = await runner.open(
    { runtime: 'python', source: 'while True: pass', limits: { cpuMs: 60000, memoryMiB: 128, outputBytes: 1024 } },
    new AbortController().signal,
  );
  void session.load();
  console.log('up');
`;

describe('the launcher', () => {
  it('opens its socket for one group only', () => {
    const { mode, gid } = fs.statSync(socketPath);
    expect([mode & 0o777, gid]).toEqual([0o660, ownGid]);
  });

  it('gives way to no second launcher', async () => {
    await expect(runLauncher(config, socketPath, ownGid)).rejects.toMatchObject({ code: 'launcher-failed' });
  });

  it('takes the place of one that was killed', async () => {
    const stale = path.join(folder, 'stale.sock');
    const { child } = await startOtherProcess(
      `await runLauncher(JSON.parse(process.argv[2]), ${JSON.stringify(stale)}, ${ownGid}); console.log('up');`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(fs.existsSync(stale)).toBe(true);
    const next = await runLauncher(config, stale, ownGid);
    await next.close();
  });

  it.each([
    ['a command', { type: 'start', runtime: 'python', memoryMiB: 128, command: ['/bin/sh'] }],
    ['a path as runtime', { type: 'start', runtime: '../../bin/sh', memoryMiB: 128 }],
    ['memory beyond all bounds', { type: 'start', runtime: 'python', memoryMiB: 1e9 }],
    ['a question before the box', { type: 'usage' }],
  ])('hangs up on %s', async (_, message) => {
    expect(await answerTo(encodeFrame(message))).toBe('');
  });

  it('hangs up on bytes that are no message', async () => {
    expect(await answerTo(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toBe('');
  });

  it('says what is missing', async () => {
    const other = path.join(folder, 'other.sock');
    const lacking = await runLauncher({ ...config, python: { missing: 'no python3 here' } }, other, ownGid);
    const runner = createProgramRunner({ ...config, launcherSocket: other });
    const program = { runtime: 'python', source: '', limits } as const;
    await expect(runner.open(program, new AbortController().signal)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'no python3 here',
    });
    await lacking.close();
  });
});

describe('no box outlives', () => {
  it('the process that made it, when that is killed', async () => {
    const { child, boxDir } = await startOtherProcess(
      `const runner = createProgramRunner(JSON.parse(process.argv[2])); ${OPEN_BOX}`,
    );
    expect(processesWith(`${boxDir}/harness.py`)).not.toEqual([]);
    child.kill('SIGKILL');
    await until('the box dies', () => processesWith(`${boxDir}/harness.py`).length === 0);
  });

  it('the worker, when that is killed', async () => {
    const { child } = await startOtherProcess(
      `const config = { ...JSON.parse(process.argv[2]), launcherSocket: ${JSON.stringify(socketPath)} };
       const runner = createProgramRunner(config); ${OPEN_BOX}`,
    );
    expect(processesWith(`${config.boxDir}/harness.py`)).not.toEqual([]);
    child.kill('SIGKILL');
    await until('the box dies', () => processesWith(`${config.boxDir}/harness.py`).length === 0);
  });

  it('the launcher, when that is killed: the worker is told that the platform failed', async () => {
    const other = path.join(folder, 'killed.sock');
    const { child, boxDir } = await startOtherProcess(
      `await runLauncher(JSON.parse(process.argv[2]), ${JSON.stringify(other)}, ${ownGid}); console.log('up');`,
    );
    const runner = createProgramRunner({ ...config, launcherSocket: other });
    const program = {
      runtime: 'python',
      source: 'while True: pass',
      limits: { ...limits, cpuMs: 60_000 },
    } as const;
    const session = await runner.open(program, new AbortController().signal);
    const load = session.load();
    child.kill('SIGKILL');
    await expect(load).rejects.toMatchObject({ code: 'launcher-failed' });
    await until('the box dies', () => processesWith(`${boxDir}/harness.py`).length === 0);
  });
});
