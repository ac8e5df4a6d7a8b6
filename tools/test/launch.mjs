import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '../processes/wait.mjs';
import { loopback } from '../services/ports.mjs';

const upWithinMs = 900_000;

/**
 * @typedef {object} Launched a Convolab that was started as `npm start` starts it
 * @property {string} address e.g. http://127.0.0.1:40123
 * @property {number} pid of the launcher
 * @property {number} seconds from the command to the announcement
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {string} options.checkout
 * @param {string} options.dataFolder
 * @param {number} options.port
 * @param {Record<string, string>} [options.env] more settings
 * @returns {Promise<Launched>}
 */
export async function launch({ checkout, dataFolder, port, env = {} }) {
  const startedAt = performance.now();
  const launcher = spawn(process.execPath, [path.join(checkout, 'tools/start.mjs')], {
    cwd: checkout,
    env: { ...process.env, PORT: String(port), CONVOLAB_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (text) => (output += String(text)));
  const address = `http://${loopback}:${port}`;
  const isUp = () => output.includes(`running: ${address}`);
  const hasEnded = () => launcher.exitCode !== null || launcher.signalCode !== null;
  await waitUntil(() => hasEnded() || isUp(), upWithinMs);
  const seconds = (performance.now() - startedAt) / 1000;
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await ended;
  };
  if (!isUp()) {
    await stop();
    throw new Error(`Convolab did not start:\n${output}`);
  }
  return { address, pid: launcher.pid ?? -1, seconds, stop };
}
