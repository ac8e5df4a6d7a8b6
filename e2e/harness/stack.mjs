import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { preparePlace, removePlace } from '../../tools/services/place.mjs';
import { findFreePort } from '../../tools/services/ports.mjs';
import { launch } from '../../tools/test/launch.mjs';
import { root } from '../../tools/workspace.mjs';

/**
 * @typedef {object} Stack
 * @property {string} address e.g. http://127.0.0.1:40123
 * @property {string} accountsFile JSON: username and password of each demo account
 * @property {() => Promise<void>} stop
 */

/**
 * Starts Convolab as `npm start` does, with data and a port of its own.
 *
 * @returns {Promise<Stack>}
 */
export async function startStack() {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-e2e-'));
  const removeData = () => removePlace(preparePlace(dataFolder));
  try {
    const launched = await launch({ checkout: root, dataFolder, port: await findFreePort() });
    const stop = async () => {
      await launched.stop();
      removeData();
    };
    return { address: launched.address, accountsFile: path.join(dataFolder, 'demo-accounts.json'), stop };
  } catch (error) {
    removeData();
    throw error;
  }
}
