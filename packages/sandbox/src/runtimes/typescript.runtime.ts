import type { SandboxConfig } from '../sandbox-config.ts';
import { prepareTypeScript } from '../source/typescript-source.ts';
import type { BoxRecipe, Runtime } from './runtime.ts';

/** From V8's report of its last collections to the reason; or the C++ library, where V8 had no time for that. */
export const V8_LAST_WORDS =
  /\n*<--- Last few GCs --->[^]*out of memory|^.*(heap out of memory|OOM error|Zone Allocation failed|bad_alloc)/mu;

/** V8 reserves far more than it uses. WebAssembly would need 16 GiB and has no use here. */
export const V8_ADDRESS_MIB = 8_192;

/** TypeScript: types are blanked outside the box, Node.js runs the module inside. */
export const typescriptRuntime: Runtime = {
  name: 'typescript',
  minimumMemoryMiB: 128,
  reservedMemoryMiB: 192,
  reservedAddressMiB: V8_ADDRESS_MIB,
  maxHeaderBytes: 64 * 1024,
  missing: () => null,
  recipe: (config, memoryMiB) => nodeRecipe(config, memoryMiB, ['harness.cjs'], []),
  prepare: (source) => prepareTypeScript(source),
  lastWords: V8_LAST_WORDS,
};

/** Part of the memory that V8's heap may take; the rest is typed arrays, stacks and Node.js itself. */
const HEAP_SHARE = 0.75;

/** Node.js with a file of the harness and whatever that loads. */
export function nodeRecipe(
  { node, boxDir }: SandboxConfig,
  memoryMiB: number,
  harnessFiles: readonly string[],
  harnessArguments: readonly string[],
): BoxRecipe {
  return {
    binds: [
      { from: node.binary, to: '/bin/node' },
      ...node.readOnlyPaths.map((path) => ({ from: path, to: path })),
      ...harnessFiles.map((file) => ({ from: `${boxDir}/${file}`, to: `/box/${file}` })),
    ],
    command: [
      '/bin/node',
      `--max-old-space-size=${Math.floor(memoryMiB * HEAP_SHARE)}`,
      // V8's own threads would compile and collect on the cores of other boxes, and count as the student's CPU time.
      '--single-threaded',
      '--experimental-vm-modules',
      '--no-warnings',
      '/box/harness.cjs',
      ...harnessArguments,
    ],
  };
}
