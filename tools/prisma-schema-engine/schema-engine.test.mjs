import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prisma } from '../prisma.mjs';
import { keepCredentials } from '../services/credentials.mjs';
import { preparePlace, removePlace } from '../services/place.mjs';
import { startThrowAwayStores } from '../services/stores.mjs';
import { withClient } from './database-url.mjs';

/** @type {import('../services/place.mjs').Place} */
let place;
/** @type {import('../services/stores.mjs').ThrowAwayStores} */
let stores;
/** @type {string} */
let workspace;

const schema = `
generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
enum Verdict {
  accepted
  wrong
}
model Submission {
  id      Int     @id
  verdict Verdict
}
`;
const goodSql = `CREATE TYPE "Verdict" AS ENUM ('accepted', 'wrong');
CREATE TABLE "Submission" (id integer PRIMARY KEY, verdict "Verdict" NOT NULL);`;

beforeAll(async () => {
  place = preparePlace(fs.mkdtempSync(path.join(os.tmpdir(), 'schema-engine-')));
  stores = await startThrowAwayStores(place, keepCredentials(place.privateFolder));
}, 60_000);

beforeEach(() => {
  workspace = fs.mkdtempSync(path.join(place.privateFolder, 'workspace-'));
  fs.writeFileSync(path.join(workspace, 'schema.prisma'), schema);
  fs.writeFileSync(
    path.join(workspace, 'prisma.config.mjs'),
    "export default { schema: 'schema.prisma', migrations: { path: 'migrations' }, datasource: { url: process.env.DATABASE_URL ?? '' } };",
  );
});

afterAll(async () => {
  await stores.stop();
  removePlace(place);
});

/** @param {string} sql */
function addMigration(sql, name = '1_first') {
  const folder = path.join(workspace, 'migrations', name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(workspace, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
}

const config = () => ['--config', path.join(workspace, 'prisma.config.mjs')];

/** A database that is not there yet. */
function emptyDatabaseUrl() {
  const url = new URL(stores.databaseUrl);
  url.pathname = `/${randomUUID()}`;
  return url.href;
}

/** @param {string} url */
const deploy = (url) => prisma(['migrate', 'deploy', ...config()], { DATABASE_URL: url });

/**
 * @param {string} url
 * @param {string} sql
 */
const ask = async (url, sql) => (await withClient(url, (client) => client.query(sql))).rows;

test('generates a client without a database', async () => {
  await prisma(['generate', ...config()]);
  expect(fs.existsSync(path.join(workspace, 'generated/client.ts'))).toBe(true);
}, 30_000);

test('deploys into a database that it creates, and a second time does nothing', async () => {
  addMigration(goodSql);
  const url = emptyDatabaseUrl();
  await deploy(url);
  expect(await ask(url, 'SELECT count(*)::int FROM "Submission"')).toEqual([{ count: 0 }]);
  expect(await deploy(url)).toContain('No pending migrations');
}, 30_000);

test('sees that the deployed schema is the one of the schema file', async () => {
  addMigration(goodSql);
  const url = emptyDatabaseUrl();
  await deploy(url);
  const drift = [
    '--from-config-datasource',
    '--to-schema',
    path.join(workspace, 'schema.prisma'),
    '--exit-code',
  ];
  expect(await prisma(['migrate', 'diff', ...config(), ...drift], { DATABASE_URL: url })).toContain(
    'No difference',
  );
}, 30_000);

test('a migration that fails ends with an error that names it, and stops the next deploy', async () => {
  addMigration('CREATE TABLE broken (id nonsense);');
  const url = emptyDatabaseUrl();
  await expect(deploy(url)).rejects.toThrow(/nonsense[\s\S]*1_first/);
  await expect(deploy(url)).rejects.toThrow(/P3009/);
}, 30_000);

test('a script goes to the server whole: semicolons inside a function do not cut it', async () => {
  addMigration(`${goodSql}
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'immutable; never changed';
END;
$$;
CREATE TRIGGER refuse_update BEFORE UPDATE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse();`);
  const url = emptyDatabaseUrl();
  await deploy(url);
  await ask(url, 'INSERT INTO "Submission" VALUES (1, \'accepted\')');
  await expect(ask(url, 'UPDATE "Submission" SET id = 2')).rejects.toThrow('immutable; never changed');
}, 30_000);

test('of a migration that fails nothing stays', async () => {
  addMigration('CREATE TABLE half (id int); SELECT 1 / 0;');
  const url = emptyDatabaseUrl();
  await expect(deploy(url)).rejects.toThrow(/division by zero/);
  expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
}, 30_000);

test('deploys at the same time apply each migration once', async () => {
  addMigration(`${goodSql} SELECT pg_sleep(0.5);`);
  addMigration('ALTER TABLE "Submission" ADD COLUMN note text;', '2_second');
  const url = emptyDatabaseUrl();
  await Promise.all([deploy(url), deploy(url), deploy(url)]);
  const applied = await ask(
    url,
    'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1',
  );
  expect(applied).toEqual([
    { migration_name: '1_first', finished: true },
    { migration_name: '2_second', finished: true },
  ]);
}, 60_000);

test('says why a server cannot be reached', async () => {
  addMigration(goodSql);
  const url = new URL(emptyDatabaseUrl());
  url.password = 'wrong';
  await expect(deploy(url.href)).rejects.toThrow(/P1000|Authentication failed/);
  await expect(deploy('postgresql://nobody:x@127.0.0.1:1/none')).rejects.toThrow(/P1001|Can't reach/);
}, 30_000);
