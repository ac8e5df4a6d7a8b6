import fs from 'node:fs';
import { codeOf } from './error-code.mjs';
import { identify, isRunning } from './process-identity.mjs';

/**
 * A file that says which process holds something. The lock of a process that is gone (kill -9, power failure) is taken over.
 *
 * @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity
 *
 * @typedef {{ release: () => void } | { holder: ProcessIdentity }} LockAttempt
 */

/**
 * @param {string} file in a folder that is there
 * @returns {LockAttempt} the lock, or who holds it
 */
export function tryFileLock(file) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    while (!link(own, file)) {
      const holder = breakStale(file);
      if (holder !== null) return { holder };
    }
  } finally {
    fs.rmSync(own);
  }
  return { release: () => fs.rmSync(file, { force: true }) };
}

/**
 * A hard link appears with its content or not at all, and only for one of several at once.
 *
 * @param {string} own
 * @param {string} file
 */
function link(own, file) {
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a process that is gone. Moved aside first: of two that see the same stale lock only one moves it.
 *
 * @param {string} file
 * @returns {ProcessIdentity | null} the process that holds it; null where it is worth another try
 */
function breakStale(file) {
  const holder = readHolder(file);
  if (holder === undefined) return null;
  if (isRunning(holder)) return holder;
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const moved = readHolder(aside);
  // Between the look and the move another one may have broken the stale lock and taken its own: that one goes back.
  if (moved !== undefined && isRunning(moved)) fs.linkSync(aside, file);
  fs.rmSync(aside);
  return null;
}

/**
 * @param {string} file
 * @returns {ProcessIdentity | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return { pid: -1, startedAt: 'unreadable' };
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
