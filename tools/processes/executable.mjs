import fs from 'node:fs';
import path from 'node:path';

/** Administrators' programs (useradd, setpriv on some systems) are not on every user's PATH. */
const systemFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin'];

/**
 * @param {string} name
 * @returns {string | undefined} the absolute path of the program on PATH
 */
export function findExecutable(name) {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...systemFolders];
  return folders.map((folder) => path.resolve(folder, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    // Not there, or not for us: both mean that it cannot be run.
    return false;
  }
}
