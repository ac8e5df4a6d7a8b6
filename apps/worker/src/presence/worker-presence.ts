import { WORKER_KEY_PREFIX, type WorkerPresence } from '@convolab/contracts';
import type { Redis } from 'ioredis';
import type { WorkerLog } from '../logging/logger.ts';

const EXPIRY_MS = 15_000;
const REFRESH_MS = 5_000;

/**
 * Keeps this worker's key in Redis, by which the API knows what can be run, until the answered function is called: that
 * takes the key away. `describe` is asked each time, since what can be run may change.
 */
export function keepPresence(
  redis: Redis,
  describe: () => Promise<WorkerPresence>,
  log: WorkerLog,
): () => Promise<void> {
  let key: string | null = null;
  const refresh = async () => {
    if (redis.status !== 'ready') return;
    const presence = await describe();
    key = WORKER_KEY_PREFIX + presence.id;
    await redis.set(key, JSON.stringify(presence), 'PX', EXPIRY_MS);
  };
  let round: Promise<void> | null = null;
  const begin = () => {
    round ??= refresh()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'this worker could not say that it is there');
      })
      .finally(() => (round = null));
  };
  begin();
  redis.on('ready', begin);
  const timer = setInterval(begin, REFRESH_MS);
  return async () => {
    clearInterval(timer);
    redis.off('ready', begin);
    await round;
    if (key !== null && redis.status === 'ready') await redis.del(key);
  };
}
