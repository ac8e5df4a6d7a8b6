import { spawn } from 'node:child_process';
import { boundToParent, killGroup } from './children.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {import('../services/system-users.mjs').SystemUser | null} [user] whom it runs as; null: as this process
 * @property {boolean} [isShown] whether its output goes to the terminal at once
 * @property {number} [limitMs] after which it is killed
 */

/** @type {Set<number>} */
const running = new Set();

/**
 * Runs a command to its end, without blocking: signals are answered meanwhile.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>} what it printed, if not shown; status null after a signal
 */
export async function run(file, args, { cwd, env, user = null, isShown = false, limitMs }) {
  const [boundFile, boundArgs] = boundToParent({ file, args, user, stopSignal: 'SIGKILL' });
  const output = isShown ? 'inherit' : 'pipe';
  const child = spawn(boundFile, boundArgs, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => (texts.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (texts.stderr += text));
  const timer = limitMs && setTimeout(() => child.pid !== undefined && killGroup(child.pid), limitMs);
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => {
    if (child.pid !== undefined) running.add(child.pid);
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearTimeout(timer);
    running.delete(child.pid ?? -1);
  });
  return { status, ...texts };
}

/** Kills what `run` is running, with all that it has started. */
export function killRunning() {
  for (const pid of running) killGroup(pid);
}
