import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CourseRole } from '@convolab/contracts';
import { api } from '@convolab/contracts';
import { createPrismaClient, type PrismaClient } from '@convolab/db';
import { createTestDatabase } from '@convolab/db/testing';
import { createTestRedis } from '@convolab/db/testing/redis';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { v7 as newId } from 'uuid';
import { createApp } from '../app.ts';
import { hashPassword } from '../auth/auth.ts';
import type { ApiConfig } from '../config.ts';
import { createLogger } from '../logging/logger.ts';
import { testConfig } from './config.ts';
import { TestClient } from './test-client.ts';

export const TEST_PASSWORD = 'correct horse battery';

/** The real app on a port and a database of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly config: ApiConfig;
  /** For arranging and for looking behind the API. */
  readonly prisma: PrismaClient;
  client(address?: string): TestClient;
  makeCourse(): Promise<{ id: string; slug: string }>;
  makeUser(name?: string, changes?: { isDemo?: boolean }): Promise<{ id: string; username: string }>;
  enroll(courseId: string, userId: string, role: CourseRole): Promise<void>;
  signIn(username: string): Promise<TestClient>;
  /** A new person with this role, signed in. */
  member(courseId: string, role: CourseRole): Promise<{ id: string; username: string; client: TestClient }>;
  close(): Promise<void>;
}

let lastNumber = 0;

/** Names are the same in no two test files, because limits are counted in one Redis. */
const uniqueName = (kind: string) => `${kind}-${newId().slice(-6)}-${++lastNumber}`;

export async function startTestApp(changes: Partial<ApiConfig> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const redis = await createTestRedis();
  const artifactFolder = await mkdtemp(path.join(tmpdir(), 'convolab-api-'));
  const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url, artifactFolder }, changes);
  const app = await createApp(config, createLogger(config));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const prisma = createPrismaClient({ url: database.url, maxConnections: 3 });
  const people = peopleMaker(prisma);
  const client = (address?: string) => new TestClient(url, address);
  const signIn = async (username: string) => {
    const signedIn = client();
    const { status } = await signedIn.call(api.signIn, { body: { username, password: TEST_PASSWORD } });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status}`);
    return signedIn;
  };
  return {
    app,
    url,
    config,
    prisma,
    client,
    signIn,
    ...people,
    async member(courseId, role) {
      const user = await people.makeUser(role);
      await people.enroll(courseId, user.id, role);
      return { ...user, client: await signIn(user.username) };
    },
    async close() {
      await prisma.$disconnect();
      await app.close();
      await database.drop();
      await redis.drop();
      await rm(artifactFolder, { recursive: true });
    },
  };
}

function peopleMaker(prisma: PrismaClient) {
  return {
    makeCourse: () =>
      prisma.course.create({
        data: { id: newId(), slug: uniqueName('course'), title: { ko: '합성곱', en: 'Convolution' } },
      }),
    async makeUser(name = 'person', changes: { isDemo?: boolean } = {}) {
      const id = newId();
      const username = uniqueName(name);
      await prisma.user.create({
        data: {
          id,
          name: username,
          username,
          email: `${id}@convolab.invalid`,
          ...changes,
          accounts: {
            create: {
              id: newId(),
              accountId: id,
              providerId: 'credential',
              password: await hashPassword(TEST_PASSWORD),
            },
          },
        },
      });
      return { id, username };
    },
    async enroll(courseId: string, userId: string, role: CourseRole) {
      await prisma.enrollment.create({ data: { courseId, userId, role } });
    },
  };
}
