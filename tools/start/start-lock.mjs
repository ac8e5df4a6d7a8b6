import path from 'node:path';
import { stopOrphans } from '../processes/children-record.mjs';
import { tryFileLock } from '../processes/file-lock.mjs';
import { OperatorError } from '../processes/operator-error.mjs';

/**
 * Makes this process the only one that runs Convolab on this data. A lock whose process is gone (kill -9, power failure) is taken
 * over, and what its run has left is stopped.
 *
 * @param {string} privateFolder
 * @returns {Promise<() => void>} gives the lock back
 * @throws {OperatorError} when another process holds it
 */
export async function takeStartLock(privateFolder) {
  const lock = tryFileLock(path.join(privateFolder, 'start.lock'));
  if ('holder' in lock) {
    throw new OperatorError(
      `Convolab is already running in this folder (process ${lock.holder.pid}): stop it first, or start this one from another clone.`,
    );
  }
  await stopOrphans(privateFolder);
  return lock.release;
}
