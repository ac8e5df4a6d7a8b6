import { createRequire } from 'node:module';
import path from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { version_core } from '@tensorflow/tfjs-core';
import { replaceAvgPoolGrad } from './kernels/avg-pool-grad.ts';
import { overrideBatchMatMul } from './kernels/batch-mat-mul.ts';
import { addConv2DBackpropFilter } from './kernels/conv2d-backprop-filter.ts';
import { overrideConv2DBackpropInput } from './kernels/conv2d-backprop-input.ts';
import { replaceMaxPoolGrad } from './kernels/max-pool-grad.ts';
import { replaceTanh } from './kernels/tanh.ts';
import { takeBackend } from './take-backend.ts';

const BACKEND = 'wasm';

/**
 * Makes the wasm backend, with the kernels that training needs, the one that computes. Call it once in a process.
 * Resolves to its name and version.
 */
export async function startWasmBackend(): Promise<string> {
  const require = createRequire(import.meta.url);
  const binaries = path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(`${binaries}${path.sep}`);
  addConv2DBackpropFilter();
  overrideConv2DBackpropInput();
  overrideBatchMatMul();
  replaceMaxPoolGrad();
  replaceAvgPoolGrad();
  replaceTanh();
  await takeBackend(BACKEND);
  return `tfjs-${BACKEND} ${version_core}`;
}
