import fs from 'node:fs';
import path from 'node:path';
import { run } from '../processes/run.mjs';
import { nxCli, nxEnvironment } from '../start/build.mjs';
import { root } from '../workspace.mjs';
import { resultsFolder } from './tally.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} args of Node
 * @property {boolean} isJest whether it writes results of its tests
 */

const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

/**
 * @param {string} target
 * @returns {Stage}
 */
const nx = (target) => ({
  name: target,
  args: [nxCli, 'run-many', `--targets=${target}`, '--parallel=2', '--outputStyle=static', '--nxBail=false'],
  isJest: target === 'test',
});

/** What is quick and often wrong comes first; the browser needs all that is built before it. */
/** @type {Stage[]} */
const stages = [
  {
    name: 'formatting',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    isJest: false,
  },
  { name: 'unused code', args: [bin('knip/bin/knip.js'), '--no-progress'], isJest: false },
  {
    name: 'web features',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'apps/web/src',
    ],
    isJest: false,
  },
  nx('lint'),
  nx('typecheck'),
  nx('build'),
  nx('test'),
  {
    name: 'browser',
    args: [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      bin('jest/bin/jest.js'),
      '--selectProjects=e2e',
      '--runInBand',
      '--passWithNoTests',
      '--testTimeout=120000',
      '--json',
      `--outputFile=${path.join(resultsFolder, 'e2e.json')}`,
    ],
    isJest: true,
  },
];

/**
 * Runs every stage, also after one that has failed, and shows what failed.
 *
 * @param {NodeJS.ProcessEnv} env of the test services
 * @param {(line: string) => void} log
 * @returns {Promise<{ stage: Stage, passed: boolean }[]>}
 */
export async function runAllStages(env, log) {
  fs.rmSync(resultsFolder, { recursive: true, force: true });
  // Jest makes no folders for its results.
  fs.mkdirSync(path.join(resultsFolder, '@convolab'), { recursive: true });
  const outcomes = [];
  for (const stage of stages) {
    const startedAt = Date.now();
    const { status, stdout, stderr } = await run(process.execPath, stage.args, {
      cwd: root,
      env: { ...nxEnvironment, FORCE_COLOR: '0', ...env },
    });
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    log(`${status === 0 ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds} s)`);
    outcomes.push({ stage, passed: status === 0 });
    if (status !== 0) log(`${stdout}\n${stderr}`);
  }
  return outcomes;
}
