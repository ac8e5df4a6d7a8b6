/** `npm run bench`: measures a fresh clone of what is committed, on this machine, and writes docs/bench/latest.json. */
import './start/require-node.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { measureMemory } from './bench/memory.mjs';
import { measurePageWeight } from './bench/page-weight.mjs';
import { describeMachine, report } from './bench/report.mjs';
import { Student } from './bench/student.mjs';
import { measureSubmissions } from './bench/submission-times.mjs';
import { measureTraining } from './bench/training.mjs';
import { killRunning, run } from './processes/run.mjs';
import { preparePlace, removePlace } from './services/place.mjs';
import { findFreePort } from './services/ports.mjs';
import { launch } from './test/launch.mjs';
import { root } from './workspace.mjs';

/** After a start caches fill and garbage is left; then it is at rest. */
const restMs = 20_000;

const checkout = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-bench-'));
const dataFolder = path.join(checkout, '.data');
/** @type {import('./test/launch.mjs').Launched | undefined} */
let launched;

async function tidyUp() {
  killRunning();
  await launched?.stop();
  removePlace(preparePlace(dataFolder));
  fs.rmSync(checkout, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void tidyUp().then(() => process.exit(1)));

try {
  const machine = describeMachine();
  await run('git', ['clone', '--quiet', root, checkout], { cwd: root, env: process.env });
  const where = { checkout, dataFolder, port: await findFreePort() };
  launched = await launch(where);
  const coldSeconds = launched.seconds;
  await launched.stop();
  launched = await launch(where);
  const warmSeconds = launched.seconds;
  await sleep(restMs);
  const memory = measureMemory(launched.pid);
  /** @type {{ username: string, password: string }[]} */
  const accounts = JSON.parse(fs.readFileSync(path.join(dataFolder, 'demo-accounts.json'), 'utf8'));
  const account = accounts.find(({ username }) => username === 'student1') ?? { username: '', password: '' };
  const submissions = await measureSubmissions(launched.address, account);
  const { cookie } = await Student.signIn(launched.address, account);
  const pageWeightKb = await measurePageWeight(launched.address, cookie);
  await launched.stop();
  const training = await measureTraining();
  const startSeconds = { cold: Number(coldSeconds.toFixed(1)), warm: Number(warmSeconds.toFixed(1)) };
  report(
    { machine, startSeconds, submissionMs: submissions, training, memoryMib: memory, pageWeightKb },
    console.log,
  );
} finally {
  await tidyUp();
}
