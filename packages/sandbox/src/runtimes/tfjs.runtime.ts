import { prepareTypeScript } from '../source/typescript-source.ts';
import type { Runtime } from './runtime.ts';
import { tfjsModelRuntime } from './tfjs-model.runtime.ts';
import { nodeRecipe, typescriptRuntime } from './typescript.runtime.ts';

/** JavaScript or TypeScript with tfjs: functions get tensors and return them. */
export const tfjsRuntime: Runtime = {
  ...typescriptRuntime,
  name: 'tfjs',
  minimumMemoryMiB: tfjsModelRuntime.minimumMemoryMiB,
  recipe: (config, memoryMiB) => nodeRecipe(config, memoryMiB, ['harness.cjs', 'tfjs.cjs'], ['tensors']),
  prepare: (source) => prepareTypeScript(source, ['@tensorflow/tfjs']),
};
