import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { takeStartLock } from './start-lock.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-lock-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Another process that takes the lock, says so and stays. */
function startHolder() {
  return spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { takeStartLock } from '${path.join(import.meta.dirname, 'start-lock.mjs')}';
       try { await takeStartLock('${folder}'); console.log('taken'); setInterval(() => {}, 1000); }
       catch (error) { console.log(error.message); }`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

test('a second one is refused in a sentence that names the first', async () => {
  const holder = startHolder();
  expect(String(await once(holder.stdout, 'data'))).toContain('taken');
  await expect(takeStartLock(folder)).rejects.toThrow(
    `already running in this folder (process ${holder.pid})`,
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
});

test('the lock of a process that was killed is taken over', async () => {
  const holder = startHolder();
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const unlock = await takeStartLock(folder);
  unlock();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a lock that was cut off in the middle does not hinder', async () => {
  fs.writeFileSync(path.join(folder, 'start.lock'), '{"pid":');
  const unlock = await takeStartLock(folder);
  unlock();
});

test('of several at once, on a stale lock, exactly one gets it', async () => {
  fs.writeFileSync(path.join(folder, 'start.lock'), JSON.stringify({ pid: 1, startedAt: 'long ago' }));
  const holders = [1, 2, 3, 4].map(startHolder);
  const answers = await Promise.all(
    holders.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()),
  );
  for (const holder of holders) holder.kill('SIGKILL');
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes('already running'))).toHaveLength(3);
}, 20_000);
