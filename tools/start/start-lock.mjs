import fs from 'node:fs';
import path from 'node:path';
import { stopOrphans } from '../processes/children-record.mjs';
import { codeOf } from '../processes/error-code.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { identify, isRunning } from '../processes/process-identity.mjs';

/** @typedef {import('../processes/process-identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * Makes this process the only one that runs Convolab on this data. A lock whose process is gone (kill -9, power failure) is taken
 * over, and what its run has left is stopped.
 *
 * @param {string} privateFolder
 * @returns {Promise<() => void>} gives the lock back
 * @throws {OperatorError} when another process holds it
 */
export async function takeStartLock(privateFolder) {
  const file = path.join(privateFolder, 'start.lock');
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    while (!link(own, file)) breakStale(file);
  } finally {
    fs.rmSync(own);
  }
  await stopOrphans(privateFolder);
  return () => fs.rmSync(file, { force: true });
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
 */
function breakStale(file) {
  const holder = readHolder(file);
  if (holder === undefined) return;
  if (isRunning(holder)) {
    throw new OperatorError(
      `Convolab is already running in this folder (process ${holder.pid}): stop it first, or start this one from another clone.`,
    );
  }
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  // Between the look and the move another start may have broken the stale lock and taken its own: that one goes back.
  if (moved !== undefined && isRunning(moved)) fs.linkSync(aside, file);
  fs.rmSync(aside);
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
