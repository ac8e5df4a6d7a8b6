import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';
import { requirePostgres, requireRedis } from './external-stores.mjs';
import { stages } from './stages.mjs';

/**
 * @typedef {object} StoreContext
 * @property {import('./settings.mjs').Settings} settings
 * @property {import('../services/place.mjs').Place} place
 * @property {import('../services/credentials.mjs').Credentials} credentials
 * @property {import('../processes/supervisor.mjs').Supervisor} supervisor
 *
 * @typedef {{ databaseUrl: string, redisUrl: string }} Stores
 */

/**
 * The two stores: the operator's where an address is set, else our own.
 *
 * @param {StoreContext} context
 * @returns {Promise<Stores>}
 */
export async function openStores(context) {
  const opening = [openDatabase(context), openRedis(context)];
  // Both to their end: one that fails must not leave the other starting unnoticed.
  await Promise.allSettled(opening);
  const [databaseUrl = '', redisUrl = ''] = await Promise.all(opening);
  return { databaseUrl, redisUrl };
}

/** @param {StoreContext} context */
async function openDatabase({ settings, place, credentials, supervisor }) {
  if (settings.databaseUrl !== undefined) {
    await requirePostgres(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const server = await startPostgres({
    place,
    password: credentials.postgresPassword,
    port: settings.postgresPort,
  });
  supervisor.adopt(stages.stores, server.child);
  const { prepareApplicationDatabase } = await import('../services/application-database.mjs');
  return prepareApplicationDatabase(server, credentials.applicationPassword);
}

/** @param {StoreContext} context */
async function openRedis({ settings, place, credentials, supervisor }) {
  if (settings.redisUrl !== undefined) {
    await requireRedis(settings.redisUrl);
    return settings.redisUrl;
  }
  const server = await startRedis({ place, password: credentials.redisPassword, port: settings.redisPort });
  supervisor.adopt(stages.stores, server.child);
  return server.url;
}
