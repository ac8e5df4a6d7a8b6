import fs from 'node:fs';
import path from 'node:path';
import { findExecutable } from '../processes/executable.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';
import { numpyOf, numpyRequirement } from './numpy.mjs';
import { sharedLibraries } from './shared-libraries.mjs';

/**
 * @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig['python']} PythonConfig
 *
 * @typedef {object} Interpreter
 * @property {string} binary
 * @property {string} standardLibrary
 * @property {string[]} ownLibraries libpython, where this Python brings one along
 * @property {string} version `3.11`
 */

/** Prints what the boxes need to know, a line each. */
const question = [
  'import os, sys, sysconfig',
  'print(os.path.realpath(sys.executable))',
  'print(sysconfig.get_path("stdlib"))',
  'print("%d.%d" % sys.version_info[:2])',
  'print(sysconfig.get_config_var("LIBDIR") or "")',
].join('; ');

/**
 * A Python that box users can reach, with NumPy in a private folder.
 *
 * @param {string} place
 * @param {boolean} asRoot whether box users are others than this one
 * @param {(line: string) => void} log
 * @returns {Promise<PythonConfig>}
 */
export async function provisionPython(place, asRoot, log) {
  const interpreter = await findInterpreter(asRoot);
  if (interpreter === undefined) {
    return {
      missing:
        'Python exercises need a system-wide python3 from 3.10 to 3.14 (Debian, Ubuntu: apt-get install python3).',
    };
  }
  const sitePackages = path.join(
    place,
    `numpy-${interpreter.version}-${numpyOf(interpreter.version)?.release}-compiled`,
  );
  const problem = await installNumpy(sitePackages, interpreter, log);
  if (problem !== null) return { missing: problem };
  const { binary, standardLibrary, ownLibraries } = interpreter;
  return { binary, readOnlyPaths: [standardLibrary, ...ownLibraries, ...sharedLibraries()], sitePackages };
}

/**
 * The system's Python, which everybody can reach; an ordinary user's boxes can also reach that user's own.
 *
 * @param {boolean} asRoot
 * @returns {Promise<Interpreter | undefined>}
 */
async function findInterpreter(asRoot) {
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

/**
 * @param {string} target
 * @param {Interpreter} interpreter
 * @param {(line: string) => void} log
 * @returns {Promise<string | null>} what is wrong
 */
async function installNumpy(target, { binary, version }, log) {
  if (fs.existsSync(target)) return null;
  log('Installing NumPy for boxes …');
  const unfinished = `${target}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  const requirements = path.join(unfinished, 'requirements.txt');
  fs.writeFileSync(requirements, numpyRequirement(version));
  const errors = [];
  // The system's own Python may come without pip.
  for (const python of new Set(['/usr/bin/python3', findExecutable('python3') ?? 'python3'])) {
    const { status, stderr } = await run(python, pipArguments(unfinished, requirements, version), {
      cwd: root,
      env: process.env,
    });
    if (status === 0) {
      // Boxes cannot write bytecode: without it every one of them would compile NumPy anew.
      await run(binary, ['-I', '-m', 'compileall', '-q', unfinished], { cwd: '/', env: {} });
      makePublic(unfinished);
      fs.renameSync(unfinished, target);
      return null;
    }
    errors.push(stderr.trim().split('\n').at(-1));
  }
  fs.rmSync(unfinished, { recursive: true, force: true });
  return `NumPy could not be installed with pip (${errors.join('; ')}).`;
}

/**
 * @param {string} target
 * @param {string} requirements
 * @param {string} version
 */
function pipArguments(target, requirements, version) {
  const cpu = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const platforms = ['manylinux2014', 'manylinux_2_17', 'manylinux_2_27', 'manylinux_2_28'];
  return [
    ...[
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--no-compile',
      '--disable-pip-version-check',
      '--target',
      target,
    ],
    ...['--only-binary', ':all:', '--implementation', 'cp', '--python-version', version],
    ...platforms.flatMap((platform) => ['--platform', `${platform}_${cpu}`]),
    ...['--require-hashes', '--requirement', requirements],
  ];
}

/**
 * Whatever the umask was: boxes read it as nobody.
 *
 * @param {string} folder
 */
function makePublic(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    fs.chmodSync(file, fs.statSync(file).mode | (entry.isDirectory() ? 0o055 : 0o044));
  }
}
