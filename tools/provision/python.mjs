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
 * @property {string} version `3.11`
 */

/** Prints what the boxes need to know, a line each. */
const question = [
  'import os, sys, sysconfig',
  'print(os.path.realpath(sys.executable))',
  'print(sysconfig.get_path("stdlib"))',
  'print("%d.%d" % sys.version_info[:2])',
].join('; ');

/**
 * A Python that box users can reach, with NumPy in a private folder.
 *
 * @param {string} place
 * @param {(line: string) => void} log
 * @returns {Promise<PythonConfig>}
 */
export async function provisionPython(place, log) {
  const interpreter = await findInterpreter();
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
  const { binary, standardLibrary } = interpreter;
  return { binary, readOnlyPaths: [standardLibrary, ...sharedLibraries()], sitePackages };
}

/** @returns {Promise<Interpreter | undefined>} */
async function findInterpreter() {
  for (const candidate of ['/usr/bin/python3', '/usr/local/bin/python3']) {
    if (!fs.existsSync(candidate)) continue;
    const { status, stdout } = await run(candidate, ['-I', '-c', question], { cwd: '/', env: {} });
    const [binary, standardLibrary, version] = stdout.trim().split('\n');
    if (status !== 0 || !binary || !standardLibrary || !version) continue;
    if (numpyOf(version) !== undefined && isPublic(binary) && isPublic(standardLibrary)) {
      return { binary, standardLibrary, version };
    }
  }
  return undefined;
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
