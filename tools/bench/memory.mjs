import { commandOf, findFamily, proportionalMiB, residentMiB } from './processes.mjs';

/**
 * Memory of a process and of all that it has started, in MiB. Linux only. `resident` counts what is shared in each process that shares
 * it; `proportional` shares it out, so that its sum is what the machine gives up.
 *
 * @param {number} launcherPid
 * @returns {{ processes: { name: string, resident: number }[], proportional: number }}
 */
export function measureMemory(launcherPid) {
  const pids = findFamily(launcherPid);
  return {
    processes: pids.map((pid) => ({ name: nameOf(pid), resident: residentMiB(pid) })),
    proportional: Math.round(pids.reduce((sum, pid) => sum + proportionalMiB(pid), 0)),
  };
}

/** @param {number} pid */
export function nameOf(pid) {
  const words = commandOf(pid);
  const script = words.find((word) => word.endsWith('.js') || word.endsWith('.mjs') || word.endsWith('.cjs'));
  if (script !== undefined) return script.split('/').slice(-3).join('/');
  // PostgreSQL's processes put what they do in place of their command line.
  return (words[0] ?? '').replace(/^\S*\//, '').slice(0, 40);
}
