import { prepareTypeScript } from '../source/typescript-source.ts';
import type { Runtime } from './runtime.ts';
import { nodeRecipe, V8_ADDRESS_MIB, V8_LAST_WORDS } from './typescript.runtime.ts';

/** TypeScript that defines a tfjs model: functions get `tf` and a model comes back as its description. */
export const tfjsModelRuntime: Runtime = {
  name: 'tfjs-model',
  minimumMemoryMiB: 256,
  reservedMemoryMiB: 192,
  reservedAddressMiB: V8_ADDRESS_MIB,
  // The topology travels as text in the header.
  maxHeaderBytes: 256 * 1024,
  missing: () => null,
  recipe: (config, memoryMiB) => nodeRecipe(config, memoryMiB, ['harness.cjs', 'tfjs.cjs'], ['models']),
  prepare: (source) => prepareTypeScript(source),
  lastWords: V8_LAST_WORDS,
};
