import fs from 'node:fs';
import path from 'node:path';
import { root } from '../workspace.mjs';

/** Every Jest project writes its result here; Nx restores the files of projects that have not changed. */
export const resultsFolder = path.join(root, 'test-results');

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} JestResult
 */

/**
 * Adds up all results. A stage without tests of its own counts as one check; a stage of tests that failed without a failed test (Jest
 * ended before it could write a result) counts as one more failure.
 *
 * @param {{ stage: import('./stages.mjs').Stage, passed: boolean }[]} outcomes
 * @returns {Tally}
 */
export function readTally(outcomes, folder = resultsFolder) {
  const tests = findFiles(folder).map((file) => addUp(JSON.parse(fs.readFileSync(file, 'utf8'))));
  const failedTests = tests.reduce((sum, { failed }) => sum + failed, 0);
  const checks = outcomes.map(({ stage, passed }) => {
    if (stage.isJest) return { passed: 0, failed: !passed && failedTests === 0 ? 1 : 0, skipped: 0 };
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  });
  return [...tests, ...checks].reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}

/**
 * @param {JestResult} result
 * @returns {Tally}
 */
function addUp(result) {
  return {
    passed: result.numPassedTests,
    // A file that cannot be loaded has no tests that could fail.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** @param {string} folder */
function findFiles(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
}

/** @param {Tally} tally */
export const summarize = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
