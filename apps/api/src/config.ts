import { isIPv4 } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A setting is missing or wrong; the message is one sentence for the operator. */
export class ConfigError extends Error {}

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Signs session cookies and draws quizzes: a change signs everybody out and redraws open quiz attempts. */
  readonly authSecret: string;
  /** The address that browsers use, without a trailing slash; cookies are Secure when it is https. */
  readonly baseUrl: string;
  /** Where the server is found from this machine, without a proxy in between. */
  readonly localUrl: string;
  /** Folder of the built web client; null where another server has it. */
  readonly webDist: string | null;
  /** Folder with `lessons/` and `exercises/` of the built-in course. */
  readonly courseDir: string;
  /** Where workers keep what trainings leave. */
  readonly artifactFolder: string;
  readonly demo: boolean;
  /** Reverse proxies in front that may be believed about the client's address; 0 believes nobody. */
  readonly trustedProxies: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const url = (name: string, protocols: readonly string[], example: string) =>
  z
    .string({ error: `${name} is not set: give an address such as ${example}.` })
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      message: `${name} is not an address: write it like ${example}.`,
    });

const EnvironmentSchema = z.object({
  DATABASE_URL: url(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgresql://user:password@127.0.0.1:5432/convolab',
  ),
  REDIS_URL: url('REDIS_URL', ['redis:', 'rediss:'], 'redis://:password@127.0.0.1:6379'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT is not a number: give one from 0 to 65535.' })
    .int('PORT is not a whole number.')
    .min(0, 'PORT is below 0.')
    .max(65_535, 'PORT is above 65535.')
    .default(3_000),
  AUTH_SECRET: z
    .string({ error: 'AUTH_SECRET is not set: give at least 32 random characters and keep them.' })
    .min(32, 'AUTH_SECRET is too short: give at least 32 random characters.'),
  BASE_URL: url('BASE_URL', ['http:', 'https:'], 'https://convolab.example.org').optional(),
  WEB_DIST: z.string().min(1).optional(),
  COURSE_DIR: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../../../packages/course', import.meta.url))),
  CONVOLAB_ARTIFACTS: z
    .string({ error: 'CONVOLAB_ARTIFACTS is not set: give the folder in which workers keep trained models.' })
    .min(1),
  CONVOLAB_DEMO: z.enum(['0', '1'], { error: 'CONVOLAB_DEMO is neither 0 nor 1.' }).default('0'),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'TRUSTED_PROXIES is not a number: give how many reverse proxies stand in front.' })
    .int()
    .min(0)
    .max(10)
    .default(0),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL is none of silent, error, warn, info, debug.',
    })
    .default('info'),
});

/** Reads the environment. @throws ConfigError with one sentence for the first thing that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(issue?.message ?? 'The settings are wrong.');
  }
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    host: settings.HOST,
    port: settings.PORT,
    authSecret: settings.AUTH_SECRET,
    baseUrl: (settings.BASE_URL ?? defaultBaseUrl(settings.HOST, settings.PORT)).replace(/\/+$/u, ''),
    localUrl: defaultBaseUrl(ANYWHERE[settings.HOST] ?? settings.HOST, settings.PORT),
    webDist: settings.WEB_DIST === undefined ? null : path.resolve(settings.WEB_DIST),
    courseDir: path.resolve(settings.COURSE_DIR),
    artifactFolder: path.resolve(settings.CONVOLAB_ARTIFACTS),
    demo: settings.CONVOLAB_DEMO === '1',
    trustedProxies: settings.TRUSTED_PROXIES,
    logLevel: settings.LOG_LEVEL,
  };
}

/** What listens everywhere is reached here. */
const ANYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

function defaultBaseUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

export function isHttps(config: Pick<ApiConfig, 'baseUrl'>): boolean {
  return config.baseUrl.startsWith('https:');
}
