import { createPrismaClient, type PrismaClient } from '@convolab/db';
import { createTestDatabase } from '@convolab/db/testing';
import { createTestRedis } from '@convolab/db/testing/redis';
import { Redis } from 'ioredis';

/** A database and a Redis of a test's own, with a connection to each. */
export interface TestStores {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly prisma: PrismaClient;
  readonly redis: Redis;
  drop(): Promise<void>;
}

/** `maxConnections` bounds the test's own, where other processes have theirs. */
export async function createTestStores(maxConnections = 10): Promise<TestStores> {
  const [database, testRedis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const prisma = createPrismaClient({ url: database.url, maxConnections });
  const redis = new Redis(testRedis.url);
  return {
    databaseUrl: database.url,
    redisUrl: testRedis.url,
    prisma,
    redis,
    drop: async () => {
      await prisma.$disconnect();
      redis.disconnect();
      await Promise.all([database.drop(), testRedis.drop()]);
    },
  };
}
