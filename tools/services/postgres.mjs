import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { startChild } from '../processes/children.mjs';
import { codeOf } from '../processes/error-code.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { waitUntil } from '../processes/wait.mjs';
import { prepareFolder } from './place.mjs';
import { findFreePort, loopback } from './ports.mjs';
import { getPostgresBinaries } from './postgres-binaries.mjs';

const majorVersion = '18';
const startWithinMs = 60_000;

/**
 * @typedef {object} PostgresOptions
 * @property {import('./place.mjs').Place} place
 * @property {string} password of the superuser `postgres`
 * @property {number | undefined} port undefined: any free one
 * @property {boolean} [throwAway] for tests: nothing need survive a crash, so nothing waits for the disk
 *
 * @typedef {{ child: import('../processes/children.mjs').Child, port: number, superuserUrl: string }} Postgres
 */

/** fsync off only for data that is thrown away. */
const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the embedded server on the loopback address; at the first start it makes its data folder.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ place, password, port: wantedPort, throwAway = false }) {
  const owner = place.users?.database ?? null;
  const binaries = getPostgresBinaries(place);
  const home = prepareFolder(place, 'postgres', owner);
  const data = path.join(home, 'data');
  if (!fs.existsSync(data)) initialise({ initdb: binaries.initdb, home, data, owner, password });
  refuseOtherVersion(data);

  const port = wantedPort ?? (await findFreePort());
  const logFile = path.join(place.privateFolder, 'logs', 'postgres.log');
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const settings = [
    `listen_addresses=${loopback}`,
    'unix_socket_directories=',
    'password_encryption=scram-sha-256',
  ];
  const child = startChild({
    name: 'postgres',
    file: binaries.postgres,
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...[...settings, ...(throwAway ? throwAwaySettings : [])].flatMap((setting) => ['-c', setting]),
    ],
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', TZ: 'UTC' },
    cwd: home,
    user: owner,
    logFile,
    stopSignal: 'SIGINT', // "fast": ends sessions, keeps what is committed
    stopWithinMs: 2000,
  });
  const superuserUrl = `postgresql://postgres:${password}@${loopback}:${port}/postgres`;
  const up = await waitUntil(
    async () => !child.isAlive() || (await answers(superuserUrl)),
    startWithinMs,
  ).catch(async (error) => {
    await child.stop();
    throw explainRefusal(error, home);
  });
  if (!up || !child.isAlive()) {
    await child.stop();
    throw new OperatorError(
      `PostgreSQL did not start: the end of ${logFile} says why (${lastLine(logFile)}).`,
    );
  }
  return { child, port, superuserUrl };
}

/** Not listening yet; listening, but still replaying what a crash has left. */
const notYetCodes = new Set(['ECONNREFUSED', '57P03']);

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether it takes queries
 */
async function answers(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (notYetCodes.has(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * As root the data lie outside the folder that holds their passwords, so that one can be deleted without the other.
 *
 * @param {unknown} error
 * @param {string} home
 */
function explainRefusal(error, home) {
  if (codeOf(error) !== '28P01') return error;
  return new OperatorError(
    `The database in ${home} was made with other passwords than those in credentials.json: bring that file back, or delete ${home} to begin anew, without its data.`,
  );
}

/** @param {string} logFile */
function lastLine(logFile) {
  return fs.readFileSync(logFile, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}

/**
 * Into a folder of another name first: a half-made one must not be taken for the real one after a crash.
 *
 * @param {{ initdb: string, home: string, data: string, owner: import('./system-users.mjs').SystemUser | null, password: string }} given
 */
function initialise({ initdb, home, data, owner, password }) {
  const unfinished = `${data}.unfinished`;
  const passwordFile = path.join(home, 'password');
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (owner !== null) fs.chownSync(passwordFile, owner.uid, owner.gid);
  const made = spawnSync(
    initdb,
    [
      '-D',
      unfinished,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-instructions',
    ],
    {
      cwd: home,
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
      ...(owner === null ? {} : { uid: owner.uid, gid: owner.gid }),
    },
  );
  fs.rmSync(passwordFile);
  if (made.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new OperatorError(
      `PostgreSQL could not make its data folder in ${home}: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  fs.renameSync(unfinished, data);
}

/** @param {string} data */
function refuseOtherVersion(data) {
  const found = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new OperatorError(
    `The data in ${data} is PostgreSQL ${found}'s and this is PostgreSQL ${majorVersion}: move it over with pg_dump of that version, or set DATABASE_URL.`,
  );
}
