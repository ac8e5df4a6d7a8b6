import fs from 'node:fs';
import path from 'node:path';
import { root } from '../workspace.mjs';
import { Student } from './student.mjs';

const repeats = 40;

/** The first ones find cold caches everywhere and are not counted. */
const warmUps = 3;

const programs = [
  { language: 'typescript', file: 'main.ts', solution: 'loops.ts' },
  { language: 'python', file: 'main.py', solution: 'loops.py' },
];

/** @typedef {{ p50: number, p95: number }} Percentiles milliseconds */

/**
 * Hands in a right conv2d again and again, one after the other.
 *
 * @param {string} address
 * @param {{ username: string, password: string }} account
 * @returns {Promise<Record<string, { accepted: Percentiles, verdict: Percentiles }>>} by language
 */
export async function measureSubmissions(address, account) {
  const student = await Student.signIn(address, account);
  await student.open('conv2d');
  /** @type {Record<string, { accepted: Percentiles, verdict: Percentiles }>} */
  const results = {};
  for (const { language, file, solution } of programs) {
    const source = fs.readFileSync(
      path.join(root, 'packages/course/exercises/conv2d/solutions', solution),
      'utf8',
    );
    const times = [];
    for (let round = -warmUps; round < repeats; round += 1) {
      const time = await student.submit(language, file, source);
      if (time.verdict !== 'accepted') throw new Error(`conv2d in ${language} was judged ${time.verdict}.`);
      if (round >= 0) times.push(time);
    }
    results[language] = {
      accepted: percentiles(times.map(({ acceptedMs }) => acceptedMs)),
      verdict: percentiles(times.map(({ verdictMs }) => verdictMs)),
    };
  }
  return results;
}

/**
 * @param {number[]} values
 * @returns {Percentiles}
 */
function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Number((sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
