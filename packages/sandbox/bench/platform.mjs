/** What is measured: the engine, the runner and, as root, a launcher, bundled as the apps bundle them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const packageFolder = path.dirname(import.meta.dirname);

/** npm packages stay outside, the workspace's own go in. */
const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup(building) {
    building.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@convolab/') ? null : { path: name, external: true },
    );
  },
};

const bundle = (folder, name, contents) =>
  build({
    stdin: { contents, resolveDir: packageFolder, loader: 'ts' },
    outfile: path.join(folder, name),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [keepPackagesOutside],
  });

/** @param {string} folder inside the package, so that npm packages are found */
export async function openPlatform(folder) {
  await bundle(
    folder,
    'platform.mjs',
    `export { createEngine } from '@convolab/engine';
     export { loadExercise } from '@convolab/course';
     export * from './src/index.ts';`,
  );
  const modules = await import(pathToFileURL(path.join(folder, 'platform.mjs')).href);
  const file = process.env['CONVOLAB_SANDBOX_CONFIG'];
  if (!file) throw new Error('CONVOLAB_SANDBOX_CONFIG is not set.');
  const config = { ...modules.SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) };
  if (process.getuid?.() !== 0) return { ...modules, config, close: () => Promise.resolve() };
  const launcher = await startLauncher(folder, config);
  return { ...modules, config: { ...config, launcherSocket: launcher.socketPath }, close: launcher.close };
}

async function startLauncher(folder, config) {
  const socketPath = path.join(folder, 'boxes.sock');
  await bundle(
    folder,
    'launcher.mjs',
    `import { runLauncher } from './src/index.ts';
     const [config, socketPath] = process.argv.slice(2);
     await runLauncher({ ...JSON.parse(config), launcherSocket: null }, socketPath, process.getgid());
     console.log('up');`,
  );
  const child = spawn(
    process.execPath,
    [path.join(folder, 'launcher.mjs'), JSON.stringify(config), socketPath],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return {
    socketPath,
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
