import fs from 'node:fs';
import { findExecutable } from '../processes/executable.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';

/**
 * What the binding is built with.
 *
 * @returns {Promise<{ python: string, compiler: string }>} absolute paths
 * @throws {OperatorError} that names all that is missing
 */
export async function requireTools() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new OperatorError(
      `TensorFlow's libraries are taken from PyPI for Linux on x86-64 only; this is ${process.platform} on ${process.arch}. Models train on WebAssembly.`,
    );
  }
  const python = findExecutable('python3');
  const compiler = findExecutable('g++');
  const missing = [];
  if (compiler === undefined) missing.push('g++ (Debian, Ubuntu: apt-get install g++)');
  if (python === undefined) missing.push('python3 and pip (Debian, Ubuntu: apt-get install python3-pip)');
  else if (!(await hasPip(python))) missing.push('pip (Debian, Ubuntu: apt-get install python3-pip)');
  if (python === undefined || compiler === undefined || missing.length > 0)
    throw new OperatorError(`Missing: ${missing.join('; ')}. Install it, and run the setup again.`);
  return { python, compiler };
}

/** @param {string} python */
async function hasPip(python) {
  const { status } = await run(python, ['-m', 'pip', '--version'], { cwd: '/', env: process.env });
  return status === 0;
}

/**
 * @param {readonly string[]} [devices] of NVIDIA's driver, and of a GPU in Windows' subsystem for Linux
 * @throws {OperatorError} where there is no driver
 */
export function requireDriver(devices = ['/dev/nvidiactl', '/dev/dxg']) {
  if (devices.some((device) => fs.existsSync(device))) return;
  throw new OperatorError(
    'There is no NVIDIA driver here (no /dev/nvidiactl): install the driver of the GPU, or run the setup without --gpu. CUDA itself is not needed.',
  );
}
