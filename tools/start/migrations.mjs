import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { prisma } from '../prisma.mjs';
import { codeOf } from '../processes/error-code.mjs';
import { root } from '../workspace.mjs';

const folder = path.join(root, 'prisma/migrations');

/** No such database, no such table: nothing was ever migrated. */
const emptyCodes = new Set(['3D000', '42P01']);

/**
 * Brings the database to the newest schema. Prisma takes seconds to find that it is there already, so that is looked up first.
 *
 * @param {string} databaseUrl
 */
export async function migrate(databaseUrl) {
  const applied = await readApplied(databaseUrl);
  const isUpToDate = readMigrations().every(({ name, checksum }) => applied.get(name) === checksum);
  if (!isUpToDate) await prisma(['migrate', 'deploy'], { DATABASE_URL: databaseUrl });
}

function readMigrations() {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'));
      return { name, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Prisma's own table of what was applied. One that has begun and not finished is left out: Prisma says what to do about it.
 *
 * @param {string} databaseUrl
 * @returns {Promise<Map<string, string>>} checksum by name
 */
async function readApplied(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Map(rows.map(({ migration_name: name, checksum }) => [name, checksum]));
  } catch (error) {
    if (emptyCodes.has(codeOf(error) ?? '')) return new Map();
    throw error;
  } finally {
    await client.end();
  }
}
