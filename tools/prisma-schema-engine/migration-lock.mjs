import { withClient, readTarget } from './database-url.mjs';

/**
 * Any number that nobody else uses on this server. Not Prisma's own 72707369: the engine takes that one too, in another session,
 * and would wait for us for ever.
 */
const lockKey = 8_237_001;

/**
 * Prisma's own advisory lock is taken on a connection of the adapter's pool, and its ten seconds of patience end in an error. Under
 * this one a second deploy waits, sees that all is applied, and ends well. It is released with the connection, also by kill -9.
 *
 * @template T
 * @param {string} databaseUrl
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export function withMigrationLock(databaseUrl, run) {
  return withClient(readTarget(databaseUrl).url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return run();
  });
}
