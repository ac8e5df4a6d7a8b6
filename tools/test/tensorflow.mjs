import fs from 'node:fs';
import path from 'node:path';
import { findTensorflowFolder } from '../tensorflow/folder.mjs';
import { root } from '../workspace.mjs';
import { installForTests } from './optional-part.mjs';

/** Downloads 600 MB and compiles for some seconds; a minute where the network is good. */
const usualLimitMs = 6 * 60_000;

/**
 * @typedef {object} TensorflowOptions
 * @property {boolean} isCi
 * @property {string} [setup] the script that installs, for tests
 * @property {string} [installed] the folder of `npm run setup:tensorflow`
 * @property {number} [limitMs]
 */

/**
 * The folder of the native backend that the conformance suite is run on: what `npm run setup:tensorflow` has installed here. In CI it is
 * installed in the tests' place where it is not. Says what is in the way where it cannot be, and answers all the same: the suite is
 * skipped then.
 *
 * @param {import('../services/place.mjs').Place} place
 * @param {TensorflowOptions} options
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export async function prepareTensorflow(place, options, log) {
  const { isCi, installed = findTensorflowFolder(), limitMs = usualLimitMs } = options;
  const { setup = path.join(root, 'tools/setup-tensorflow.mjs') } = options;
  if (hasBackend(installed)) return installed;
  const own = path.join(place.folder, 'tensorflow');
  const isNew = !hasBackend(own);
  if (isCi) {
    if (isNew) log('Installing TensorFlow for its tests …');
    const env = { ...process.env, CONVOLAB_TENSORFLOW: own };
    await installForTests({ name: 'TensorFlow', setup, limitMs, env }, log);
  } else if (isNew) log('TensorFlow is not tested: `npm run setup:tensorflow` would install it.');
  return own;
}

/** @param {NodeJS.ProcessEnv} [env] */
export const isCi = ({ CI: ci = '' } = process.env) => ci !== '' && ci !== 'false' && ci !== '0';

/** @param {string} folder */
const hasBackend = (folder) =>
  ['tfjs-node', 'tfjs-node-gpu'].some((variant) => fs.existsSync(path.join(folder, `${variant}.json`)));
