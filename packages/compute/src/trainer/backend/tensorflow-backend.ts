import { createRequire } from 'node:module';
import path from 'node:path';
import util from 'node:util';
import { backend, engine, version_core } from '@tensorflow/tfjs-core';
import type { NativeSource } from '../../backend-source.ts';
import { takeBackend } from './take-backend.ts';

const BACKEND = 'tensorflow';

/** What is used of the native package; its backend registers itself. */
interface NativePackage {
  readonly version_core?: string;
  readonly engine?: () => unknown;
}

interface NativeBackend {
  readonly binding?: { readonly TF_Version?: string };
  readonly isUsingGpuDevice?: boolean;
}

/**
 * Makes TensorFlow's own library the one that computes. Its package brings a tfjs-core along; tfjs-core keeps engine and
 * kernels on the global object, where all copies of one version share them: that it is so is checked. Resolves to name and
 * versions. A binding that was built for another TensorFlow may end the process.
 */
export async function startTensorflowBackend({ name, folder }: NativeSource): Promise<string> {
  restoreOldNode();
  const require = createRequire(path.join(folder, 'package.json'));
  const native = require(`@tensorflow/${name}`) as NativePackage;
  if (native.version_core !== version_core || native.engine?.() !== engine()) {
    throw new Error(
      `${name} comes with tfjs ${native.version_core ?? 'of no version'}, which does not share its engine with ${version_core}`,
    );
  }
  await takeBackend(BACKEND);
  const { binding, isUsingGpuDevice } = backend() as NativeBackend;
  if (name === 'tfjs-node-gpu' && isUsingGpuDevice !== true)
    throw new Error('TensorFlow finds no GPU to use');
  return `${name} ${version_core} (TensorFlow ${binding?.TF_Version ?? 'of unknown version'})`;
}

/** tfjs-node 4.22 calls two functions that Node 23 has removed. */
function restoreOldNode(): void {
  const old = util as unknown as Record<string, unknown>;
  old['isNullOrUndefined'] ??= (value: unknown) => value === null || value === undefined;
  old['isArray'] ??= Array.isArray;
}
