import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';
import { writeWhole } from '../processes/write-whole.mjs';
import { signatureOf } from '../start/signature.mjs';
import { root } from '../workspace.mjs';
import { withLock } from './wait-for-lock.mjs';

/** What the bundle is made of. */
const packages = ['contracts', 'tensor', 'reference', 'grading', 'sandbox', 'compute', 'engine', 'course'];
const sources = [
  'package-lock.json',
  'tools/build-app.mjs',
  'tools/build-node.mjs',
  'packages/sandbox/build.mjs',
  'apps/cli/src',
  ...packages.map((name) => `packages/${name}/src`),
].map((name) => path.join(root, name));

const appFolder = path.join(root, 'apps/cli');
const dist = path.join(appFolder, 'dist');
const stampFile = path.join(dist, 'stamp.json');

/** What runs in boxes, built by the sandbox. */
export const harnessFolder = path.join(root, 'packages/sandbox/dist/box');

/** The command line's program, once it is built. */
export const builtProgram = path.join(dist, 'main.js');

/**
 * Builds the command line and the boxes' harness, if a source has changed since the last time. Looks at times and sizes only: it costs
 * a few milliseconds at each call, where Nx would cost a second.
 *
 * @param {import('./messages.mjs').Messages} messages
 * @param {(line: string) => void} log
 */
export async function ensureBuilt(messages, log) {
  if (isBuilt()) return;
  if (!fs.existsSync(path.join(root, 'node_modules/esbuild'))) throw new OperatorError(messages.notInstalled);
  makeWritable(messages);
  await withLock(path.join(dist, 'build.lock'), async () => {
    if (isBuilt()) return;
    log(messages.building);
    const stamp = signatureOf(sources);
    const commands = [['tools/build-app.mjs', 'apps/cli'], ['packages/sandbox/build.mjs']];
    await Promise.all(commands.map((command) => build(command, messages)));
    writeWhole(stampFile, JSON.stringify({ sources: stamp, built: contentsOfBuilt() }));
  });
}

function isBuilt() {
  if (!fs.existsSync(stampFile)) return false;
  const stamp = JSON.parse(fs.readFileSync(stampFile, 'utf8'));
  return stamp.sources === signatureOf(sources) && stamp.built === contentsOfBuilt();
}

/** Others build the harness too: only what is in it tells whether it is the same. */
const contentsOfBuilt = () => contentsOf([dist, harnessFolder]);

/**
 * @param {string[]} folders of built files; one that is not there has none
 * @returns {string} changes with what is in them
 */
export function contentsOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders.filter((one) => fs.existsSync(one))) {
    for (const name of fs
      .readdirSync(folder)
      .filter((one) => /\.(c?js|py)$/u.test(one))
      .sort())
      hash.update(`${name}\n`).update(fs.readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}

/**
 * @param {string[]} command
 * @param {import('./messages.mjs').Messages} messages
 */
async function build(command, messages) {
  const { status, stdout, stderr } = await run(process.execPath, command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined },
  });
  if (status !== 0) throw new OperatorError(`${messages.buildFailed}\n${stdout}${stderr}`);
}

/** @param {import('./messages.mjs').Messages} messages */
function makeWritable(messages) {
  try {
    fs.mkdirSync(dist, { recursive: true });
    fs.accessSync(dist, fs.constants.W_OK);
  } catch {
    throw new OperatorError(messages.notWritable(dist));
  }
}
