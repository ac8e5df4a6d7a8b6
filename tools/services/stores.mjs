import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * @typedef {object} ThrowAwayStores
 * @property {string} databaseUrl of the superuser, who may create databases
 * @property {string} redisUrl
 * @property {() => Promise<void>} stop
 */

/**
 * Both stores for tests: random ports, no waiting for the disk.
 *
 * @param {import('./place.mjs').Place} place
 * @param {import('./credentials.mjs').Credentials} credentials
 * @returns {Promise<ThrowAwayStores>}
 */
export async function startThrowAwayStores(place, { postgresPassword, redisPassword }) {
  const [postgres, redis] = await Promise.all([
    startPostgres({ place, password: postgresPassword, port: undefined, throwAway: true }),
    startRedis({ place, password: redisPassword, port: undefined }),
  ]);
  return {
    databaseUrl: postgres.superuserUrl,
    redisUrl: redis.url,
    stop: async () => {
      await Promise.all([postgres.child.stop(), redis.child.stop()]);
    },
  };
}
