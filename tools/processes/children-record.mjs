import fs from 'node:fs';
import path from 'node:path';
import { killGroup } from './children.mjs';
import { isRunning } from './process-identity.mjs';
import { waitUntil } from './wait.mjs';

/** Stores get this long to close their files before they are killed. */
const closeWithinMs = 3000;

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/** @param {string} privateFolder */
const fileIn = (privateFolder) => path.join(privateFolder, 'children.json');

/**
 * Remembers which processes this run has started, for a next start that finds them without a parent.
 *
 * @param {string} privateFolder
 * @param {ProcessIdentity[]} identities
 */
export function recordChildren(privateFolder, identities) {
  fs.writeFileSync(fileIn(privateFolder), JSON.stringify(identities), { mode: 0o600 });
}

/**
 * Stops what a run that was killed has left running. The kernel has mostly done it already (see children.mjs); where it cannot, this does.
 *
 * @param {string} privateFolder
 */
export async function stopOrphans(privateFolder) {
  const file = fileIn(privateFolder);
  if (!fs.existsSync(file)) return;
  const orphans = readIdentities(file).filter(isRunning);
  for (const { pid } of orphans) process.kill(pid, 'SIGINT');
  const gone = await waitUntil(() => !orphans.some(isRunning), closeWithinMs);
  if (!gone) for (const { pid } of orphans.filter(isRunning)) killGroup(pid);
  fs.rmSync(file);
}

/**
 * @param {string} file
 * @returns {ProcessIdentity[]}
 */
function readIdentities(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    // Cut off by a full disk or a power failure; then its processes are gone too.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
