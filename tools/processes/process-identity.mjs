import fs from 'node:fs';
import { spawnSync } from 'node:child_process';

/**
 * A process, told from a later one that got the same number.
 *
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/**
 * When the process started, in the system's own words; two processes with one pid differ in it.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
function findStart(pid) {
  if (process.platform === 'linux') {
    const stat = readIfThere(`/proc/${pid}/stat`);
    // The name in field 2 may hold blanks and brackets. After it: field 3 is the state, 22 the start in clock ticks since boot.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields === undefined || fields[0] === 'Z') return undefined;
    return `${readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${fields[19] ?? ''}`;
  }
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout.trim() : undefined;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // Gone between the look and the reading, or never there: the answer is the same.
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined when there is no such process
 */
export function identify(pid) {
  const startedAt = findStart(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @param {ProcessIdentity} identity */
export function isRunning({ pid, startedAt }) {
  return findStart(pid) === startedAt;
}
