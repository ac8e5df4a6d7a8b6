import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPrismaClient, type PrismaClient } from '@convolab/db';
import { FolderArtifactStore } from '@convolab/db/artifacts';
import { createTestDatabase } from '@convolab/db/testing';
import { createTestRedis } from '@convolab/db/testing/redis';
import { Redis } from 'ioredis';

/** A database, a Redis and a folder of a test's own, with a connection to each. */
export interface TestStores {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly prisma: PrismaClient;
  readonly redis: Redis;
  readonly artifactFolder: string;
  readonly artifacts: FolderArtifactStore;
  drop(): Promise<void>;
}

/** `maxConnections` bounds the test's own, where other processes have theirs. */
export async function createTestStores(maxConnections = 10): Promise<TestStores> {
  const [database, testRedis, artifactFolder] = await Promise.all([
    createTestDatabase(),
    createTestRedis(),
    mkdtemp(path.join(tmpdir(), 'convolab-worker-')),
  ]);
  const prisma = createPrismaClient({ url: database.url, maxConnections });
  const redis = new Redis(testRedis.url);
  return {
    databaseUrl: database.url,
    redisUrl: testRedis.url,
    prisma,
    redis,
    artifactFolder,
    artifacts: new FolderArtifactStore(artifactFolder),
    drop: async () => {
      await prisma.$disconnect();
      redis.disconnect();
      await Promise.all([database.drop(), testRedis.drop(), rm(artifactFolder, { recursive: true })]);
    },
  };
}
