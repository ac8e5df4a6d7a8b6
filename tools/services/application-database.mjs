import pg from 'pg';
import { loopback } from './ports.mjs';

const name = 'convolab';

/**
 * Makes the application's own role and database in the embedded server. The servers sign in as this role, which owns its database and
 * nothing else: no superuser, no other databases, no files of the server.
 *
 * @param {import('./postgres.mjs').Postgres} server
 * @param {string} password of the role
 * @returns {Promise<string>} the application's DATABASE_URL
 */
export async function prepareApplicationDatabase({ superuserUrl, port }, password) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const secret = pg.escapeLiteral(password);
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    await client.query(`${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} LOGIN PASSWORD ${secret}`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
  } finally {
    await client.end();
  }
  return `postgresql://${name}:${password}@${loopback}:${port}/${name}`;
}
