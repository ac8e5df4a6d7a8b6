import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngineAdapter } from './adapter.mjs';

/** Commands without a database (`generate`, offline `diff`) still need an adapter; nothing listens on port 1. */
const nowhereUrl = 'postgresql://nobody@127.0.0.1:1/none';

const require = createRequire(import.meta.url);

/**
 * @typedef {Record<string, (params?: unknown) => Promise<unknown>>} EngineMethods
 * @typedef {object} LoadedEngine
 * @property {EngineMethods} methods
 * @property {(id: number) => string | undefined} takeDriverError the driver's own message behind an engine error
 */

/**
 * @param {import('./arguments.mjs').EngineArguments} given
 * @returns {Promise<LoadedEngine>}
 */
export async function loadEngine({ url, datamodels }) {
  const { SchemaEngine } = await loadWasm();
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaEngineAdapter(url ?? nowhereUrl));
  /** @type {[string, string][]} */
  const sources = datamodels.map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const engine = await SchemaEngine.new(
    { datamodels: sources.length > 0 ? sources : undefined },
    // Logs of the engine; stderr belongs to messages that the CLI parses.
    () => undefined,
    factory,
  );
  return {
    methods: /** @type {EngineMethods} */ (/** @type {unknown} */ (engine)),
    takeDriverError: (id) => {
      const error = factory.errorRegistry.consumeError(id)?.error;
      return error instanceof Error ? error.message : undefined;
    },
  };
}

/** The package's own loader imports .wasm as a module, which Node 20 cannot. */
async function loadWasm() {
  const bindingsName = '@prisma/schema-engine-wasm/schema_engine_bg';
  const bindings = await import(bindingsName);
  const wasmFile = path.join(path.dirname(require.resolve(bindingsName)), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasmFile), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports['__wbindgen_start'])();
  return /** @type {typeof import('@prisma/schema-engine-wasm')} */ (bindings);
}
