// Builds what runs inside the boxes into dist/box: no box ever sees node_modules.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const packageDir = import.meta.dirname;
const source = path.join(packageDir, 'src/harness');
const target = path.join(packageDir, 'dist/box');

const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

fs.mkdirSync(target, { recursive: true });
await Promise.all([
  build({ ...common, entryPoints: [`${source}/node/main.mjs`], outfile: `${target}/harness.cjs` }),
  build({
    ...common,
    entryPoints: [`${source}/node/tfjs.mjs`],
    outfile: `${target}/tfjs.cjs`,
    minify: true,
    ignoreAnnotations: true,
  }),
  build({
    ...common,
    entryPoints: [`${source}/node/training.mjs`],
    outfile: `${target}/training.cjs`,
    minify: true,
    ignoreAnnotations: true,
  }),
]);
const wasmBackend = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
fs.copyFileSync(
  path.join(path.dirname(wasmBackend), 'tfjs-backend-wasm-simd.wasm'),
  path.join(target, 'tfjs-backend-wasm-simd.wasm'),
);
for (const file of ['harness.py', 'zygote.py', 'keras_model.py'])
  fs.copyFileSync(`${source}/python/${file}`, `${target}/${file}`);
