import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';

/**
 * Tells whether files are the same without reading them.
 *
 * @param {string[]} paths absolute, of files and of folders with all that is in them; what is not there counts as such
 * @returns {string} changes when a file is written, added or removed
 */
export function signatureOf(paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ file) => {
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  for (const file of paths.filter((one) => fs.existsSync(one))) {
    add(file);
    if (!fs.statSync(file).isDirectory()) continue;
    for (const name of fs.readdirSync(file, { recursive: true, encoding: 'utf8' }))
      add(path.join(file, name));
  }
  return hash.digest('hex');
}
