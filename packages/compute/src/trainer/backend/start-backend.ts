import type { BackendSource } from '../../backend-source.ts';
import { startTensorflowBackend } from './tensorflow-backend.ts';
import { startWasmBackend } from './wasm-backend.ts';

/** Makes this backend the one that computes, once in a process. Resolves to its name and version. */
export const startBackend = (source: BackendSource): Promise<string> =>
  source.name === 'wasm' ? startWasmBackend() : startTensorflowBackend(source);
