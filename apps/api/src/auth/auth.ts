import type { PrismaClient } from '@convolab/db';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins';
import { v7 as newId } from 'uuid';
import { UsernameSchema } from '@convolab/contracts';
import type { ApiConfig } from '../config.ts';
import { isHttps } from '../config.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** argon2id with the library's defaults (19 MiB, 2 passes), as OWASP's password storage sheet has it. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password);

/**
 * The auth library, used through its functions only: no route of its own is mounted, so nothing is reachable that our
 * endpoints do not offer. Accounts are made by CodesService, in one transaction with the code that allows it.
 */
export function createAuth(prisma: PrismaClient, config: Pick<ApiConfig, 'authSecret' | 'baseUrl'>) {
  return betterAuth({
    secret: config.authSecret,
    baseURL: config.baseUrl,
    telemetry: { enabled: false },
    // Its lines would repeat names and reasons; failures are logged where they are handled.
    logger: { disabled: true },
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash: stored, password }) => verifyPassword(stored, password),
      },
    },
    session: { expiresIn: 14 * DAY_SECONDS, updateAge: DAY_SECONDS },
    user: {
      additionalFields: {
        locale: { type: 'string', required: true, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
      },
    },
    // Its own counts by address would lock a classroom out; SignInLimits counts by account as well.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'convolab',
      useSecureCookies: isHttps(config),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => newId() },
    },
    plugins: [username({ usernameValidator: (name) => UsernameSchema.safeParse(name).success })],
  });
}

export type Auth = ReturnType<typeof createAuth>;
