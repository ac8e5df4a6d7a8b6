import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../statistics.mjs';

/** @typedef {import('./platform.mjs').Platform} Platform */

const runtimes = /** @type {const} */ (['typescript', 'python', 'tfjs', 'tfjs-model']);
const limits = { cpuMs: 2_000, memoryMiB: 512, outputBytes: 65_536 };
const warmUps = 5;
/** Between two measurements: time to refill. */
const restMs = 400;
const never = new AbortController().signal;

/**
 * From the wish for a box to the box being ready for a program, one after the other, ms.
 *
 * @param {Platform} platform
 * @param {number} rounds
 */
export async function measureStarts({ sandbox, config }, rounds) {
  const warm = sandbox.poolSettingsFor(sandbox.usualBoxesPerLanguage());
  return {
    cold: await measure(sandbox.createProgramRunner(config), rounds, 0),
    warm: await measure(sandbox.createProgramRunner(config, warm), rounds, restMs),
  };
}

/**
 * @param {ReturnType<Platform['sandbox']['createProgramRunner']>} runner
 * @param {number} rounds
 * @param {number} rest
 */
async function measure(runner, rounds, rest) {
  /** @type {Record<string, import('../statistics.mjs').Percentiles>} */
  const result = {};
  for (const runtime of runtimes) {
    const times = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const startedAt = performance.now();
      const session = await runner.open({ runtime, source: '', limits }, never);
      if (round >= 0) times.push(performance.now() - startedAt);
      await session.close();
      await sleep(rest);
    }
    result[runtime] = percentiles(times);
  }
  await runner.close();
  return result;
}
