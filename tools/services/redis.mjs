import fs from 'node:fs';
import path from 'node:path';
import { startChild } from '../processes/children.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { waitUntil } from '../processes/wait.mjs';
import { prepareFolder } from './place.mjs';
import { accepts, findFreePort, loopback } from './ports.mjs';
import { getRedisBinary } from './redis-binary.mjs';

const startWithinMs = 30_000;

/**
 * @typedef {object} RedisOptions
 * @property {import('./place.mjs').Place} place
 * @property {string} password
 * @property {number | undefined} port undefined: any free one
 *
 * @typedef {{ child: import('../processes/children.mjs').Child, port: number, url: string }} Redis
 */

/**
 * Starts Redis or Valkey on the loopback address. What it holds can be made again from PostgreSQL; it is kept on disk all the same,
 * so that a restart loses no waiting job's place.
 *
 * @param {RedisOptions} options
 * @returns {Promise<Redis>}
 */
export async function startRedis({ place, password, port: wantedPort }) {
  const owner = place.users?.database ?? null;
  const file = getRedisBinary(place);
  const home = prepareFolder(place, 'redis', owner);
  const port = wantedPort ?? (await findFreePort());
  const logFile = path.join(place.privateFolder, 'logs', 'redis.log');
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const child = startChild({
    name: 'redis',
    file,
    args: ['-'],
    env: { PATH: '/usr/bin:/bin' },
    cwd: home,
    user: owner,
    logFile,
    // By stdin: a command line is for everybody on the machine to read.
    input: configuration(port, password, home),
    stopSignal: 'SIGTERM',
    stopWithinMs: 1500,
  });
  const up = await waitUntil(async () => !child.isAlive() || (await accepts(port)), startWithinMs);
  if (!up || !child.isAlive()) {
    await child.stop();
    throw new OperatorError(`Redis (${file}) did not start: the end of ${logFile} says why.`);
  }
  return { child, port, url: `redis://:${password}@${loopback}:${port}` };
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string} home
 */
function configuration(port, password, home) {
  return [
    `bind ${loopback}`,
    `port ${port}`,
    'protected-mode yes',
    `requirepass ${password}`,
    `dir "${home}"`,
    'appendonly yes',
    'save ""',
    // A queue must never lose jobs to make room.
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}
