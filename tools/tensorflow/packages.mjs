import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/** Pinned outside the workspaces: an install script that fails must not break anybody's `npm ci`. */
const source = path.join(root, 'packages/compute/tensorflow');

/**
 * The npm packages, without their install scripts.
 *
 * @param {string} folder
 * @param {import('./setup.mjs').Log} log
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function installPackages(folder, log) {
  const stamp = path.join(folder, 'node_modules/.installed');
  const lock = fs.readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return false;
  log('Installing the npm packages (310 MB) …');
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    fs.copyFileSync(path.join(source, name), path.join(folder, name));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = await run(npm, ['ci', '--ignore-scripts'], { cwd: folder, env: process.env });
  if (status !== 0)
    throw new OperatorError(`npm could not install the packages; is the network there?\n${stderr.trim()}`);
  fs.writeFileSync(stamp, lock);
  return true;
}
