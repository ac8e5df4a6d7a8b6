import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, findFamily, proportionalMiB } from '../processes.mjs';
import { rounded } from '../statistics.mjs';

/** @typedef {import('./platform.mjs').Platform} Platform */

const upWithinMs = 120_000;
const lookEveryMs = 1_000;

/**
 * Memory of a box that waits, MiB, its part of what is shared included (PSS): bubblewrap, the interpreter, and what makes boxes of its
 * kind. By runtime; with so many of each waiting as a worker keeps.
 *
 * @param {Platform} platform
 */
export async function measureWarmBoxes({ sandbox, config, boxHostPid }) {
  const settings = sandbox.poolSettingsFor(sandbox.usualBoxesPerLanguage());
  const runner = sandbox.createProgramRunner(config, settings);
  runner.warm();
  await untilNothingStarts(boxHostPid);
  const processes = findFamily(boxHostPid)
    .filter((pid) => pid !== boxHostPid)
    .map((pid) => ({ kind: kindOf(pid), mib: proportionalMiB(pid) }));
  await runner.close();
  /** @type {Record<string, { waiting: number, pssMib: number }>} */
  const result = {};
  for (const runtime of /** @type {const} */ (['typescript', 'python', 'tfjs', 'tfjs-model'])) {
    const waiting = settings.waiting(runtime);
    const sum = processes.filter(({ kind }) => kind === runtime).reduce((total, { mib }) => total + mib, 0);
    if (waiting > 0) result[runtime] = { waiting, pssMib: rounded(sum / waiting) };
  }
  return result;
}

/** @param {number} boxHostPid */
async function untilNothingStarts(boxHostPid) {
  const count = () => findFamily(boxHostPid).length;
  const deadline = performance.now() + upWithinMs;
  for (let before = 0, calm = 0; calm < 3;) {
    if (performance.now() > deadline) throw new Error('Boxes kept being started.');
    await sleep(lookEveryMs);
    const now = count();
    calm = now === before && now > 1 ? calm + 1 : 0;
    before = now;
  }
}

/** The runtime that a process belongs to, by its command line. @param {number} pid */
function kindOf(pid) {
  const words = commandOf(pid);
  if (words.some((word) => word.endsWith('.py'))) return 'python';
  if (!words.includes('/box/harness.cjs')) return null;
  if (words.includes('models')) return 'tfjs-model';
  return words.includes('tensors') ? 'tfjs' : 'typescript';
}
