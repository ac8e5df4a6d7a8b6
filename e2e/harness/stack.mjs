import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '../../tools/processes/wait.mjs';
import { preparePlace, removePlace } from '../../tools/services/place.mjs';
import { findFreePort } from '../../tools/services/ports.mjs';
import { root } from '../../tools/workspace.mjs';

const upWithinMs = 180_000;

/**
 * @typedef {object} Stack
 * @property {string} address e.g. http://127.0.0.1:40123
 * @property {string} accountsFile JSON: username and password of each demo account
 * @property {() => Promise<void>} stop
 */

/**
 * Starts Convolab as `npm start` does, with data and ports of its own.
 *
 * @param {Record<string, string>} [env] more settings
 * @returns {Promise<Stack>}
 */
export async function startStack(env = {}) {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-e2e-'));
  const port = await findFreePort();
  const launcher = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CONVOLAB_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (text) => (output += String(text)));
  const address = `http://127.0.0.1:${port}`;
  const isUp = () => output.includes(`running: ${address}`);
  const up = await waitUntil(() => launcher.exitCode !== null || isUp(), upWithinMs);
  const stop = async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM');
      await once(launcher, 'exit');
    }
    removePlace(preparePlace(dataFolder));
  };
  if (!up || !isUp()) {
    await stop();
    throw new Error(`Convolab did not start:\n${output}`);
  }
  return { address, accountsFile: path.join(dataFolder, 'demo-accounts.json'), stop };
}
