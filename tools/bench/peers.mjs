import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../processes/run.mjs';
import { measureLocally } from './local-boxes.mjs';
import { programs, pythonProgram } from './programs.mjs';
import { installPythonPackages } from './python-packages.mjs';
import { percentiles, rounded } from './statistics.mjs';

/** What teachers use today, in the versions that were current when this was written. */
const packages = ['numpy==2.3.5', 'pytest==9.2.0', 'gradescope-utils==0.5.0'];
const sources = path.join(import.meta.dirname, 'peers');
const concurrency = os.availableParallelism() + 1;

/** @typedef {{ name: string, arguments: number[][][], expected: number[][] | null }} DrawnCase */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} folder with its tests
 * @property {string[]} command behind the interpreter
 * @property {(place: string, output: string) => boolean} isFullMark
 */

/** @type {Peer[]} */
const peers = [
  {
    name: 'pytest',
    folder: path.join(sources, 'pytest'),
    command: ['-m', 'pytest'],
    isFullMark: (_, output) => / 10 passed in /.test(output),
  },
  {
    name: 'gradescopeUtils',
    folder: path.join(sources, 'gradescope'),
    command: ['run_tests.py'],
    isFullMark: (place) => {
      const results = JSON.parse(fs.readFileSync(path.join(place, 'results.json'), 'utf8'));
      return results.tests.length === 10 && results.score === 10;
    },
  },
];

/**
 * The same ten cases and the same Python programs, judged as these tools judge: an ordinary process, cold, for each submission; no
 * isolation at all.
 *
 * @param {{ rounds: number, seconds: number }} effort
 * @param {(line: string) => void} log
 */
export async function measurePeers({ rounds, seconds }, log) {
  const python = await installPythonPackages('peers', packages, log);
  /** @type {DrawnCase[]} */
  const drawn = await measureLocally('cases', { rounds, seconds });
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-peers-'));
  /** @type {Record<string, unknown>} */
  const result = {};
  try {
    for (const peer of peers) {
      const judge = judgeWith(peer, python, drawn, work);
      result[peer.name] = { ...(await atRest(judge, rounds)), load: await underLoad(judge, seconds) };
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return result;
}

/**
 * @param {(program: string) => Promise<number>} judge
 * @param {number} rounds
 */
async function atRest(judge, rounds) {
  /** @type {Record<string, import('./statistics.mjs').Percentiles>} */
  const result = {};
  for (const { name, source } of programs.filter(({ language }) => language === 'python')) {
    await judge(source);
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await judge(source));
    result[name] = percentiles(times);
  }
  return result;
}

/**
 * @param {(program: string) => Promise<number>} judge
 * @param {number} seconds
 */
async function underLoad(judge, seconds) {
  /** @type {number[]} */
  const times = [];
  const startedAt = performance.now();
  const lane = async () => {
    while (performance.now() < startedAt + seconds * 1_000) times.push(await judge(pythonProgram.source));
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const elapsed = (performance.now() - startedAt) / 1_000;
  return { verdictsPerSecond: rounded(times.length / elapsed), ...percentiles(times) };
}

/**
 * @param {Peer} peer
 * @param {string} python
 * @param {DrawnCase[]} drawn
 * @param {string} work
 * @returns {(program: string) => Promise<number>} milliseconds for one submission, in a folder of its own
 */
function judgeWith({ name, folder, command, isFullMark }, python, drawn, work) {
  const cases = JSON.stringify(drawn);
  return async (program) => {
    const place = fs.mkdtempSync(path.join(work, `${name}-`));
    fs.cpSync(folder, place, { recursive: true });
    fs.writeFileSync(path.join(place, 'cases.json'), cases);
    fs.writeFileSync(path.join(place, 'conv2d.py'), program);
    const startedAt = performance.now();
    const { stdout, stderr } = await run(python, command, { cwd: place, env: process.env });
    const ms = performance.now() - startedAt;
    if (!isFullMark(place, stdout)) throw new Error(`${name} gave no full mark:\n${stdout}\n${stderr}`);
    fs.rmSync(place, { recursive: true });
    return ms;
  };
}
