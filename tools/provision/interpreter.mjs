import fs from 'node:fs';
import path from 'node:path';
import { findExecutable } from '../processes/executable.mjs';
import { run } from '../processes/run.mjs';
import { numpyOf } from './numpy.mjs';

/**
 * @typedef {object} Interpreter
 * @property {string} binary
 * @property {string} standardLibrary
 * @property {string[]} ownLibraries libpython, where this Python brings one along
 * @property {string} version `3.11`
 */

export const noInterpreter =
  'Python exercises need a system-wide python3 from 3.10 to 3.14 (Debian, Ubuntu: apt-get install python3).';

/** Prints what the boxes need to know, a line each. */
const question = [
  'import os, sys, sysconfig',
  'print(os.path.realpath(sys.executable))',
  'print(sysconfig.get_path("stdlib"))',
  'print("%d.%d" % sys.version_info[:2])',
  'print(sysconfig.get_config_var("LIBDIR") or "")',
].join('; ');

/**
 * The system's Python, which everybody can reach; an ordinary user's boxes can also reach that user's own.
 *
 * @param {boolean} asRoot whether box users are others than this one
 * @returns {Promise<Interpreter | undefined>}
 */
export async function findInterpreter(asRoot) {
  const own = asRoot ? undefined : findExecutable('python3');
  for (const candidate of ['/usr/bin/python3', '/usr/local/bin/python3', own]) {
    if (candidate === undefined || !fs.existsSync(candidate)) continue;
    const interpreter = await askInterpreter(candidate);
    if (interpreter && (!asRoot || (isPublic(interpreter.binary) && isPublic(interpreter.standardLibrary)))) {
      return interpreter;
    }
  }
  return undefined;
}

/**
 * @param {string} python
 * @returns {Promise<Interpreter | undefined>} undefined for a Python that boxes do not run
 */
async function askInterpreter(python) {
  const { status, stdout } = await run(python, ['-I', '-c', question], { cwd: '/', env: process.env });
  const [binary, standardLibrary, version, libraryFolder] = stdout.split('\n');
  if (status !== 0 || !binary || !standardLibrary || !version || numpyOf(version) === undefined) {
    return undefined;
  }
  return { binary, standardLibrary, version, ownLibraries: ownLibraries(libraryFolder ?? '') };
}

/** @param {string} folder */
function ownLibraries(folder) {
  const isSystems = ['', '/usr/lib', '/lib'].includes(folder) || folder.endsWith('-linux-gnu');
  if (isSystems || !fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => /^libpython3.*\.so/u.test(name))
    .map((name) => path.join(folder, name));
}

/**
 * Whether everybody may go all the way there.
 *
 * @param {string} file
 */
function isPublic(file) {
  for (let folder = file; folder !== '/'; folder = path.dirname(folder)) {
    if ((fs.statSync(folder).mode & 0o005) !== 0o005) return false;
  }
  return true;
}
