import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { writeWhole } from '../processes/write-whole.mjs';
import { findInterpreter, noInterpreter } from '../provision/interpreter.mjs';
import { numpyRequirement } from '../provision/numpy.mjs';
import { installWheels, makePublic } from '../provision/wheels.mjs';
import { requireRoom } from '../services/disk-room.mjs';
import { installOptionalPart } from '../services/optional-part.mjs';
import { findMnistFolder } from '../workspace.mjs';
import { tryKeras } from './check.mjs';
import { findKerasFolder, requirementsFile, stampFile } from './folder.mjs';

/** @typedef {import('../provision/interpreter.mjs').Interpreter} Interpreter */
/** @typedef {(line: string) => void} Log */

/** Keras 3.15 needs it. */
const oldestMinor = 11;
/** While the wheels are unpacked and compiled; less stays. */
const neededMebibytes = 500;

/**
 * Installs Keras in a folder of its own, for the Python that boxes run. What is done is not done again, so that a setup that was cut
 * off goes on where it ended. The stamp, by which boxes know of it, is written last, when Keras has described a model rightly.
 *
 * @param {Log} log
 * @throws {OperatorError} with what is missing
 */
export async function setupKeras(log) {
  const interpreter = await requireInterpreter();
  const folder = findKerasFolder();
  await installOptionalPart(folder, () => install(folder, interpreter, log));
}

async function requireInterpreter() {
  if (process.platform !== 'linux')
    throw new OperatorError(`Keras is set up for boxes, which need Linux; this is ${process.platform}.`);
  const interpreter = await findInterpreter(process.getuid?.() === 0);
  if (interpreter === undefined) throw new OperatorError(noInterpreter);
  if (Number(interpreter.version.split('.')[1]) < oldestMinor) {
    throw new OperatorError(
      `Keras 3 needs Python 3.${oldestMinor} or newer, and boxes run ${interpreter.version} (${interpreter.binary}).`,
    );
  }
  return interpreter;
}

/**
 * @param {string} folder
 * @param {Interpreter} interpreter
 * @param {Log} log
 */
async function install(folder, interpreter, log) {
  const pins = fs.readFileSync(requirementsFile, 'utf8');
  const version = /^keras==(\S+)/mu.exec(pins)?.[1];
  if (version === undefined) throw new Error(`${requirementsFile} names no Keras.`);
  const own = path.join(folder, `keras-${version}-python-${interpreter.version}`);
  const packages = path.join(own, 'packages');
  if (!fs.existsSync(packages)) {
    requireRoom(folder, neededMebibytes);
    log(`Installing Keras ${version} and NumPy for Python ${interpreter.version} (20 MB to download) …`);
    const requirements = `${pins}${numpyRequirement(interpreter.version)}`;
    const problem = await installWheels(packages, requirements, interpreter);
    if (problem !== null) {
      throw new OperatorError(
        `pip could not install Keras; are pip (Debian, Ubuntu: apt-get install python3-pip) and the network there?\n${problem}`,
      );
    }
  }
  copyMnist(path.join(own, 'mnist'));
  fs.chmodSync(own, 0o755);
  const tried = await tryKeras(interpreter.binary, packages);
  if ('reason' in tried) {
    fs.rmSync(stampFile(folder), { force: true });
    throw new OperatorError(`Keras was installed in ${own}, and does not work here: ${tried.reason}`);
  }
  const stamp = `${JSON.stringify({ keras: tried.version, python: interpreter.version, folder: own })}\n`;
  writeWhole(stampFile(folder), stamp);
  log(
    `Keras ${tried.version} is ready in ${own}. \`convolab\` uses it now, a running \`npm start\` when it is started again.`,
  );
}

/**
 * Boxes cannot read the checkout, whose packages may lie in somebody's home.
 *
 * @param {string} target
 */
function copyMnist(target) {
  if (fs.existsSync(target)) return;
  fs.cpSync(findMnistFolder(), `${target}.new`, { recursive: true });
  makePublic(`${target}.new`);
  fs.renameSync(`${target}.new`, target);
}
