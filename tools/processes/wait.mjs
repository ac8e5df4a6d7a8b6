import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 25;

/**
 * Asks again and again until the answer is true.
 *
 * @param {() => boolean | Promise<boolean>} isDone
 * @param {number} withinMs
 * @returns {Promise<boolean>} false when the time ran out
 */
export async function waitUntil(isDone, withinMs) {
  const deadline = Date.now() + withinMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) return false;
    await sleep(pollMs);
  }
  return true;
}
