import pg from 'pg';
import { codeOf } from '../processes/error-code.mjs';

const connectTimeoutMs = 8000;

/** Two processes that create the same database at once: the loser sees one or the other. */
const alreadyExistsCodes = new Set(['42P04', '23505']);

/**
 * @typedef {object} Target
 * @property {string} name of the database
 * @property {string | undefined} schema of `?schema=`, which is Prisma's own parameter and means nothing to PostgreSQL
 * @property {string} url of the database, without Prisma's parameters
 * @property {string} adminUrl of the database `postgres` on the same server, from which others are created and dropped
 */

/**
 * @param {string} databaseUrl `postgresql://user:password@host:port/name?schema=…`
 * @returns {Target}
 */
export function readTarget(databaseUrl) {
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1)) || 'postgres';
  const schema = url.searchParams.get('schema') ?? undefined;
  url.searchParams.delete('schema');
  const admin = new URL(url);
  admin.pathname = '/postgres';
  return { name, schema, url: url.href, adminUrl: admin.href };
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** @param {Target} target */
export function createDatabase({ adminUrl, name }) {
  return withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`));
}

/**
 * For the CLI, which asks for it when there is none: of several deploys at once only one can make it, and the others are content too.
 *
 * @param {Target} target
 */
export async function ensureDatabase(target) {
  try {
    await createDatabase(target);
  } catch (error) {
    if (!alreadyExistsCodes.has(codeOf(error) ?? '')) throw error;
  }
}

/** @param {Target} target */
export function dropDatabase({ adminUrl, name }) {
  return withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
