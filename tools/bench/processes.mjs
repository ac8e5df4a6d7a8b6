import fs from 'node:fs';

/** What /proc tells of processes. Linux only; a process that has just ended tells 0 or nothing. */

/**
 * A process and all that it has started.
 *
 * @param {number} ancestor
 */
export function findFamily(ancestor) {
  const parents = new Map(
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(field(`/proc/${name}/status`, 'PPid'))]),
  );
  const family = new Set([ancestor]);
  // Parents are mostly older than their children, but numbers wrap around: until nobody is added.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

/** @param {number} pid */
export const commandOf = (pid) => read(`/proc/${pid}/cmdline`).split('\0');

/** What is shared counts in each process that shares it, MiB. @param {number} pid */
export const residentMiB = (pid) => inMiB(field(`/proc/${pid}/status`, 'VmRSS'));

/** What is shared is shared out: the sum is what the machine gives up, MiB. @param {number} pid */
export const proportionalMiB = (pid) => inMiB(field(`/proc/${pid}/smaps_rollup`, 'Pss'));

/** @param {number} pid */
export function openFiles(pid) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** @param {string} text e.g. `120 kB` */
const inMiB = (text) => Math.round(Number.parseInt(text, 10) / 102.4) / 10 || 0;

/**
 * @param {string} file
 * @param {string} name
 */
const field = (file, name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(read(file))?.[1] ?? '';

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
