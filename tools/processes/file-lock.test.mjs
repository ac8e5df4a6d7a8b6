import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from '../cli/wait-for-lock.mjs';
import { tryFileLock } from './file-lock.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'file-lock-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a lock that is held names its holder, and is free once it is given back', () => {
  const file = path.join(folder, 'a.lock');
  const lock = tryFileLock(file);
  expect(tryFileLock(file)).toEqual({ holder: expect.objectContaining({ pid: process.pid }) });
  if ('release' in lock) lock.release();
  expect(tryFileLock(file)).toHaveProperty('release');
});

test('those who wait do their work one after the other, also after one that fails', async () => {
  const file = path.join(folder, 'b.lock');
  /** @type {string[]} */
  const story = [];
  const work = (/** @type {string} */ name) => async () => {
    story.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    story.push(`${name} ends`);
    if (name === 'first') throw new Error('first fails');
  };
  const both = await Promise.allSettled([withLock(file, work('first')), withLock(file, work('second'))]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(story).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(fs.readdirSync(folder)).toEqual([]);
});
