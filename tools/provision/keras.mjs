import fs from 'node:fs';
import path from 'node:path';
import { readKerasStamp } from '../keras/folder.mjs';
import { noInterpreter } from './interpreter.mjs';

/** @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig['keras']} KerasConfig */

/**
 * Keras for boxes, where `npm run setup:keras` has installed it for the Python that they run.
 *
 * @param {import('./interpreter.mjs').Interpreter | undefined} interpreter
 * @returns {KerasConfig}
 */
export function provisionKeras(interpreter) {
  if (interpreter === undefined) return { missing: noInterpreter };
  const notSetUp = { missing: 'Keras is not set up on this machine: run `npm run setup:keras`.' };
  const stamp = readKerasStamp();
  if (stamp === '') return notSetUp;
  /** @type {import('../keras/folder.mjs').KerasStamp} */
  const { python, folder } = JSON.parse(stamp);
  if (python !== interpreter.version) {
    return {
      missing: `Keras was set up for Python ${python}, and boxes run ${interpreter.version}: run \`npm run setup:keras\` again.`,
    };
  }
  const config = { packages: path.join(folder, 'packages'), mnist: path.join(folder, 'mnist') };
  return Object.values(config).every((part) => fs.existsSync(part)) ? config : notSetUp;
}
