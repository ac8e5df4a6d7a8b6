import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PassedOverBackend } from '@convolab/contracts';
import { BACKEND_NAMES, type BackendName, type BackendSource } from './backend-source.ts';

export interface InstalledBackends {
  /** Best first; wasm is always the last. */
  readonly sources: readonly BackendSource[];
  readonly passedOver: readonly PassedOverBackend[];
  /** Changes whenever something is installed. */
  readonly stamp: string;
}

/** Character devices of NVIDIA's driver, and of a GPU in Windows' subsystem for Linux. */
const GPU_DEVICES = ['/dev/nvidiactl', '/dev/dxg'];

/** The setup writes a native backend's stamp when all of it works. */
const stampFile = (folder: string, name: BackendName) => path.join(folder, `${name}.json`);

/** @param folder of `npm run setup:tensorflow`; null: none is looked for */
export function findInstalledBackends(folder: string | null): InstalledBackends {
  const sources: BackendSource[] = [];
  const passedOver: PassedOverBackend[] = [];
  let stamp = '';
  for (const name of BACKEND_NAMES) {
    if (name === 'wasm') sources.push({ name });
    else if (folder !== null && existsSync(stampFile(folder, name))) {
      sources.push({ name, folder });
      stamp += readFileSync(stampFile(folder, name), 'utf8');
    } else passedOver.push(notInstalled(name));
  }
  return { sources, passedOver, stamp };
}

function notInstalled(backend: 'tfjs-node-gpu' | 'tfjs-node'): PassedOverBackend {
  if (backend === 'tfjs-node') {
    return { backend, cause: 'not-installed', reason: 'not installed; `npm run setup:tensorflow` does' };
  }
  if (!GPU_DEVICES.some((device) => existsSync(device)))
    return { backend, cause: 'no-gpu', reason: 'there is no NVIDIA GPU with a driver' };
  return {
    backend,
    cause: 'not-installed',
    reason: 'not installed; `npm run setup:tensorflow -- --gpu` does',
  };
}
