import { setTimeout as sleep } from 'node:timers/promises';
import { tryFileLock } from '../processes/file-lock.mjs';

const pollMs = 100;

/**
 * Several command lines at once, on their first use: one does the work, the others wait until it is done.
 *
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function withLock(file, work) {
  let lock = tryFileLock(file);
  while ('holder' in lock) {
    await sleep(pollMs);
    lock = tryFileLock(file);
  }
  try {
    await work();
  } finally {
    lock.release();
  }
}
