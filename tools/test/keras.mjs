import path from 'node:path';
import { readKerasStamp } from '../keras/folder.mjs';
import { root } from '../workspace.mjs';
import { installForTests } from './optional-part.mjs';

/** 15 seconds where the network is good. */
const limitMs = 3 * 60_000;

/**
 * Keras for the boxes of tests, where `npm run setup:keras` puts it. CI installs it; elsewhere it is said what is not tested.
 *
 * @param {boolean} isCi
 * @param {(line: string) => void} log
 */
export async function prepareKeras(isCi, log) {
  if (readKerasStamp() !== '') return;
  if (!isCi) {
    log('Keras is not tested: `npm run setup:keras` would install it.');
    return;
  }
  log('Installing Keras for its tests …');
  await installForTests({ name: 'Keras', setup: path.join(root, 'tools/setup-keras.mjs'), limitMs }, log);
}
