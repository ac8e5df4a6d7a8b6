import { tfjsModelRuntime } from './tfjs-model.runtime.ts';
import type { Runtime } from './runtime.ts';
import { nodeRecipe, typescriptRuntime, V8_ADDRESS_MIB } from './typescript.runtime.ts';

/** V8 reserves so much around every WebAssembly memory, to find accesses beyond it, and touches none of it. */
const WASM_ADDRESS_MIB = 16_384;

/** TypeScript that trains a tfjs model on WebAssembly: functions get `tf`, the model and its data, and the weights come back. */
export const tfjsTrainingRuntime: Runtime = {
  ...typescriptRuntime,
  name: 'tfjs-training',
  minimumMemoryMiB: tfjsModelRuntime.minimumMemoryMiB,
  reservedAddressMiB: V8_ADDRESS_MIB + WASM_ADDRESS_MIB,
  recipe: (config, memoryMiB) =>
    nodeRecipe(
      config,
      memoryMiB,
      ['harness.cjs', 'training.cjs', 'tfjs-backend-wasm-simd.wasm'],
      ['training', '/box/training.cjs'],
    ),
};
