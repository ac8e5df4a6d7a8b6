import fs from 'node:fs';
import { spawn } from 'node:child_process';
import { codeOf } from './error-code.mjs';
import { findExecutable } from './executable.mjs';
import { identify } from './process-identity.mjs';

/**
 * @typedef {object} ChildCommand
 * @property {string} name as messages and log files call it
 * @property {string} file
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env the whole environment: nothing is inherited
 * @property {string} cwd
 * @property {import('../services/system-users.mjs').SystemUser | null} user whom it runs as; null: as this process
 * @property {string | null} logFile stdout and stderr go here; null: to this process's own
 * @property {string} [input] written to stdin, which is then closed
 * @property {NodeJS.Signals} stopSignal what asks it to end well
 * @property {number} stopWithinMs after which its whole process group is killed
 */

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {import('./process-identity.mjs').ProcessIdentity} identity
 * @property {Promise<string>} ended what it ended with, e.g. `exit 1` or `SIGKILL`
 * @property {() => boolean} isAlive
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a process in a process group of its own: the terminal's Ctrl-C must not reach a store before the servers that use it. On Linux
 * the kernel sends it the stop signal when this process dies in whatever way, kill -9 included.
 *
 * @param {ChildCommand} command
 * @returns {Child}
 */
export function startChild(command) {
  const [file, args] = boundToParent(command);
  const output = command.logFile === null ? 'inherit' : fs.openSync(command.logFile, 'a', 0o600);
  const child = spawn(file, args, {
    cwd: command.cwd,
    env: command.env,
    detached: true,
    stdio: [command.input === undefined ? 'ignore' : 'pipe', output, output],
    ...(command.user === null || usesSetpriv(file) ? {} : { uid: command.user.uid, gid: command.user.gid }),
  });
  if (typeof output === 'number') fs.closeSync(output);
  child.stdin?.end(command.input);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    name: command.name,
    identity: identify(child.pid ?? -1) ?? { pid: child.pid ?? -1, startedAt: 'ended at once' },
    ended,
    isAlive,
    stop: async () => {
      if (!isAlive()) return;
      child.kill(command.stopSignal);
      const timer = setTimeout(() => killGroup(child.pid ?? -1), command.stopWithinMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @param {string} file */
const usesSetpriv = (file) => file.endsWith('/setpriv');

/**
 * The same command, bound to die with this process and dropped to its user, where the system has setpriv.
 *
 * @param {Pick<ChildCommand, 'file' | 'args' | 'user' | 'stopSignal'>} command
 * @returns {[file: string, args: string[]]}
 */
export function boundToParent({ file, args, user, stopSignal }) {
  const setpriv = process.platform === 'linux' ? findExecutable('setpriv') : undefined;
  if (setpriv === undefined) return [file, args];
  // Dropping the user here and not by spawn(): a change of user clears the death signal.
  const drop =
    user === null
      ? []
      : [
          `--reuid=${user.uid}`,
          `--regid=${user.gid}`,
          '--clear-groups',
          '--bounding-set=-all',
          '--inh-caps=-all',
          '--no-new-privs',
        ];
  return [setpriv, [...drop, `--pdeathsig=${stopSignal.replace('SIG', '')}`, '--', file, ...args]];
}

/** @param {number} pid leader of a group */
export function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // All of the group has just ended by itself.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
