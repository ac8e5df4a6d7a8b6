import fs from 'node:fs';
import path from 'node:path';
import { run } from '../processes/run.mjs';

const reachableWithinMs = 10_000;

/**
 * What the package's own install script downloads, where the network lets it.
 *
 * @param {string} folder
 * @param {import('./setup.mjs').Variant} variant
 * @param {import('./setup.mjs').Log} log
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installStock(folder, variant, log) {
  const name = `@tensorflow/${variant}`;
  const { binary } = JSON.parse(
    fs.readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  );
  if (!(await isReachable(binary.host))) {
    log('The stock libraries cannot be downloaded from this network; they are built instead.');
    return false;
  }
  log('Downloading the stock libraries …');
  const { status, stdout, stderr } = await run('npm', ['rebuild', name, '--foreground-scripts'], {
    cwd: folder,
    env: process.env,
  });
  if (status !== 0)
    log(`The download failed; they are built instead.\n${`${stdout}${stderr}`.trim().slice(-2000)}`);
  return status === 0;
}

/**
 * A network that refuses may also say nothing at all.
 *
 * @param {string} address
 */
export async function isReachable(address) {
  try {
    const { status } = await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.timeout(reachableWithinMs),
    });
    // A proxy refuses with 403 or 407, and the store answers the same to a folder: only what follows can tell.
    return status !== 407 && status < 500;
  } catch {
    return false;
  }
}
