import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, escapeIdentifier } from 'pg';
import { readTestDatabaseUrl } from './config.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));
/** Any constant: whoever builds a template holds this lock, so that the others wait and then find it made. */
const TEMPLATE_LOCK = 7_203_114;

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A migrated database of its own on the server of `TEST_DATABASE_URL`. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Copies a migrated template, which takes a fraction of a second. The template is built by the first caller, under a lock,
 * and named by the hash of the migrations, so that changed migrations get a new one.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = readTestDatabaseUrl();
  const name = `convolab_test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, adminUrl);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  });
  return {
    url: urlOf(adminUrl, name),
    drop: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function ensureTemplate(admin: Client, adminUrl: string): Promise<string> {
  const migrations = readMigrations();
  const hash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const template = `convolab_template_${hash}`;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) await buildTemplate(admin, adminUrl, template, migrations);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/** Built under another name and renamed at the end: a build that was cut off is never taken for a template. */
async function buildTemplate(
  admin: Client,
  adminUrl: string,
  template: string,
  migrations: readonly Migration[],
) {
  const draft = `${template}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(draft)} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${escapeIdentifier(draft)}`);
  await withClient(urlOf(adminUrl, draft), async (client) => {
    for (const migration of migrations) await client.query(migration.sql);
  });
  await admin.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(template)}`);
}

function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') }));
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
