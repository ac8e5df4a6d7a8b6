/**
 * `npm run bench`: measures boxes and the engine of this checkout, and a fresh clone of what is committed as `npm start` runs it, beside
 * what teachers use today; writes docs/bench/. Exit code 1 if a part failed.
 *
 *   npm run bench -- [--parts engine,load] [--write] [--rounds 40] [--seconds 10] [--students 500] [--submissions 1000]
 *     [--seeds 3] [--gpu]
 *
 * With --gpu: the conformance suite and LeNet-5 on the NVIDIA GPU, and nothing else; written to docs/bench/gpu.json.
 *
 * Some parts alone are printed, and written with --write only: figures of one run belong together. LeNet-5 alone is written to
 * docs/bench/lenet5.json.
 */
import './start/require-node.mjs';
import { parseArgs } from 'node:util';
import { Bench } from './bench/parts.mjs';
import { describeMachine, loadNow, print, write, writeApart } from './bench/report.mjs';
import { killRunning } from './processes/run.mjs';

const { values: options } = parseArgs({
  options: {
    parts: { type: 'string' },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '10' },
    students: { type: 'string', default: '500' },
    submissions: { type: 'string', default: '1000' },
    seeds: { type: 'string', default: '3' },
    gpu: { type: 'boolean', default: false },
  },
});

const bench = new Bench(
  {
    rounds: Number(options.rounds),
    seconds: Number(options.seconds),
    students: Number(options.students),
    submissions: Number(options.submissions),
    seeds: Number(options.seeds),
    gpu: options.gpu,
  },
  console.log,
);

async function tidyUp() {
  killRunning();
  await bench.close();
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void tidyUp().then(() => process.exit(1)));

const { parts } = bench;
const chosen = options.parts?.split(',') ?? Object.keys(parts);
const unknown = chosen.find((name) => !parts[name]);
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const machine = describeMachine();
const loadAtStart = loadNow();
/** @type {Record<string, unknown>} */
const measured = {};
/** @type {Record<string, string>} */
const failed = {};
try {
  for (const name of chosen) {
    console.log(`${name} …`);
    try {
      measured[name] = await parts[name]?.();
      console.log(JSON.stringify(measured[name]));
    } catch (error) {
      failed[name] = error instanceof Error ? error.message : String(error);
      console.error(`${name} failed: ${failed[name]}`);
    }
  }
} finally {
  await tidyUp();
}

const hasFailed = Object.keys(failed).length > 0;
const figures = {
  machine: { ...machine, loadAtStart, loadAtEnd: loadNow() },
  ...measured,
  ...(hasFailed && { failed }),
};
print(figures, console.log);
if (options.gpu) writeApart('gpu', figures);
else if (options.write && options.parts === 'lenet5') writeApart('lenet5', figures);
else if (options.write || options.parts === undefined) await write(figures);
process.exitCode = hasFailed ? 1 : 0;
