import { createRequire } from 'node:module';
import path from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { version_core } from '@tensorflow/tfjs-core';
import { takeBackend } from './take-backend.ts';
import { installTrainingKernels } from './training-kernels.ts';

const BACKEND = 'wasm';

/**
 * Makes the wasm backend, with the kernels that training needs, the one that computes. Call it once in a process.
 * Resolves to its name and version.
 */
export async function startWasmBackend(): Promise<string> {
  const require = createRequire(import.meta.url);
  const binaries = path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(`${binaries}${path.sep}`);
  installTrainingKernels();
  await takeBackend(BACKEND);
  return `tfjs-${BACKEND} ${version_core}`;
}
