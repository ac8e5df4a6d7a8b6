import fs from 'node:fs';
import path from 'node:path';
import { findExecutable } from '../processes/executable.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/** @typedef {import('./interpreter.mjs').Interpreter} Interpreter */

/**
 * Installs wheels, each pinned by its hash, in a folder of their own that boxes can read. The folder is there only when it is whole;
 * pip keeps what it has downloaded in its cache.
 *
 * @param {string} target
 * @param {string} requirements text of a requirements file
 * @param {Interpreter} interpreter that will load them
 * @returns {Promise<string | null>} what is wrong
 */
export async function installWheels(target, requirements, { binary, version }) {
  const unfinished = `${target}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  const file = path.join(unfinished, 'requirements.txt');
  fs.writeFileSync(file, requirements);
  const errors = [];
  // The system's own Python may come without pip.
  for (const python of new Set(['/usr/bin/python3', findExecutable('python3')])) {
    if (python === undefined || !fs.existsSync(python)) continue;
    const { status, stderr } = await run(python, pipArguments(unfinished, file, version), {
      cwd: root,
      env: process.env,
    });
    if (status === 0) {
      // Boxes cannot write bytecode: without it every one of them would compile the packages anew.
      await run(binary, ['-I', '-m', 'compileall', '-q', unfinished], { cwd: '/', env: {} });
      makePublic(unfinished);
      fs.renameSync(unfinished, target);
      return null;
    }
    errors.push(stderr.trim().split('\n').at(-1));
  }
  fs.rmSync(unfinished, { recursive: true, force: true });
  return errors.join('; ');
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
    ...['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--disable-pip-version-check'],
    ...['--target', target],
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
export function makePublic(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    fs.chmodSync(file, fs.statSync(file).mode | (entry.isDirectory() ? 0o055 : 0o044));
  }
}
