import fs from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from '../start/dependencies.mjs';
import { keepCredentials } from '../services/credentials.mjs';
import { preparePlace } from '../services/place.mjs';
import { buildAll } from '../start/build.mjs';
import { prepareTestBoxes } from '../start/boxes.mjs';
import { root } from '../workspace.mjs';
import { prepareKeras } from './keras.mjs';
import { findChromium, requireSystemPackages } from './system-packages.mjs';
import { isCi, prepareTensorflow } from './tensorflow.mjs';

/** @typedef {{ env: Record<string, string>, stop: () => Promise<void> }} TestServices */

/**
 * What tests find in their environment: stores of their own, empty at each run, and what boxes are made of. Binaries and NumPy are kept
 * in the tests' place between runs.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<TestServices>}
 */
export async function prepareTestServices(log) {
  const place = preparePlace(path.join(root, '.data/test'));
  // Mostly downloads: beside all that follows.
  const tensorflow = prepareTensorflow(place, { isCi: isCi() }, log);
  await ensureDependencies(log);
  await requireSystemPackages(log);
  await buildAll(['@convolab/sandbox']);
  for (const store of ['postgres', 'redis'])
    fs.rmSync(path.join(place.folder, store), { recursive: true, force: true });
  await prepareKeras(isCi(), log);
  const sandboxConfigFile = await prepareTestBoxes(place, log);
  // Only now: it imports what npm has installed.
  const { startThrowAwayStores } = await import('../services/stores.mjs');
  const stores = await startThrowAwayStores(place, keepCredentials(place.privateFolder));
  return {
    env: {
      TEST_DATABASE_URL: stores.databaseUrl,
      TEST_REDIS_URL: stores.redisUrl,
      CONVOLAB_SANDBOX_CONFIG: sandboxConfigFile,
      CHROMIUM: findChromium() ?? '',
      CONVOLAB_TENSORFLOW: await tensorflow,
    },
    stop: stores.stop,
  };
}
