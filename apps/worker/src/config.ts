import { availableParallelism } from 'node:os';
import path from 'node:path';
import { trainingPlacesFor, type TrainingPlaces } from '@convolab/compute';
import { LaneSchema, type Lane } from '@convolab/contracts';
import { z } from 'zod';
import type { LogLevel } from './logging/logger.ts';

/** A setting is missing or wrong; the message is one sentence for the operator. */
export class ConfigError extends Error {}

export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** File that says what boxes are made of. */
  readonly sandboxConfigPath: string;
  readonly lanes: readonly Lane[];
  /** Runs of the interactive and batch lanes at a time. */
  readonly interactiveConcurrency: number;
  /** Runs of the training lane at a time, and threads of each. */
  readonly training: TrainingPlaces;
  /** The program that trains models in a process of its own. */
  readonly trainerEntry: string;
  /** Where `npm run setup:tensorflow` installs faster backends; null where none are looked for. */
  readonly tensorflowFolder: string | null;
  /** Where what trainings leave is kept, for the API to read. */
  readonly artifactFolder: string;
  readonly leaseMs: number;
  readonly logLevel: LogLevel;
}

const needed = (name: string) => z.string({ error: `${name} is not set.` }).min(1, `${name} is empty.`);

const EnvironmentSchema = z.object({
  DATABASE_URL: needed('DATABASE_URL'),
  REDIS_URL: needed('REDIS_URL'),
  CONVOLAB_SANDBOX_CONFIG: needed('CONVOLAB_SANDBOX_CONFIG'),
  CONVOLAB_LANES: z
    .string()
    .default('interactive,training,batch')
    .transform((list) => list.split(',').map((lane) => lane.trim()))
    .pipe(
      z.array(LaneSchema, {
        error: 'CONVOLAB_LANES lists lanes out of interactive, training and batch, with commas.',
      }),
    ),
  CONVOLAB_CONCURRENCY: z.coerce
    .number({ error: 'CONVOLAB_CONCURRENCY is not a number.' })
    .int()
    .min(1)
    .max(256)
    .optional(),
  CONVOLAB_TRAININGS: z.coerce
    .number({ error: 'CONVOLAB_TRAININGS is not a number.' })
    .int()
    .min(1)
    .max(64)
    .optional(),
  CONVOLAB_TRAINER_ENTRY: z.string().min(1).optional(),
  CONVOLAB_TENSORFLOW: z.string().min(1).optional(),
  CONVOLAB_ARTIFACTS: needed('CONVOLAB_ARTIFACTS'),
  CONVOLAB_LEASE_MS: z.coerce.number().int().min(500).max(600_000).default(15_000),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL is none of silent, error, warn, info, debug.',
    })
    .default('info'),
});

/** Reads the environment. @throws ConfigError with one sentence for the first thing that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): WorkerConfig {
  const settings = parse(EnvironmentSchema, env);
  const tensorflowFolder =
    settings.CONVOLAB_TENSORFLOW === undefined ? null : path.resolve(settings.CONVOLAB_TENSORFLOW);
  return {
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    sandboxConfigPath: path.resolve(settings.CONVOLAB_SANDBOX_CONFIG),
    lanes: [...new Set(settings.CONVOLAB_LANES)],
    // One more than cores: while one run waits for the database another can use the core.
    interactiveConcurrency: settings.CONVOLAB_CONCURRENCY ?? availableParallelism() + 1,
    // The bundles of the worker and of the trainer lie side by side.
    trainerEntry: path.resolve(
      settings.CONVOLAB_TRAINER_ENTRY ?? path.join(import.meta.dirname, 'trainer.main.js'),
    ),
    tensorflowFolder,
    training: trainingPlacesFor(availableParallelism(), tensorflowFolder, settings.CONVOLAB_TRAININGS),
    artifactFolder: path.resolve(settings.CONVOLAB_ARTIFACTS),
    leaseMs: settings.CONVOLAB_LEASE_MS,
    logLevel: settings.LOG_LEVEL,
  };
}

export interface LauncherConfig {
  readonly sandboxConfigPath: string;
  /** Members of this group may ask for boxes. */
  readonly allowedGid: number;
  readonly logLevel: LogLevel;
}

const LauncherEnvironmentSchema = EnvironmentSchema.pick({
  CONVOLAB_SANDBOX_CONFIG: true,
  LOG_LEVEL: true,
}).extend({
  CONVOLAB_LAUNCHER_GID: z.coerce
    .number({ error: 'CONVOLAB_LAUNCHER_GID is not a number: give the group of the worker.' })
    .int()
    .min(0),
});

/** As `readConfig`, for the box launcher. */
export function readLauncherConfig(env: NodeJS.ProcessEnv = process.env): LauncherConfig {
  const settings = parse(LauncherEnvironmentSchema, env);
  return {
    sandboxConfigPath: path.resolve(settings.CONVOLAB_SANDBOX_CONFIG),
    allowedGid: settings.CONVOLAB_LAUNCHER_GID,
    logLevel: settings.LOG_LEVEL,
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues[0]?.message ?? 'The settings are wrong.');
  return parsed.data;
}
