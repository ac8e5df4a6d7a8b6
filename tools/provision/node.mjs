import fs from 'node:fs';
import path from 'node:path';
import { sharedLibraries } from './shared-libraries.mjs';

/**
 * Node.js for boxes: a copy in the place, since the one that runs here may lie in somebody's home.
 *
 * @param {string} place
 * @returns {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig['node']}
 */
export function provisionNode(place) {
  const binary = path.join(place, 'bin', `node-${process.version}`);
  if (!fs.existsSync(binary)) {
    fs.mkdirSync(path.dirname(binary), { recursive: true });
    fs.chmodSync(path.dirname(binary), 0o755);
    fs.copyFileSync(process.execPath, `${binary}.new`);
    fs.chmodSync(`${binary}.new`, 0o755);
    fs.renameSync(`${binary}.new`, binary);
  }
  return { binary, readOnlyPaths: sharedLibraries() };
}
