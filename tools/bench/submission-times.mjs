import { programs, slug } from './programs.mjs';
import { percentiles } from './statistics.mjs';
import { Student } from './student.mjs';

/** The first ones find cold caches everywhere and are not counted. */
const warmUps = 5;

/** @typedef {import('./statistics.mjs').Percentiles} Percentiles milliseconds */

/**
 * Hands in a right program again and again, one after the other, and waits for the end of each run.
 *
 * @param {string} address
 * @param {{ username: string, password: string }} account
 * @param {number} rounds
 * @returns {Promise<Record<string, { accepted: Percentiles, verdict: Percentiles }>>} by program
 */
export async function measureSubmissions(address, account, rounds) {
  const student = await Student.signIn(address, account);
  await student.open(slug);
  /** @type {Record<string, { accepted: Percentiles, verdict: Percentiles }>} */
  const results = {};
  for (const program of programs) {
    const times = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const time = await student.submit(program);
      if (time.verdict !== 'accepted') throw new Error(`${program.name} was judged ${time.verdict}.`);
      if (round >= 0) times.push(time);
    }
    results[program.name] = {
      accepted: percentiles(times.map(({ acceptedMs }) => acceptedMs)),
      verdict: percentiles(times.map(({ verdictMs }) => verdictMs)),
    };
  }
  return results;
}
