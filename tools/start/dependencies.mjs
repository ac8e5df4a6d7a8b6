import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { findExecutable } from '../processes/executable.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';
import { prisma } from '../prisma.mjs';
import { root } from '../workspace.mjs';

const stampFile = path.join(root, 'node_modules/.convolab-stamp.json');
const generatedClient = path.join(root, 'packages/db/src/generated/client.ts');

/** @typedef {{ installed?: string, generated?: string }} Stamp */

/**
 * Installs what the lock file names, and generates the Prisma client, if either is missing or from another lock file, Node or schema.
 *
 * @param {(line: string) => void} log
 */
export async function ensureDependencies(log) {
  const installed = hashOf(['package-lock.json'], process.version);
  if (readStamp().installed !== installed) {
    log('Installing dependencies …');
    await installByNpm();
    writeStamp({ installed });
  }
  const generated = hashOf(['prisma/schema.prisma', 'package-lock.json'], '');
  if (readStamp().generated !== generated || !fs.existsSync(generatedClient)) {
    await prisma(['generate']);
    writeStamp({ installed, generated });
  }
}

/** @returns {string} changes when the dependencies do */
export const dependenciesStamp = () => hashOf(['package-lock.json'], process.version);

/**
 * @param {string[]} files
 * @param {string} salt
 */
function hashOf(files, salt) {
  const hash = createHash('sha256').update(salt);
  for (const file of files) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @returns {Stamp} */
function readStamp() {
  return fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : {};
}

/** @param {Stamp} stamp */
function writeStamp(stamp) {
  fs.writeFileSync(stampFile, JSON.stringify(stamp));
}

/** `npm start` tells which npm it is; without it (`node tools/start.mjs`) the one on PATH. */
async function installByNpm() {
  const npm = process.env['npm_execpath'];
  const [file, args] = npm === undefined ? [findExecutable('npm') ?? 'npm', []] : [process.execPath, [npm]];
  const install = [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = await run(file, install, { cwd: root, env: process.env });
  if (status === 0) return;
  throw new OperatorError(
    `\`npm ci\` failed: network, disk space or the package registry may be missing. It says:\n${stderr.trim()}`,
  );
}
