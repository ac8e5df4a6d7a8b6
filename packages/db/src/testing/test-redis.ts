import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { readTestRedisUrl } from './config.ts';

/** Servers have 16 databases unless told otherwise; number 0 holds the claims. */
const DATABASES = Array.from({ length: 15 }, (_, index) => index + 1);
const CLAIM_MS = 15 * 60_000;
const RETRY_MS = 200;

/** An empty database of its own on the server of `TEST_REDIS_URL`. Channels are the whole server's. */
export interface TestRedis {
  readonly url: string;
  drop(): Promise<void>;
}

/** Claims a database that no other suite uses, and waits for one where all are in use. */
export async function createTestRedis(): Promise<TestRedis> {
  const serverUrl = readTestRedisUrl();
  const claims = new Redis(serverUrl);
  const owner = randomUUID();
  const number = await claimDatabase(claims, owner);
  const url = new URL(serverUrl);
  url.pathname = `/${number}`;
  await flush(url.href);
  return {
    url: url.href,
    drop: async () => {
      await flush(url.href);
      await claims.del(claimKey(number));
      claims.disconnect();
    },
  };
}

const claimKey = (number: number) => `convolab-test-database:${number}`;

async function claimDatabase(claims: Redis, owner: string): Promise<number> {
  for (;;) {
    for (const number of DATABASES) {
      const claimed = await claims.set(claimKey(number), owner, 'PX', CLAIM_MS, 'NX');
      if (claimed === 'OK') return number;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}
