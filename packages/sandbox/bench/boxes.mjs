/**
 * Measures boxes and the engine on this machine and prints one JSON object. As root through a launcher in a process of its
 * own, as in operation; else in this process. Needs CONVOLAB_SANDBOX_CONFIG and a built harness.
 *
 *   node packages/sandbox/bench/boxes.mjs [--parts start,memory,engine,load] [--rounds 30] [--seconds 10]
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPlatform } from './platform.mjs';

const packageFolder = path.dirname(import.meta.dirname);

const { values: options } = parseArgs({
  options: {
    parts: { type: 'string', default: 'start,engine,load' },
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '10' },
  },
});
const rounds = Number(options.rounds);
const RUNTIMES = ['typescript', 'python', 'tfjs-model'];
const LIMITS = { cpuMs: 2_000, memoryMiB: 512, outputBytes: 65_536 };
const SOLUTIONS = { typescript: 'loops.ts', python: 'loops.py' };
const WARM_UPS = 5;
/** As many runs at a time as a worker takes. */
const CONCURRENCY = os.availableParallelism() + 1;
/** Between two measurements at rest: time to refill. */
const REST_MS = 250;
const never = new AbortController().signal;

const timed = async (work) => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

const rounded = (number) => Math.round(number * 10) / 10;

function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

/** From `open` to ready, one after the other. */
async function measureStarts({ createProgramRunner, config }, pool, restMs) {
  const runner = createProgramRunner(config, pool);
  const result = {};
  for (const runtime of RUNTIMES) {
    const times = [];
    for (let round = -WARM_UPS; round < rounds; round += 1) {
      let session;
      const ms = await timed(async () => {
        session = await runner.open({ runtime, source: '', limits: LIMITS }, never);
      });
      await session.close();
      if (round >= 0) times.push(ms);
      await delay(restMs);
    }
    result[runtime] = percentiles(times);
  }
  await runner.close();
  return result;
}

function engineOf({ createEngine, config }, pool) {
  return createEngine({
    sandbox: config,
    pool,
    trainerEntry: '/nonexistent',
    trainerMemoryMiB: 1_536,
    onDiagnosisError: (error) => console.error(error),
  });
}

async function submissionsTo(engine, { loadExercise }) {
  const loaded = await loadExercise(path.resolve(packageFolder, '../course/exercises/conv2d'));
  return (language) => {
    const { source } = loaded.solutions.find(
      (solution) => solution.language === language && solution.name === 'loops',
    );
    const payload = { kind: 'program', language, files: [{ path: SOLUTIONS[language], content: source }] };
    let count = 0;
    return async () => {
      count += 1;
      const seed = count.toString(16).padStart(8, '0');
      const result = await engine.grade(
        { content: loaded, payload, mode: 'graded', seed },
        () => undefined,
        never,
      );
      if (result.verdict !== 'accepted') throw new Error(`${language}: ${JSON.stringify(result)}`);
    };
  };
}

/** Program in, verdict out, at rest. */
async function measureEngine(platform, pool) {
  const engine = engineOf(platform, pool);
  const submit = await submissionsTo(engine, platform);
  const result = {};
  for (const language of Object.keys(SOLUTIONS)) {
    const grade = submit(language);
    const times = [];
    for (let round = -WARM_UPS; round < rounds; round += 1) {
      const ms = await timed(grade);
      if (round >= 0) times.push(ms);
      await delay(REST_MS);
    }
    result[language] = percentiles(times);
  }
  await engine.close();
  return result;
}

/** As many at once as a worker grades, without a pause. */
async function measureLoad(platform, pool) {
  const engine = engineOf(platform, pool);
  const submit = await submissionsTo(engine, platform);
  const result = {};
  for (const language of Object.keys(SOLUTIONS)) {
    const grade = submit(language);
    await grade();
    const times = [];
    const endAt = performance.now() + Number(options.seconds) * 1_000;
    const lane = async () => {
      while (performance.now() < endAt) times.push(await timed(grade));
    };
    const elapsed = await timed(() => Promise.all(Array.from({ length: CONCURRENCY }, lane)));
    result[language] = {
      verdictsPerSecond: rounded(times.length / (elapsed / 1_000)),
      ...percentiles(times),
    };
  }
  await engine.close();
  return result;
}

const parts = {
  start: async (platform, pool) => ({
    cold: await measureStarts(platform, platform.COLD_ONLY, 0),
    warm: await measureStarts(platform, pool, REST_MS),
  }),
  engine: measureEngine,
  load: measureLoad,
};

const dist = path.join(packageFolder, 'dist');
await mkdir(dist, { recursive: true });
const folder = await mkdtemp(path.join(dist, 'bench-'));
const platform = await openPlatform(folder);
try {
  const figures = { cores: os.availableParallelism(), node: process.version, loadBefore: os.loadavg()[0] };
  const pool = platform.poolSettingsFor(platform.usualBoxesPerLanguage());
  for (const part of options.parts.split(',')) figures[part] = await parts[part](platform, pool);
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await platform.close();
  await rm(folder, { recursive: true });
}
