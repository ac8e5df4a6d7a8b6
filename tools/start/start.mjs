import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { Supervisor } from '../processes/supervisor.mjs';
import { keepCredentials } from '../services/credentials.mjs';
import { preparePlace, prepareSharedFolder } from '../services/place.mjs';
import { findPortObstacle } from '../services/ports.mjs';
import { root } from '../workspace.mjs';
import { announce } from './announcement.mjs';
import { buildAll } from './build.mjs';
import { prepareBoxes } from './boxes.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireDiskSpace } from './disk-space.mjs';
import { getNodeBinary } from './node-binary.mjs';
import { prepareRelease } from './release.mjs';
import { seed, submitForDemo } from './seed.mjs';
import { startServers } from './servers.mjs';
import { takeStartLock } from './start-lock.mjs';

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 *
 * @typedef {object} Run
 * @property {Supervisor} supervisor
 * @property {() => void} unlock
 * @property {import('../services/place.mjs').Place} place
 */

/**
 * Makes this process the one that runs on this data. Nothing has to be undone if it throws.
 *
 * @param {Settings} settings
 * @returns {Promise<Run>}
 */
export async function beginRun(settings) {
  const place = preparePlace(settings.dataFolder);
  const unlock = await takeStartLock(place.privateFolder);
  return { place, unlock, supervisor: new Supervisor(place.privateFolder) };
}

/**
 * Brings everything up, from whatever is there.
 *
 * @param {Settings} settings
 * @param {Run} run
 * @param {{ isDev: boolean, log: (line: string) => void }} options
 */
export async function bringUp(settings, { place, supervisor }, { isDev, log }) {
  const isInstalled = fs.existsSync(path.join(root, 'node_modules'));
  for (const folder of new Set([root, place.privateFolder, place.folder]))
    requireDiskSpace(folder, isInstalled);
  await requireFreePort(settings);
  await ensureDependencies(log);
  const credentials = keepCredentials(place.privateFolder);
  // The build needs both cores only the first time; the stores are up long before.
  const [stores, { release, sandbox }] = await allOrFirstError([
    openMigratedStores({ settings, place, credentials, supervisor }),
    prepareServers(place, { isDev, log }),
  ]);
  const nodeBinary = getNodeBinary(place);
  const trainingUsers = place.users && { writer: place.users.worker, reader: place.users.api };
  const context = {
    settings,
    place,
    credentials,
    supervisor,
    stores,
    release,
    nodeBinary,
    sandboxConfigFile: sandbox.configFile,
    artifactFolder: prepareSharedFolder(place, 'artifacts', trainingUsers),
    isDev,
  };
  const signIn = await seed(context);
  const servers = isDev
    ? await startInDevelopment(context, sandbox.config)
    : await startServers(context, sandbox.config);
  for (const line of announce(settings, signIn, sandbox.config)) log(line);
  if (!('missing' in sandbox.config.isolation)) await submitForDemo(context, signIn);
  return servers;
}

/** @param {Parameters<typeof import('./stores.mjs').openStores>[0]} context */
async function openMigratedStores(context) {
  // Only now: it imports what npm has installed.
  const [{ openStores }, { migrate }] = await Promise.all([
    import('./stores.mjs'),
    import('./migrations.mjs'),
  ]);
  const stores = await openStores(context);
  await migrate(stores.databaseUrl);
  return stores;
}

/**
 * @param {import('../services/place.mjs').Place} place
 * @param {{ isDev: boolean, log: (line: string) => void }} options
 */
async function prepareServers(place, { log }) {
  log('Building …');
  await buildAll();
  const sandbox = await prepareBoxes(place, log);
  return { release: prepareRelease(place), sandbox };
}

/**
 * @param {import('./servers.mjs').ServerContext} context
 * @param {import('./boxes.mjs').SandboxConfig} sandbox
 */
async function startInDevelopment(context, sandbox) {
  const { startDevelopment } = await import('./development.mjs');
  return startDevelopment(context, sandbox);
}

/**
 * Waits for both even if one fails, so that nothing is started behind the back of who cleans up.
 *
 * @template A, B
 * @param {[Promise<A>, Promise<B>]} both
 * @returns {Promise<[A, B]>}
 */
async function allOrFirstError(both) {
  await Promise.allSettled(both);
  return Promise.all(both);
}

/** @param {Settings} settings */
async function requireFreePort({ port, host }) {
  const obstacle = await findPortObstacle(port, host);
  if (obstacle === undefined) return;
  if (obstacle === 'EADDRINUSE') {
    throw new OperatorError(
      `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
    );
  }
  if (obstacle === 'EACCES') {
    throw new OperatorError(`Port ${port} may not be used without root rights: set PORT to one above 1023.`);
  }
  throw new OperatorError(`HOST ${host} with port ${port} cannot be listened on (${obstacle}).`);
}
