import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { writeWhole } from '../processes/write-whole.mjs';
import { requireRoom } from '../services/disk-room.mjs';
import { installOptionalPart } from '../services/optional-part.mjs';
import { buildBinding } from './binding.mjs';
import { tryBackend } from './check.mjs';
import { findTensorflowFolder } from './folder.mjs';
import { installLibraries } from './libraries.mjs';
import { installPackages } from './packages.mjs';
import { requireDriver, requireTools } from './requirements.mjs';
import { installStock } from './stock.mjs';

/**
 * A native backend of tfjs, and the npm package it comes in.
 *
 * @typedef {'tfjs-node' | 'tfjs-node-gpu'} Variant
 *
 * @typedef {(line: string) => void} Log
 */

/** While the wheels are unpacked; two thirds of it stay. */
const neededMebibytes = { 'tfjs-node': 2000, 'tfjs-node-gpu': 12_000 };

/**
 * Installs a native backend in a folder of its own. Each step is done once, so that a setup that was cut off goes on where it ended.
 * The stamp, which trainers look for, is written last, when the backend has computed rightly.
 *
 * @param {Variant} variant
 * @param {Log} log
 * @throws {OperatorError} with what is missing
 */
export async function setupTensorflow(variant, log) {
  const folder = findTensorflowFolder();
  await installOptionalPart(folder, () => install(folder, variant, log));
}

/**
 * @param {string} folder
 * @param {Variant} variant
 * @param {Log} log
 */
async function install(folder, variant, log) {
  const isChanged = await installPackages(folder, log);
  const found = isChanged ? { reason: 'the packages are new' } : await tryBackend(folder, variant);
  if ('version' in found) return finish(folder, variant, found.version, log);
  fs.rmSync(stampFile(folder, variant), { force: true });
  if (variant === 'tfjs-node-gpu') requireDriver();
  // The stock package for GPUs is built for CUDA 11.2, which today's cards do not run.
  else if (await installStock(folder, variant, log)) {
    const stock = await tryBackend(folder, variant);
    if ('version' in stock) return finish(folder, variant, stock.version, log);
    log(`It does not work here: ${stock.reason}`);
  }
  await build(folder, variant, log);
}

/**
 * @param {string} folder
 * @param {Variant} variant
 * @param {Log} log
 */
async function build(folder, variant, log) {
  const tools = await requireTools();
  requireRoom(folder, neededMebibytes[variant]);
  const libraries = await installLibraries(folder, variant, tools.python, log);
  await buildBinding({ folder, variant, libraries, compiler: tools.compiler }, log);
  const built = await tryBackend(folder, variant);
  if ('reason' in built)
    throw new OperatorError(`The backend was built, and does not work here: ${built.reason}`);
  finish(folder, variant, built.version, log);
}

/**
 * @param {string} folder
 * @param {Variant} variant
 */
const stampFile = (folder, variant) => path.join(folder, `${variant}.json`);

/**
 * @param {string} folder
 * @param {Variant} variant
 * @param {string} tensorflow its version
 * @param {Log} log
 */
function finish(folder, variant, tensorflow, log) {
  const file = stampFile(folder, variant);
  const text = `${JSON.stringify({ variant, tensorflow })}\n`;
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    writeWhole(file, text);
  }
  log(
    `${variant} with TensorFlow ${tensorflow} is ready in ${folder}. Workers take it for their next training.`,
  );
}
