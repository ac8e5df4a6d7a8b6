import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { LocalBox } from '../boxes/local-box.ts';
import { type LocalBoxHost, openLocalBoxHost } from '../boxes/local-box-host.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { makings } from '../testing/hosts.ts';
import { openPythonBox } from '../testing/open-python-box.ts';
import { startOther } from '../testing/other-process.ts';
import { ForkedBox } from './forked-box.ts';
import { processStatus } from './isolation-check.ts';

jest.setTimeout(60_000);

const config = readTestSandboxConfig();
const REQUEST = { runtime: 'python', memoryMiB: 256 } as const;
const DEADLINE_MS = 20_000;

/** Box users have to find their way to a copy of the harness. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-zygotes-'));
fs.chmodSync(folder, 0o755);
const hosts: LocalBoxHost[] = [];

afterAll(async () => {
  for (const host of hosts) await host.close();
  fs.rmSync(folder, { recursive: true });
});

async function openHost(own: SandboxConfig = config): Promise<LocalBoxHost> {
  const host = await openLocalBoxHost(own);
  hosts.push(host);
  return host;
}

const parentOf = (processId: number) => Number(processStatus(processId).get('PPid'));
const isRunning = (processId: number) => fs.existsSync(`/proc/${processId}`);

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}.`);
    await delay(20);
  }
}

function makePublicFolder(prefix: string): string {
  const made = fs.mkdtempSync(path.join(folder, prefix));
  fs.chmodSync(made, 0o755);
  return made;
}

/** The configuration with a zygote whose program has one line changed. */
function withChanged(line: string, instead: string): SandboxConfig {
  const boxDir = path.join(makePublicFolder('changed-'), 'box');
  fs.cpSync(config.boxDir, boxDir, { recursive: true });
  const script = path.join(boxDir, 'zygote.py');
  const program = fs.readFileSync(script, 'utf8');
  if (!program.includes(line)) throw new Error(`There is no line ${line}`);
  fs.writeFileSync(script, program.replace(line, instead));
  return { ...config, boxDir };
}

const NO_FILTER = ['system("prctl", PR_SET_SECCOMP,', 'print("prctl", PR_SET_SECCOMP,'] as const;

describe.each(makings.filter((making) => making === 'forked'))('a zygote of %s boxes', () => {
  it.each([
    ['keeps the filter of a box away', ...NO_FILTER, 'Seccomp_filters: 1'],
    ['shares its network', ' | CLONE_NEWNET', '', 'shares net:'],
    ['shares its messages', ' | CLONE_NEWIPC', '', 'shares ipc:'],
    [
      'leaves what may be had again',
      'while libc.prctl(PR_CAPBSET_DROP',
      'while 0 and libc.prctl(0',
      'CapBnd',
    ],
    [
      'leaves capabilities',
      'keep_capabilities()\n        os.close(self.proc)',
      'os.close(self.proc)',
      'CapPrm',
    ],
    ['makes its user another one', 'uid_map", f"{self.user} ', 'uid_map", f"{0} ', 'uid_map: 0 '],
    ['fails while it dresses a child', 'os.setsid()', 'os.setsid(1)', 'setsid'],
  ])('that %s is found out before the box runs', async (_, line, instead, fault) => {
    const host = await openHost(withChanged(line, instead));
    await expect(openPythonBox(host, 'fork')).rejects.toThrow(fault);
  });

  it('that is not as it should be is done without', async () => {
    const host = await openHost(withChanged(...NO_FILTER));
    await expect(openPythonBox(host, 'fork')).rejects.toThrow('not isolated');
    const { box, conversation } = await openPythonBox(host, 'start');
    expect(box).toBeInstanceOf(LocalBox);
    conversation.abort(new Error('seen'));
    await conversation.gone;
  });

  it('makes the boxes once it is up', async () => {
    const host = await openHost();
    const first = await openPythonBox(host, 'start');
    const forked = await openPythonBox(host, 'fork');
    const next = await openPythonBox(host, 'start');
    expect([first, forked, next].map(({ box }) => box instanceof ForkedBox)).toEqual([false, true, true]);
  });

  it('tells how a box ended, and frees its cgroup', async () => {
    const host = await openHost();
    const { box, conversation } = await openPythonBox(host, 'fork');
    const groups = () => fs.readFileSync(`/proc/${box.programId ?? 0}/cgroup`, 'utf8');
    const name = /convolab-boxes\/(\S+)/u.exec(groups())?.[1] ?? 'none';
    const exit = await new Promise((resolve) => {
      jest.spyOn(conversation, 'onExit').mockImplementation(resolve);
      box.kill();
    });
    expect(exit).toMatchObject({ code: 128 + 9, outOfMemory: false });
    expect(fs.existsSync(`/sys/fs/cgroup/memory/convolab-boxes/${name}`)).toBe(false);
    expect(fs.existsSync(`/sys/fs/cgroup/convolab-boxes/${name}`)).toBe(false);
  });

  it('counts the interpreter as a box of its own start does, though most of it is shared', async () => {
    const host = await openHost();
    const bytes = await Promise.all(
      (['startAlone', 'fork'] as const).map(async (way) => (await openPythonBox(host, way)).box.usage()),
    );
    const [alone = 0, forked = 0] = bytes.map(({ memoryBytes }) => memoryBytes ?? 0);
    expect(forked / alone).toBeGreaterThan(0.8);
    expect(forked / alone).toBeLessThan(1.4);
  });

  it('takes its boxes along when it is killed; the next are made without it', async () => {
    const host = await openHost();
    const { box, conversation } = await openPythonBox(host, 'fork');
    const program = box.programId ?? 0;
    const zygote = parentOf(parentOf(program));
    process.kill(zygote, 'SIGKILL');
    await conversation.gone;
    await until('the box dies', () => !isRunning(program));
    expect((await openPythonBox(host, 'start')).box).toBeInstanceOf(LocalBox);
  });

  it('leaves nothing behind when its host is closed, though it keeps no process from ending', async () => {
    const { printed } = await startOther(
      config,
      makePublicFolder('other-'),
      `import fs from 'node:fs';
       const host = await openLocalBoxHost(JSON.parse(process.argv[2]));
       const nothing = () => undefined;
       const listener = { onChannel: nothing, onPrinted: nothing, onExit: nothing, onLost: nothing };
       await host.fork(${JSON.stringify(REQUEST)}, listener);
       await host.close();
       const folders = fs.readdirSync(${JSON.stringify(os.tmpdir())});
       console.log(folders.filter((name) => name.startsWith('convolab-zygote-' + process.pid + '-')).length);`,
    );
    expect(printed.trim()).toBe('0');
  });

  it('does not outlive its host that is killed, nor do its boxes', async () => {
    const { child, printed } = await startOther(
      config,
      makePublicFolder('other-'),
      `const host = await openLocalBoxHost(JSON.parse(process.argv[2]));
       const nothing = () => undefined;
       const listener = { onChannel: nothing, onPrinted: nothing, onExit: nothing, onLost: nothing };
       const box = await host.fork(${JSON.stringify(REQUEST)}, listener);
       console.log(box.programId);`,
    );
    const program = Number(printed);
    const processes = [program, parentOf(program), parentOf(parentOf(program))];
    expect(processes.map(isRunning)).toEqual([true, true, true]);
    child.kill('SIGKILL');
    await until('everything dies', () => !processes.some(isRunning));
    // Its folder is swept by the next host.
    await openHost();
    expect(
      fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`convolab-zygote-${child.pid ?? 0}-`)),
    ).toEqual([]);
  });
});
