import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../workspace.mjs';

/**
 * What is measured: the engine, the runner and, as root, a launcher in a process of its own, bundled as the apps bundle them. Of their
 * types only what is used here: these files are checked by other rules than the packages.
 *
 * @typedef {import('../../../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig
 * @typedef {'typescript' | 'python' | 'tfjs' | 'tfjs-model'} RuntimeName
 *
 * @typedef {object} Engine
 * @property {(request: object, emit: (event: { type: string }) => void, signal: AbortSignal) => Promise<{ verdict: string }>} grade
 * @property {() => void} warm
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Runner
 * @property {(program: object, signal: AbortSignal) => Promise<{ close: () => Promise<void> }>} open
 * @property {() => void} warm
 * @property {() => Promise<void>} close
 *
 * @typedef {object} PoolSettings
 * @property {(runtime: RuntimeName) => number} waiting
 *
 * @typedef {object} Sandbox
 * @property {(config: SandboxConfig, pool?: PoolSettings) => Runner} createProgramRunner
 * @property {(perLanguage: number) => PoolSettings} poolSettingsFor
 * @property {() => number} usualBoxesPerLanguage
 *
 * @typedef {object} DrawnCase
 * @property {string} name
 * @property {{ value: unknown }[]} arguments
 * @property {{ kind: string, value?: unknown }} expectation
 *
 * @typedef {object} Platform
 * @property {(options: object) => Engine} createEngine
 * @property {(folder: string) => Promise<object>} loadExercise
 * @property {Sandbox} sandbox
 * @property {(exercise: object, mode: string, seed: string, sources: object) => Promise<DrawnCase[]>} drawCases
 * @property {(exercise: object, ports: object) => { close: () => Promise<void> }} openCaseSources
 * @property {object} unplugged
 * @property {SandboxConfig} config
 * @property {number} boxHostPid the process whose children boxes are
 * @property {() => Promise<void>} close
 */

/** npm packages stay outside, the workspace's own go in. @type {import('esbuild').Plugin} */
const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup(building) {
    building.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@convolab/') ? null : { path: name, external: true },
    );
  },
};

/**
 * @param {string} outfile
 * @param {string} contents with paths from the sandbox's package
 */
async function bundle(outfile, contents) {
  await build({
    stdin: { contents, resolveDir: path.join(root, 'packages/sandbox'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [keepPackagesOutside],
  });
}

/**
 * @param {string} folder for the bundles; inside the workspace, so that npm packages are found
 * @param {SandboxConfig} config
 * @returns {Promise<Platform>}
 */
export async function openPlatform(folder, config) {
  const file = path.join(folder, 'platform.mjs');
  await bundle(
    file,
    `export { createEngine } from '@convolab/engine';
     export { loadExercise } from '@convolab/course';
     export { drawCases } from '../grading/src/cases/draw-cases.ts';
     export { UNPLUGGED as unplugged } from '../grading/src/cases/unplugged.ts';
     export { openCaseSources } from '../grading/src/cases/open-case-sources.ts';
     export * as sandbox from './src/index.ts';`,
  );
  const modules = await import(pathToFileURL(file).href);
  if (process.getuid?.() !== 0)
    return { ...modules, config, boxHostPid: process.pid, close: () => Promise.resolve() };
  const { socketPath, pid, close } = await startLauncher(folder, config);
  return { ...modules, config: { ...config, launcherSocket: socketPath }, boxHostPid: pid, close };
}

/**
 * @param {string} folder
 * @param {SandboxConfig} config
 */
async function startLauncher(folder, config) {
  const socketPath = path.join(folder, 'boxes.sock');
  const file = path.join(folder, 'launcher.mjs');
  await bundle(
    file,
    `import { runLauncher } from './src/index.ts';
     const [config, socketPath] = process.argv.slice(2);
     await runLauncher({ ...JSON.parse(config), launcherSocket: null }, socketPath, process.getgid());
     console.log('up');`,
  );
  const child = spawn(process.execPath, [file, JSON.stringify(config), socketPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const close = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    fs.rmSync(socketPath, { force: true });
  };
  return { socketPath, pid: child.pid ?? -1, close };
}
