import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../processes/run.mjs';
import { keepCredentials } from '../services/credentials.mjs';
import { preparePlace, removePlace } from '../services/place.mjs';
import { ensureDependencies } from '../start/dependencies.mjs';
import { prepareBoxes } from '../start/boxes.mjs';
import { nxCli, nxEnvironment } from '../start/build.mjs';
import { root } from '../workspace.mjs';
import { countResults, forgetResults } from './results.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} args of Node
 */

const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

/** @type {Stage[]} */
const stages = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'unused files, exports and dependencies', args: [bin('knip/bin/knip.js')] },
  {
    name: 'features of the web client',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'apps/web/src',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  },
  { name: 'lint, types, build', args: nx(['lint', 'typecheck', 'build']) },
  { name: 'tests', args: nx(['test']) },
];

/** @param {string[]} targets */
function nx(targets) {
  return [
    nxCli,
    'run-many',
    `--targets=${targets.join(',')}`,
    '--parallel=2',
    '--outputStyle=static',
    '--nxBail=false',
  ];
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<Counts>}
 */
export async function checkEverything(log) {
  await ensureDependencies(log);
  await ensureSystemPackages(log);
  forgetResults();
  const place = preparePlace(fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-test-')));
  // Only now: it imports what npm has installed.
  const { startThrowAwayStores } = await import('../services/stores.mjs');
  const stores = await startThrowAwayStores(place, keepCredentials(place.privateFolder));
  try {
    await runStage(
      { name: 'build of the boxes’ harness', args: [path.join(root, 'packages/sandbox/build.mjs')] },
      {},
      log,
    );
    const boxes = await prepareBoxes(place, log);
    const env = {
      TEST_DATABASE_URL: stores.databaseUrl,
      TEST_REDIS_URL: stores.redisUrl,
      CONVOLAB_SANDBOX_CONFIG: boxes.configFile,
    };
    const failedStages = [];
    for (const stage of stages) if (!(await runStage(stage, env, log))) failedStages.push(stage.name);
    return addStages(countResults(), failedStages, log);
  } finally {
    await stores.stop();
    removePlace(place);
  }
}

/**
 * @param {Stage} stage
 * @param {Record<string, string>} env
 * @param {(line: string) => void} log
 */
async function runStage({ name, args }, env, log) {
  log(`\n— ${name}`);
  const started = performance.now();
  const { status } = await run(process.execPath, args, {
    cwd: root,
    env: { ...nxEnvironment, ...env },
    isShown: true,
  });
  log(
    `— ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  return status === 0;
}

/**
 * A stage counts as one check; the stage of the tests counts by its tests, unless it failed without a failed test.
 *
 * @param {Counts} tests
 * @param {string[]} failedStages
 * @param {(line: string) => void} log
 * @returns {Counts}
 */
function addStages(tests, failedStages, log) {
  const checks = stages.length - 1;
  const failedChecks = failedStages.filter((name) => name !== 'tests' || tests.failed === 0).length;
  for (const name of failedStages) log(`Failed: ${name}`);
  const passedChecks = checks - failedStages.filter((name) => name !== 'tests').length;
  return { passed: tests.passed + passedChecks, failed: tests.failed + failedChecks, skipped: tests.skipped };
}
