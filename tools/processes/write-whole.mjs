import fs from 'node:fs';

/**
 * Whoever reads the file finds the old text or the new one, never a half.
 *
 * @param {string} file
 * @param {string} text
 * @param {number} [mode] whatever the umask is
 */
export function writeWhole(file, text, mode) {
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, text);
  if (mode !== undefined) fs.chmodSync(unfinished, mode);
  fs.renameSync(unfinished, file);
}
