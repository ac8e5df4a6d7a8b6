import fs from 'node:fs';
import path from 'node:path';
import { noInterpreter } from './interpreter.mjs';
import { numpyOf, numpyRequirement } from './numpy.mjs';
import { sharedLibraries } from './shared-libraries.mjs';
import { installWheels } from './wheels.mjs';

/** @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig['python']} PythonConfig */

/**
 * A Python that box users can reach, with NumPy in a private folder.
 *
 * @param {string} place
 * @param {import('./interpreter.mjs').Interpreter | undefined} interpreter
 * @param {(line: string) => void} log
 * @returns {Promise<PythonConfig>}
 */
export async function provisionPython(place, interpreter, log) {
  if (interpreter === undefined) return { missing: noInterpreter };
  const { binary, standardLibrary, ownLibraries, version } = interpreter;
  const sitePackages = path.join(place, `numpy-${version}-${numpyOf(version)?.release}-compiled`);
  if (!fs.existsSync(sitePackages)) {
    log('Installing NumPy for boxes …');
    const problem = await installWheels(sitePackages, numpyRequirement(version), interpreter);
    if (problem !== null) return { missing: `NumPy could not be installed with pip (${problem}).` };
  }
  return { binary, readOnlyPaths: [standardLibrary, ...ownLibraries, ...sharedLibraries()], sitePackages };
}
