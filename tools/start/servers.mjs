import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { waitUntil } from '../processes/wait.mjs';
import { findTensorflowFolder } from '../tensorflow/folder.mjs';
import { stages } from './stages.mjs';

/**
 * @typedef {object} ServerContext
 * @property {import('./settings.mjs').Settings} settings
 * @property {import('../services/place.mjs').Place} place
 * @property {import('../services/credentials.mjs').Credentials} credentials
 * @property {import('../processes/supervisor.mjs').Supervisor} supervisor
 * @property {import('./stores.mjs').Stores} stores
 * @property {string} release folder that holds the built apps
 * @property {string} nodeBinary
 * @property {string} sandboxConfigFile
 * @property {string} artifactFolder what trainings leave: the worker writes it, the API reads it
 * @property {boolean} isDev
 *
 * @typedef {import('../processes/children.mjs').ChildCommand} ChildCommand
 * @typedef {import('../services/system-users.mjs').SystemUser} SystemUser
 */

const readyWithinMs = 60_000;
const keptLogBytes = 10_000_000;

/**
 * A small young generation keeps a server at rest tens of megabytes smaller. Source maps name the lines of the sources in a stack, and
 * cost memory too: in development only.
 *
 * @param {boolean} isDev
 */
const nodeFlags = (isDev) => ['--max-semi-space-size=4', ...(isDev ? ['--enable-source-maps'] : [])];

/**
 * A server sees these and what it is given, nothing of the operator's own environment.
 */
const commonEnvironment = () => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
});

/**
 * @param {ServerContext} context
 * @param {{ name: string, entry: string, user: SystemUser | null, env: Record<string, string>, stopWithinMs: number }} server
 * @returns {ChildCommand}
 */
function serverCommand(
  { release, nodeBinary, place, isDev, settings },
  { name, entry, user, env, stopWithinMs },
) {
  return {
    name,
    file: nodeBinary,
    args: [...nodeFlags(isDev), path.join(release, entry)],
    env: {
      ...commonEnvironment(),
      NODE_ENV: isDev ? 'development' : 'production',
      ...settings.passedOn,
      ...env,
    },
    cwd: release,
    user,
    logFile: isDev ? null : openLog(place.privateFolder, name),
    stopSignal: 'SIGTERM',
    stopWithinMs,
  };
}

/**
 * @param {string} privateFolder
 * @param {string} name
 */
function openLog(privateFolder, name) {
  const file = path.join(privateFolder, 'logs', `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.statSync(file).size > keptLogBytes) fs.renameSync(file, `${file}.1`);
  return file;
}

/**
 * The environment of the API and of its seed.
 *
 * @param {ServerContext} context
 * @returns {Record<string, string>}
 */
export function apiEnvironment({ settings, stores, credentials, release, artifactFolder }) {
  return {
    DATABASE_URL: stores.databaseUrl,
    REDIS_URL: stores.redisUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    AUTH_SECRET: credentials.authSecret,
    WEB_DIST: path.join(release, 'apps/web/dist'),
    COURSE_DIR: path.join(release, 'packages/course'),
    CONVOLAB_ARTIFACTS: artifactFolder,
    CONVOLAB_DEMO: settings.demo ? '1' : '0',
    ...(settings.baseUrl === undefined ? {} : { BASE_URL: settings.baseUrl }),
  };
}

/** @param {ServerContext} context */
export function apiCommand(context) {
  return serverCommand(context, {
    name: 'api',
    entry: 'apps/api/dist/main.js',
    user: context.place.users?.api ?? null,
    env: apiEnvironment(context),
    stopWithinMs: 2000,
  });
}

/**
 * The worker runs what students hand in: it gets no secret but the way to the stores.
 *
 * @param {ServerContext} context
 */
export function workerCommand(context) {
  return serverCommand(context, {
    name: 'worker',
    entry: 'apps/worker/dist/main.js',
    user: context.place.users?.worker ?? null,
    env: {
      DATABASE_URL: context.stores.databaseUrl,
      REDIS_URL: context.stores.redisUrl,
      CONVOLAB_SANDBOX_CONFIG: context.sandboxConfigFile,
      CONVOLAB_TRAINER_ENTRY: path.join(context.release, 'apps/worker/dist/trainer.main.js'),
      CONVOLAB_TENSORFLOW: findTensorflowFolder(),
      CONVOLAB_ARTIFACTS: context.artifactFolder,
    },
    stopWithinMs: 2000,
  });
}

/**
 * The only process that keeps root: it makes boxes, each with a user and a cgroup of its own, for members of the worker's group.
 *
 * @param {ServerContext} context
 * @param {SystemUser} worker
 */
export function launcherCommand(context, worker) {
  return serverCommand(context, {
    name: 'launcher',
    entry: 'apps/worker/dist/launcher.main.js',
    user: null,
    env: { CONVOLAB_SANDBOX_CONFIG: context.sandboxConfigFile, CONVOLAB_LAUNCHER_GID: String(worker.gid) },
    stopWithinMs: 800,
  });
}

/**
 * Starts the servers in order and waits until the API answers.
 *
 * @param {ServerContext} context
 * @param {import('./boxes.mjs').SandboxConfig} sandbox
 */
export async function startServers(context, sandbox) {
  const { supervisor, place } = context;
  const canIsolate = !('missing' in sandbox.isolation);
  if (place.users !== null && sandbox.launcherSocket !== null && canIsolate) {
    const socket = sandbox.launcherSocket;
    fs.rmSync(socket, { force: true });
    const launcher = supervisor.keep(stages.launcher, launcherCommand(context, place.users.worker));
    await requireUp('launcher', launcher, () => fs.existsSync(socket), context);
  }
  const worker = supervisor.keep(stages.servers, workerCommand(context));
  const api = supervisor.keep(stages.servers, apiCommand(context));
  await requireUp('API', api, () => isReady(context.settings), context);
  return { worker, api };
}

/**
 * @param {string} name
 * @param {import('../processes/children.mjs').Child} child
 * @param {() => boolean | Promise<boolean>} isUp
 * @param {ServerContext} context
 */
async function requireUp(name, child, isUp, { place }) {
  const up = await waitUntil(async () => !child.isAlive() || (await isUp()), readyWithinMs);
  if (up && child.isAlive()) return;
  throw new OperatorError(
    `The ${name} did not start: the end of ${path.join(place.privateFolder, 'logs')}/${child.name}.log says why.`,
  );
}

/** @param {import('./settings.mjs').Settings} settings */
async function isReady({ host, port }) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const { ok } = await fetch(
      `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/api/ready`,
    );
    return ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
