import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from './processes/write-whole.mjs';
import { provisionBubblewrap } from './provision/bubblewrap.mjs';
import { findInterpreter } from './provision/interpreter.mjs';
import { provisionKeras } from './provision/keras.mjs';
import { provisionNode } from './provision/node.mjs';
import { provisionPython } from './provision/python.mjs';
import { root } from './workspace.mjs';

/**
 * Finds or installs what boxes need on this machine. Node built-ins only: it runs before `npm ci` may have run.
 *
 * @typedef {import('../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig
 *
 * @typedef {object} ProvisionOptions
 * @property {string} place folder for everything that box users must reach; as root a root-owned one outside /root
 * @property {boolean} asRoot whether boxes are started with root rights, and apt-get may be used
 * @property {{ first: number, count: number } | null} boxUids real user ids for boxes; null as an ordinary user
 * @property {string | null} launcherSocket where the box launcher listens; null: boxes are started in-process
 * @property {(line: string) => void} log progress, a sentence a call
 */

/** The harness, as packages/sandbox/build.mjs leaves it. */
const builtHarness = path.join(root, 'packages/sandbox/dist/box');

/**
 * Writes `<place>/sandbox.json` and returns what is in it. Idempotent, and quick once everything is in place.
 *
 * @param {ProvisionOptions} options
 * @returns {Promise<SandboxConfig>}
 */
export async function provisionSandbox({ place, asRoot, boxUids, launcherSocket, log }) {
  const interpreter = await findInterpreter(asRoot);
  /** @type {SandboxConfig} */
  const config = {
    isolation: await provisionBubblewrap(asRoot, log),
    boxDir: copyHarness(place),
    node: provisionNode(place),
    python: await provisionPython(place, interpreter, log),
    keras: provisionKeras(interpreter),
    boxUids,
    launcherSocket,
  };
  // The worker's user reads it.
  writeWhole(path.join(place, 'sandbox.json'), `${JSON.stringify(config, null, 2)}\n`, 0o644);
  return config;
}

/**
 * Box users may be unable to enter the checkout.
 *
 * @param {string} place
 */
function copyHarness(place) {
  const boxDir = path.join(place, 'box');
  fs.mkdirSync(boxDir, { recursive: true });
  fs.chmodSync(boxDir, 0o755);
  for (const name of fs.readdirSync(builtHarness)) {
    fs.copyFileSync(path.join(builtHarness, name), path.join(boxDir, name));
    fs.chmodSync(path.join(boxDir, name), 0o644);
  }
  return boxDir;
}
