import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import { readKerasStamp } from '../keras/folder.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { writeWhole } from '../processes/write-whole.mjs';
import { provisionSandbox } from '../provision-sandbox.mjs';
import { prepareRootPlace } from '../services/place.mjs';
import { boxUidsOf } from '../start/boxes.mjs';
import { signatureOf } from '../start/signature.mjs';
import { root } from '../workspace.mjs';
import { contentsOf, harnessFolder } from './build.mjs';
import { withLock } from './wait-for-lock.mjs';

/** @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig */

const provisioners = ['tools/provision', 'tools/provision-sandbox.mjs'].map((name) => path.join(root, name));

/**
 * What the command line's boxes are made of: what CONVOLAB_SANDBOX_CONFIG names, else what is installed here at the first use. Boxes
 * are made by this process itself, as root with users that no other process uses: limits on processes count by user.
 *
 * @param {import('./messages.mjs').Messages} messages
 * @param {(line: string) => void} log
 * @returns {Promise<{ config: SandboxConfig, folder: string }>} with the folder that holds them
 */
export async function prepareCommandLineBoxes(messages, log) {
  const given = process.env['CONVOLAB_SANDBOX_CONFIG'];
  const file = given ? path.resolve(given) : await provision(messages, log);
  const config = JSON.parse(fs.readFileSync(file, 'utf8'));
  const boxUids = isRoot() ? boxUidsOf(randomUUID()) : null;
  return { config: { ...config, launcherSocket: null, boxUids }, folder: path.dirname(file) };
}

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {import('./messages.mjs').Messages} messages
 * @param {(line: string) => void} log
 * @returns {Promise<string>} path of the configuration
 */
async function provision(messages, log) {
  const place = preparePlace(messages);
  const file = path.join(place, 'sandbox.json');
  const stampFile = path.join(place, 'stamp.txt');
  const isReady = () =>
    fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stampOf() && isComplete(file);
  if (isReady()) return file;
  await withLock(path.join(place, 'provision.lock'), async () => {
    if (isReady()) return;
    log(messages.preparingBoxes);
    const stamp = stampOf();
    // Its own progress is in English alone, and told in one line here.
    await provisionSandbox({
      place,
      asRoot: isRoot(),
      boxUids: isRoot() ? boxUidsOf(place) : null,
      launcherSocket: null,
      log: () => undefined,
    });
    writeWhole(stampFile, stamp);
  });
  return file;
}

/** @returns {string} changes with Node, with the harness, with Keras and with how boxes are prepared */
const stampOf = () =>
  [
    process.version,
    process.execPath,
    signatureOf(provisioners),
    contentsOf([harnessFolder]),
    readKerasStamp(),
  ].join(' ');

/**
 * Something that was missing may have been installed since, and what was there may be gone.
 *
 * @param {string} file
 */
function isComplete(file) {
  if (!fs.existsSync(file)) return false;
  /** @type {SandboxConfig} */
  const { isolation, node, python, boxDir } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if ('missing' in isolation || 'missing' in python) return false;
  const { bubblewrap, prlimit, setpriv } = isolation;
  return [bubblewrap, prlimit, setpriv ?? '/', node.binary, python.binary, python.sitePackages, boxDir].every(
    (one) => fs.existsSync(one),
  );
}

/**
 * As root a root-owned folder that the boxes' users can enter; else one in the cache of whoever calls, since several may use the same
 * checkout.
 *
 * @param {import('./messages.mjs').Messages} messages
 * @returns {string}
 */
function preparePlace(messages) {
  if (isRoot()) return prepareRootPlace(path.join(root, 'apps/cli'));
  const cache = process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  const name = createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 16);
  const candidates = [path.join(cache, 'convolab', name), path.join(root, '.data/cli')];
  const place = candidates.find(canWrite);
  if (place === undefined) throw new OperatorError(messages.noPlace(candidates));
  return place;
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    // A home that is not there or not ours; a read-only disk.
    return false;
  }
}
