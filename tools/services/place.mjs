import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { root } from '../workspace.mjs';
import { getSystemUser } from './system-users.mjs';

/**
 * Where a run keeps its things and whom its servers run as. An ordinary user's is all in `.data/`, and every server runs as that user.
 * Root's servers drop to users of their own, who may be unable to enter the checkout (/root is 0700): theirs is a root-owned place
 * outside it, one for each checkout.
 *
 * @typedef {object} Place
 * @property {string} privateFolder of the one who started: credentials, logs, the lock; 0700
 * @property {string} folder binaries, the built apps, NumPy, data; as root readable by all, writable by root alone
 * @property {{ database: SystemUser, api: SystemUser, worker: SystemUser } | null} users null: no rights to have any
 *
 * @typedef {import('./system-users.mjs').SystemUser} SystemUser
 */

export const rootPlaces = '/var/lib/convolab';

/**
 * Finds the place of this checkout and makes it.
 *
 * @param {string} [privateFolder] another for tests and benchmarks, so that they leave the real data alone
 * @returns {Place}
 */
export function preparePlace(privateFolder = path.join(root, '.data')) {
  fs.mkdirSync(privateFolder, { recursive: true, mode: 0o700 });
  fs.chmodSync(privateFolder, 0o700);
  if (process.getuid?.() !== 0) return { privateFolder, folder: privateFolder, users: null };
  const folder = prepareRootPlace(privateFolder);
  const users = {
    database: getSystemUser('convolab-db'),
    api: getSystemUser('convolab-api'),
    worker: getSystemUser('convolab-worker'),
  };
  return { privateFolder, folder, users };
}

/**
 * A root-owned folder that everybody can enter, one for each owner.
 *
 * @param {string} owner the folder that it belongs to
 * @returns {string} its path
 */
export function prepareRootPlace(owner) {
  const folder = path.join(rootPlaces, placeNameOf(owner));
  makeRootOwned(rootPlaces);
  makeRootOwned(folder);
  // Says whose it is to whoever tidies up.
  fs.writeFileSync(path.join(folder, 'checkout.txt'), `${owner}\n`);
  return folder;
}

/**
 * Where an optional part is installed, whether it is or not: one folder a checkout, which every user of Convolab can enter.
 *
 * @param {string} name
 * @param {string | undefined} given by the operator
 * @returns {string}
 */
export function optionalFolder(name, given) {
  if (given) return path.resolve(given);
  const owner = path.join(root, '.data');
  if (process.getuid?.() !== 0) return path.join(owner, name);
  fs.mkdirSync(owner, { recursive: true, mode: 0o700 });
  return path.join(rootPlaces, placeNameOf(owner), name);
}

/** @param {string} owner the folder that a place belongs to */
function placeNameOf(owner) {
  return createHash('sha256').update(fs.realpathSync(owner)).digest('hex').slice(0, 16);
}

/** @param {string} folder */
function makeRootOwned(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chownSync(folder, 0, 0);
  // Whatever the umask was.
  fs.chmodSync(folder, 0o755);
}

/**
 * A folder that belongs to one server alone.
 *
 * @param {Place} place
 * @param {string} name
 * @param {SystemUser | null} owner null: the one who started
 * @returns {string} its path
 */
export function prepareFolder(place, name, owner) {
  const folder = path.join(place.folder, name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
  if (owner !== null) fs.chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/**
 * A folder into which one server writes and from which another reads.
 *
 * @param {Place} place
 * @param {string} name
 * @param {{ writer: SystemUser, reader: SystemUser } | null} users null: the one who started is both
 * @returns {string} its path
 */
export function prepareSharedFolder(place, name, users) {
  const folder = prepareFolder(place, name, null);
  if (users !== null) {
    fs.chownSync(folder, users.writer.uid, users.reader.gid);
    // Files in it get the reader's group too.
    fs.chmodSync(folder, 0o2750);
  }
  return folder;
}

/**
 * For places of tests and benchmarks.
 *
 * @param {Place} place
 */
export function removePlace({ folder, privateFolder }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(privateFolder, { recursive: true, force: true });
}
