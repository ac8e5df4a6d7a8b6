import fs from 'node:fs';
import path from 'node:path';
import { root } from '../workspace.mjs';

/** Each Jest project leaves its results here; Nx brings them back together with a cached success. */
const folder = path.join(root, 'test-results');

export function forgetResults() {
  fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * Adds up the results of all projects. A suite that could not even start counts as one failure.
 *
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countResults() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!fs.existsSync(folder)) return counts;
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const result = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    counts.skipped += result.numPendingTests + result.numTodoTests;
  }
  return counts;
}
