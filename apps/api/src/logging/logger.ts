import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { ApiConfig } from '../config.ts';

/** Injects the process's pino logger. */
export const LOGGER = Symbol('Logger');

const SECRETS = [
  'password',
  'current',
  'next',
  'code',
  'codes',
  'token',
  'cookie',
  'authorization',
  'payload',
  'files',
  'content',
];

/** One JSON object a line on standard output. Requests' bodies and headers are never logged; should one slip in, its secrets are cut. */
export function createLogger(config: Pick<ApiConfig, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: { app: 'api' },
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*["set-${name}"]`]),
      censor: '[cut]',
    },
  });
}

/** Nest's own lines, in the same form. */
export function nestLogger(log: Logger): LoggerService {
  const context = (rest: readonly unknown[]) => ({ context: rest.at(-1) });
  return {
    log: (message: unknown, ...rest: unknown[]) => log.debug(context(rest), String(message)),
    warn: (message: unknown, ...rest: unknown[]) => log.warn(context(rest), String(message)),
    error: (message: unknown, ...rest: unknown[]) => log.error(context(rest), String(message)),
  };
}
