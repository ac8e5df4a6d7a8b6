import readline from 'node:readline';
import { ensureDatabase, readTarget } from './database-url.mjs';
import { loadEngine } from './engine.mjs';
import { withMigrationLock } from './migration-lock.mjs';
import { takePanicMessage } from './panic.mjs';

/**
 * @typedef {import('./arguments.mjs').EngineArguments} EngineArguments
 * @typedef {import('./engine.mjs').LoadedEngine} LoadedEngine
 * @typedef {{ id: number, method?: string, params?: { datasource?: { url?: string } } }} Request
 */

/** JSON-RPC's number for an error of the application, as the native engine uses it. */
const applicationErrorCode = 4466;

/** Ids of our own requests to the CLI; its own count from 1. */
let nextOwnId = 1_000_000;

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

/**
 * Answers one request a line from stdin, one after the other, until stdin ends.
 *
 * @param {EngineArguments} given
 */
export async function serve(given) {
  /** @type {Promise<LoadedEngine> | undefined} */
  let loading;
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    /** @type {Request} */
    const request = JSON.parse(line);
    if (request.method === undefined) continue; // the CLI's answer to a request of ours
    await answer(request, given, () => (loading ??= loadEngine(given)));
  }
}

/**
 * @param {Request} request
 * @param {EngineArguments} given
 * @param {() => Promise<LoadedEngine>} getEngine
 */
async function answer(request, given, getEngine) {
  try {
    send({ id: request.id, result: (await call(request, given, getEngine)) ?? {} });
  } catch (error) {
    const driverMessage =
      driverErrorId(error) === undefined
        ? undefined
        : (await getEngine()).takeDriverError(driverErrorId(error) ?? 0);
    send({ id: request.id, error: describe(error, driverMessage) });
  }
}

/**
 * @param {Request} request
 * @param {EngineArguments} given
 * @param {() => Promise<LoadedEngine>} getEngine
 * @returns {Promise<unknown>}
 */
async function call({ method = '', params }, given, getEngine) {
  if (method === 'createDatabase') return createForCli(params?.datasource?.url ?? given.url);
  const { methods } = await getEngine();
  const run = () => invoke(methods, method, params);
  if (method === 'applyMigrations' && given.url !== undefined) return withMigrationLock(given.url, run);
  const result = await run();
  return method === 'diff' ? printDiff(result) : result;
}

/**
 * @param {import('./engine.mjs').EngineMethods} methods
 * @param {string} method
 * @param {unknown} params
 */
function invoke(methods, method, params) {
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  const run = methods[name];
  if (run === undefined) throw new Error(`The schema engine has no method ${method}`);
  return run.call(methods, params);
}

/** @param {string | undefined} url */
async function createForCli(url) {
  if (url === undefined) throw new Error('No database URL was given');
  const target = readTarget(url);
  await ensureDatabase(target);
  return { databaseName: target.name };
}

/**
 * The wasm engine returns the text that the native engine has the CLI print.
 *
 * @param {unknown} result
 */
function printDiff(result) {
  const { stdout, exitCode } = /** @type {{ stdout?: string | null, exitCode: number }} */ (result);
  if (stdout) send({ id: nextOwnId++, method: 'print', params: { content: stdout.replace(/\n$/, '') } });
  return { exitCode };
}

/**
 * @param {unknown} error
 * @returns {number | undefined}
 */
function driverErrorId(error) {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'id' in cause && typeof cause.id === 'number'
    ? cause.id
    : undefined;
}

/**
 * @param {unknown} error
 * @param {string | undefined} driverMessage
 */
function describe(error, driverMessage) {
  const own = takePanicMessage() || (error instanceof Error ? error.message : String(error));
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return {
    code: applicationErrorCode,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: driverMessage === undefined ? own : `${own}\n${driverMessage}`,
      meta: null,
      error_code: code ?? null,
    },
  };
}
