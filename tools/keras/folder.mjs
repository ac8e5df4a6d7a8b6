import fs from 'node:fs';
import path from 'node:path';
import { optionalFolder } from '../services/place.mjs';
import { root } from '../workspace.mjs';

/**
 * What `npm run setup:keras` leaves, written last.
 *
 * @typedef {object} KerasStamp
 * @property {string} keras its version
 * @property {string} python `3.11`: the packages are compiled for it
 * @property {string} folder with `packages` and `mnist` in it
 */

/** Where `npm run setup:keras` installs, whether it has or not: one folder a checkout, which boxes can read. */
export function findKerasFolder() {
  return optionalFolder('keras', process.env['CONVOLAB_KERAS']);
}

/** @param {string} folder */
export const stampFile = (folder) => path.join(folder, 'keras.json');

/** @returns {string} empty where Keras is not set up */
export function readKerasStamp() {
  const file = stampFile(findKerasFolder());
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** Pins of everything but NumPy. */
export const requirementsFile = path.join(root, 'packages/sandbox/keras/requirements.txt');
