import fs from 'node:fs';
import path from 'node:path';
import { placeNameOf, rootPlaces } from '../services/place.mjs';
import { root } from '../workspace.mjs';

/**
 * Where `npm run setup:tensorflow` installs, whether it has or not: one folder a checkout, which the worker's user can enter.
 *
 * @returns {string}
 */
export function findTensorflowFolder() {
  const given = process.env['CONVOLAB_TENSORFLOW'];
  if (given) return path.resolve(given);
  const owner = path.join(root, '.data');
  if (process.getuid?.() !== 0) return path.join(owner, 'tensorflow');
  fs.mkdirSync(owner, { recursive: true, mode: 0o700 });
  return path.join(rootPlaces, placeNameOf(owner), 'tensorflow');
}
