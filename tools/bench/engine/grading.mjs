import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { exerciseFolder, programs, pythonProgram, typescriptProgram } from '../programs.mjs';
import { percentiles, rounded } from '../statistics.mjs';

/** @typedef {import('./platform.mjs').Platform} Platform */

const warmUps = 8;
const restMs = 400;
/** As many runs at a time as a worker takes. */
const concurrency = os.availableParallelism() + 1;
const never = new AbortController().signal;

/**
 * Program in, verdict out, at rest, ms. The verdict is there when it is told; the box may still be ending.
 *
 * @param {Platform} platform
 * @param {number} rounds
 */
export async function measureVerdicts(platform, rounds) {
  const { grade, close } = await openEngine(platform);
  /** @type {Record<string, import('../statistics.mjs').Percentiles>} */
  const result = {};
  for (const program of programs) {
    const times = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const ms = await grade(program);
      if (round >= 0) times.push(ms);
      await sleep(restMs);
    }
    result[program.name] = percentiles(times);
  }
  await close();
  return result;
}

/**
 * As many at once as a worker grades, without a pause: verdicts a second, and how long each takes, ms.
 *
 * @param {Platform} platform
 * @param {number} seconds
 */
export async function measureLoad(platform, seconds) {
  const { grade, close } = await openEngine(platform);
  /** @type {Record<string, { verdictsPerSecond: number } & import('../statistics.mjs').Percentiles>} */
  const result = {};
  for (const program of [typescriptProgram, pythonProgram]) {
    await grade(program);
    /** @type {number[]} */
    const times = [];
    const startedAt = performance.now();
    const lane = async () => {
      while (performance.now() < startedAt + seconds * 1_000) times.push(await grade(program));
    };
    await Promise.all(Array.from({ length: concurrency }, lane));
    const elapsed = (performance.now() - startedAt) / 1_000;
    result[program.name] = {
      verdictsPerSecond: rounded(times.length / elapsed),
      ...percentiles(times),
    };
  }
  await close();
  return result;
}

/**
 * An engine with boxes that wait, as a worker has it.
 *
 * @param {Platform} platform
 * @returns {Promise<{ grade: (program: import('../programs.mjs').Program) => Promise<number>, close: () => Promise<void> }>} `grade`
 * resolves with the milliseconds to the verdict once grading is over; rejects unless the verdict is accepted
 */
async function openEngine({ createEngine, loadExercise, sandbox, config }) {
  const engine = createEngine({
    sandbox: config,
    pool: sandbox.poolSettingsFor(sandbox.usualBoxesPerLanguage()),
    trainerEntry: '/nonexistent',
    onDiagnosisError: console.error,
  });
  const content = await loadExercise(exerciseFolder);
  let count = 0;
  const grade = async (/** @type {import('../programs.mjs').Program} */ { language, file, source }) => {
    count += 1;
    const seed = count.toString(16).padStart(8, '0');
    const payload = {
      kind: /** @type {const} */ ('program'),
      language,
      files: [{ path: file, content: source }],
    };
    const startedAt = performance.now();
    let verdictMs = NaN;
    const note = (/** @type {{ type: string }} */ { type }) => {
      if (type === 'verdict') verdictMs = performance.now() - startedAt;
    };
    const result = await engine.grade({ content, payload, mode: 'graded', seed }, note, never);
    if (result.verdict !== 'accepted') throw new Error(`${language}: ${JSON.stringify(result)}`);
    return verdictMs;
  };
  engine.warm();
  return { grade, close: () => engine.close() };
}
