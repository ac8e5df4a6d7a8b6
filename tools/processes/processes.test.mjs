import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startChild } from './children.mjs';
import { recordChildren, stopOrphans } from './children-record.mjs';
import { identify, isRunning } from './process-identity.mjs';
import { Supervisor } from './supervisor.mjs';
import { waitUntil } from './wait.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'processes-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/**
 * @param {string} code
 * @returns {import('./children.mjs').ChildCommand}
 */
const nodeCommand = (code) => ({
  name: 'test',
  file: process.execPath,
  args: ['-e', code],
  env: {},
  cwd: folder,
  user: null,
  logFile: path.join(folder, 'log'),
  stopSignal: 'SIGTERM',
  stopWithinMs: 300,
});

const forEver = 'setInterval(() => {}, 1000)';

test('a process is not taken for an earlier one with the same number', () => {
  const self = identify(process.pid);
  expect(self && isRunning(self)).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: 'another time' })).toBe(false);
  expect(identify(2 ** 22 + 1)).toBeUndefined();
});

test('a child that ignores the stop signal is killed with what it has started', async () => {
  const grandchildFile = path.join(folder, 'grandchild');
  const child = startChild(
    nodeCommand(
      `process.on('SIGTERM', () => {});
       const { pid } = require('child_process').spawn(process.execPath, ['-e', '${forEver}']);
       require('fs').writeFileSync('${grandchildFile}', String(pid)); ${forEver}`,
    ),
  );
  expect(
    await waitUntil(
      () => fs.existsSync(grandchildFile) && fs.readFileSync(grandchildFile, 'utf8') !== '',
      10_000,
    ),
  ).toBe(true);
  const grandchild = identify(Number(fs.readFileSync(grandchildFile, 'utf8')));
  await child.stop();
  expect(child.isAlive()).toBe(false);
  expect(await waitUntil(() => grandchild === undefined || !isRunning(grandchild), 5000)).toBe(true);
});

test('the children of a parent that is killed end by themselves', async () => {
  if (process.platform !== 'linux') return;
  const parent = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { startChild } from '${path.join(import.meta.dirname, 'children.mjs')}';
       const command = ${JSON.stringify(nodeCommand(forEver))};
       console.log(startChild(command).identity.pid); ${forEver}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [printed] = await once(parent.stdout, 'data');
  const child = identify(Number(String(printed)));
  expect(child && isRunning(child)).toBe(true);
  // It is bound to its parent once setpriv has become the command.
  const runsCommand = () => fs.readlinkSync(`/proc/${child?.pid}/exe`) === fs.realpathSync(process.execPath);
  expect(await waitUntil(runsCommand, 30_000)).toBe(true);
  parent.kill('SIGKILL');
  expect(await waitUntil(() => child === undefined || !isRunning(child), 5000)).toBe(true);
});

test('orphans that are on record are stopped, and strangers with their numbers are not', async () => {
  const orphan = spawn(process.execPath, ['-e', forEver], { detached: true, stdio: 'ignore' });
  const stranger = spawn(process.execPath, ['-e', forEver], { detached: true, stdio: 'ignore' });
  const identity = identify(orphan.pid ?? -1) ?? { pid: -1, startedAt: '' };
  recordChildren(folder, [identity, { pid: stranger.pid ?? -1, startedAt: 'long ago' }]);
  const ended = once(orphan, 'exit');
  await stopOrphans(folder);
  await ended;
  expect(stranger.exitCode).toBeNull();
  expect(isRunning(identify(stranger.pid ?? -1) ?? identity)).toBe(true);
  stranger.kill('SIGKILL');
});

describe('Supervisor', () => {
  test('starts a server again that has ended by itself', async () => {
    /** @type {string[]} */
    const warnings = [];
    const supervisor = new Supervisor(folder, (line) => warnings.push(line));
    const starts = path.join(folder, 'starts');
    supervisor.keep(
      0,
      nodeCommand(`require('fs').appendFileSync('${starts}', 'x'); setTimeout(() => process.exit(3), 50)`),
    );
    expect(
      await waitUntil(() => fs.existsSync(starts) && fs.readFileSync(starts, 'utf8').length >= 2, 20_000),
    ).toBe(true);
    await supervisor.stop();
    expect(warnings).toContain('test ended unexpectedly (exit 3) and is started again.');
  }, 30_000);

  test('says so when a store has ended, and stops higher stages first', async () => {
    const supervisor = new Supervisor(folder);
    const store = startChild(nodeCommand(forEver));
    supervisor.adopt(0, store);
    const server = supervisor.keep(
      2,
      nodeCommand(`process.on('SIGTERM', () => setTimeout(() => process.exit(0), 100)); ${forEver}`),
    );
    /** @type {string[]} */
    const order = [];
    void store.ended.then(() => order.push('store'));
    void server.ended.then(() => order.push('server'));
    await supervisor.stop();
    expect(order).toEqual(['server', 'store']);

    const other = new Supervisor(folder);
    const failing = startChild(nodeCommand('process.exit(7)'));
    other.adopt(0, failing);
    expect(await other.failed).toBe('test ended unexpectedly (exit 7).');
  });
});
