import net from 'node:net';
import { OperatorError } from '../processes/operator-error.mjs';

/**
 * What the operator has set in the environment; everything has a default.
 *
 * @typedef {object} Settings
 * @property {number} port of the web server
 * @property {string} host
 * @property {boolean} isPublic whether it listens beyond the loopback address
 * @property {string | undefined} databaseUrl undefined: the embedded PostgreSQL
 * @property {string | undefined} redisUrl undefined: a Redis of our own
 * @property {number | undefined} postgresPort of the embedded one; undefined: any free
 * @property {number | undefined} redisPort
 * @property {string | undefined} baseUrl the address in the browser, when it is another than the host and port (behind https)
 * @property {boolean} demo whether demo data are wanted
 * @property {string | undefined} dataFolder instead of `.data`, for tests and benchmarks
 * @property {Record<string, string>} passedOn what the servers check themselves
 */

/** Settings without meaning to the launcher. */
const passedOnNames = [
  'TRUSTED_PROXIES',
  'LOG_LEVEL',
  'CONVOLAB_LANES',
  'CONVOLAB_CONCURRENCY',
  'CONVOLAB_TRAININGS',
  'CONVOLAB_LEASE_MS',
];

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const host = env['HOST'] || '127.0.0.1';
  const isPublic = !isLoopback(host);
  const databaseUrl = env['DATABASE_URL'] || undefined;
  return {
    port: readPort(env, 'PORT') ?? 3000,
    host,
    isPublic,
    databaseUrl:
      databaseUrl === undefined
        ? undefined
        : readUrl('DATABASE_URL', databaseUrl, ['postgresql:', 'postgres:']),
    redisUrl: env['REDIS_URL'] ? readUrl('REDIS_URL', env['REDIS_URL'], ['redis:', 'rediss:']) : undefined,
    postgresPort: readPort(env, 'PGPORT'),
    redisPort: readPort(env, 'REDIS_PORT'),
    baseUrl: env['BASE_URL'] ? readUrl('BASE_URL', env['BASE_URL'], ['http:', 'https:']) : undefined,
    passedOn: Object.fromEntries(passedOnNames.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    demo: readDemo(env, databaseUrl, isPublic),
    dataFolder: env['CONVOLAB_DATA'] || undefined,
  };
}

/**
 * Demo accounts only where they can do no harm: never on an address that others reach, and in a database of the operator's own only
 * when asked for.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string | undefined} databaseUrl
 * @param {boolean} isPublic
 */
function readDemo(env, databaseUrl, isPublic) {
  if (isPublic || env['CONVOLAB_DEMO'] === '0') return false;
  return databaseUrl === undefined || env['CONVOLAB_DEMO'] === '1';
}

/** @param {string} host */
function isLoopback(host) {
  return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
function readPort(env, name) {
  const text = env[name];
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new OperatorError(`${name} is "${text}", which is no port number from 1 to 65535.`);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string[]} protocols
 */
function readUrl(name, text, protocols) {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  // Not the value itself: it may hold a password.
  throw new OperatorError(
    `${name} is no address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`,
  );
}
