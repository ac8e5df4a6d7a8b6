import { codeOf } from '../processes/error-code.mjs';
import { dropDatabase, ensureDatabase, readTarget, withClient } from './database-url.mjs';
import { logError, logInfo } from './log.mjs';

/** @typedef {import('./database-url.mjs').Target} Target */

/** @type {Record<string, (target: Target) => Promise<unknown>>} */
const commands = {
  'can-connect-to-database': ({ url }) => withClient(url, (client) => client.query('SELECT 1')),
  'create-database': ensureDatabase,
  'drop-database': async (target) => {
    await dropDatabase(target);
    logInfo('The database was successfully dropped.');
  },
};

/**
 * The engine's `cli` subcommands.
 *
 * @param {string} command
 * @param {string | undefined} url
 * @returns {Promise<number>} the exit code
 */
export async function runDatabaseCommand(command, url) {
  logInfo('Starting schema engine CLI'); // Prisma drops the first line of stderr
  const run = commands[command];
  if (run === undefined || url === undefined) {
    logError(url === undefined ? 'No database URL was given' : `Unknown command ${command}`);
    return 1;
  }
  const target = readTarget(url);
  try {
    await run(target);
    return 0;
  } catch (error) {
    const [message, code] = explain(error, target);
    logError(message, code);
    return 1;
  }
}

/**
 * @param {unknown} error
 * @param {Target} target
 * @returns {[message: string, prismaCode: string]}
 */
function explain(error, { name }) {
  if (codeOf(error) === '3D000') return [`Database \`${name}\` does not exist`, 'P1003'];
  if (codeOf(error) === '28P01') return ['Authentication failed against the database server', 'P1000'];
  const reason = error instanceof Error && error.message !== '' ? error.message : codeOf(error);
  return [`Can't reach database server: ${reason ?? String(error)}`, 'P1001'];
}
