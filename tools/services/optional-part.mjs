import fs from 'node:fs';
import path from 'node:path';
import { tryFileLock } from '../processes/file-lock.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { root } from '../workspace.mjs';
import { prepareRootPlace, rootPlaces } from './place.mjs';

/**
 * Makes the folder of an optional part and installs in it, one setup at a time.
 *
 * @param {string} folder
 * @param {() => Promise<void>} install
 * @throws {OperatorError} where another setup is at work
 */
export async function installOptionalPart(folder, install) {
  // The worker's user and boxes read it.
  process.umask(0o022);
  if (folder.startsWith(rootPlaces)) prepareRootPlace(path.join(root, '.data'));
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const lock = tryFileLock(path.join(folder, 'setup.lock'));
  if ('holder' in lock) throw new OperatorError(`Another setup is at work in ${folder}.`);
  try {
    await install();
  } finally {
    lock.release();
  }
}
