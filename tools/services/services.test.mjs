import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { prepareApplicationDatabase } from './application-database.mjs';
import { keepCredentials } from './credentials.mjs';
import { preparePlace, removePlace } from './place.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

jest.setTimeout(60_000);

/** @type {import('./place.mjs').Place[]} */
const places = [];
/** @type {import('../processes/children.mjs').Child[]} */
const children = [];

function newPlace() {
  const place = preparePlace(fs.mkdtempSync(path.join(os.tmpdir(), 'services-')));
  places.push(place);
  return place;
}

/** @param {import('./place.mjs').Place} place */
async function startBoth(place) {
  const credentials = keepCredentials(place.privateFolder);
  const postgres = await startPostgres({ place, password: credentials.postgresPassword, port: undefined });
  const redis = await startRedis({ place, password: credentials.redisPassword, port: undefined });
  children.push(postgres.child, redis.child);
  return { credentials, postgres, redis };
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await Promise.all(children.map((child) => child.stop()));
  places.forEach(removePlace);
});

describe('stores', () => {
  /** @type {Awaited<ReturnType<typeof startBoth>>} */
  let stores;
  /** @type {import('./place.mjs').Place} */
  let place;

  beforeAll(async () => {
    place = newPlace();
    stores = await startBoth(place);
  });

  test('PostgreSQL refuses a connection without the password, and one with another', async () => {
    const url = new URL(stores.postgres.superuserUrl);
    for (const password of ['', 'postgres']) {
      url.password = password;
      await expect(ask(url.href, 'SELECT 1')).rejects.toThrow(/password/);
    }
    expect(await ask(stores.postgres.superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('PostgreSQL keeps passwords as scram-sha-256 and lets nobody in by trust', async () => {
    const rules = await ask(
      stores.postgres.superuserUrl,
      'SELECT DISTINCT auth_method FROM pg_hba_file_rules',
    );
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    const [kept] = await ask(
      stores.postgres.superuserUrl,
      "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'",
    );
    expect(kept.rolpassword).toMatch(/^SCRAM-SHA-256\$/);
  });

  test('Redis refuses commands without the password', async () => {
    const client = new Redis(stores.redis.port, '127.0.0.1', {
      lazyConnect: true,
      retryStrategy: () => null,
    });
    const refusal = once(client, 'error');
    await expect(client.ping()).rejects.toThrow();
    expect(String((await refusal)[0])).toContain('NOAUTH');
    client.disconnect();
    const allowed = new Redis(stores.redis.url);
    expect(await allowed.ping()).toBe('PONG');
    allowed.disconnect();
  });

  test('both listen on the loopback address only', async () => {
    const [settings] = await ask(
      stores.postgres.superuserUrl,
      "SELECT current_setting('listen_addresses') AS addresses",
    );
    expect(settings.addresses).toBe('127.0.0.1');
    const client = new Redis(stores.redis.url);
    expect(await client.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    client.disconnect();
  });

  test('no password stands on a command line', () => {
    const secrets = Object.values(stores.credentials);
    for (const { identity } of [stores.postgres.child, stores.redis.child]) {
      if (process.platform !== 'linux') continue;
      const commandLine = fs.readFileSync(`/proc/${identity.pid}/cmdline`, 'utf8');
      for (const secret of secrets) expect(commandLine).not.toContain(secret);
    }
  });

  test('the credentials are for their owner alone', () => {
    expect(fs.statSync(path.join(place.privateFolder, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(place.privateFolder).mode & 0o777).toBe(0o700);
    expect(keepCredentials(place.privateFolder)).toEqual(stores.credentials);
  });

  test('started as root, they run as a user of their own', () => {
    if (place.users === null || process.platform !== 'linux') return;
    for (const { identity } of [stores.postgres.child, stores.redis.child]) {
      expect(fs.statSync(`/proc/${identity.pid}`).uid).toBe(place.users.database.uid);
    }
  });

  test('the application gets a role that owns its database and nothing else', async () => {
    const url = await prepareApplicationDatabase(stores.postgres, 'first-password');
    await ask(url, 'CREATE TABLE kept (id int)');
    await expect(ask(url, 'CREATE DATABASE other')).rejects.toThrow(/permission denied/);
    await expect(ask(url, "SELECT pg_read_file('PG_VERSION')")).rejects.toThrow(/permission denied/);
    const later = await prepareApplicationDatabase(stores.postgres, 'second-password');
    expect(await ask(later, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 0 }]);
    await expect(ask(url, 'SELECT 1')).rejects.toThrow(/password/);
  });
});

test('data and passwords survive a restart, and another checkout has its own', async () => {
  const place = newPlace();
  const first = await startBoth(place);
  await ask(first.postgres.superuserUrl, 'CREATE TABLE note AS SELECT 42 AS answer');
  await Promise.all([first.postgres.child.stop(), first.redis.child.stop()]);

  const [second, other] = [await startBoth(place), await startBoth(newPlace())];
  expect(await ask(second.postgres.superuserUrl, 'SELECT answer FROM note')).toEqual([{ answer: 42 }]);
  await expect(ask(other.postgres.superuserUrl, 'SELECT answer FROM note')).rejects.toThrow(/does not exist/);
  expect(other.credentials.postgresPassword).not.toBe(second.credentials.postgresPassword);
});

test('after a crash it is up only when it takes queries again', async () => {
  const place = newPlace();
  const first = await startBoth(place);
  await ask(first.postgres.superuserUrl, 'CREATE TABLE lines AS SELECT generate_series(1, 300000) AS number');
  process.kill(-first.postgres.child.identity.pid, 'SIGKILL');
  await first.postgres.child.ended;
  await first.redis.child.stop();
  const second = await startBoth(place);
  const rows = await ask(second.postgres.superuserUrl, 'SELECT count(*)::int FROM lines');
  expect(rows).toEqual([{ count: 300_000 }]);
});

test('a data folder of which only a part was made is made anew', async () => {
  const place = newPlace();
  const unfinished = path.join(place.folder, 'postgres', 'data.unfinished');
  fs.mkdirSync(unfinished, { recursive: true });
  fs.writeFileSync(path.join(unfinished, 'PG_VERSION'), '18');
  const { postgres } = await startBoth(place);
  expect(await ask(postgres.superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('data of another major version are refused in one sentence', async () => {
  const place = newPlace();
  const data = path.join(place.folder, 'postgres', 'data');
  fs.mkdirSync(data, { recursive: true });
  fs.writeFileSync(path.join(data, 'PG_VERSION'), '15\n');
  await expect(startPostgres({ place, password: 'x', port: undefined })).rejects.toThrow(/PostgreSQL 15's/);
});

test('data whose passwords are gone are explained in one sentence, and no server is left', async () => {
  const place = newPlace();
  const first = await startBoth(place);
  await Promise.all([first.postgres.child.stop(), first.redis.child.stop()]);
  const starting = startPostgres({ place, password: 'another', port: undefined });
  await expect(starting).rejects.toThrow(/made with other passwords than those in credentials\.json/);
  expect(fs.existsSync(path.join(place.folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});
