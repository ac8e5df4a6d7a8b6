import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { ApiConfig } from '../config.ts';

/** Injects the process's pino logger. */
export const LOGGER = Symbol('Logger');

const SECRETS = ['password', 'token', 'cookie', 'set-cookie', 'authorization', 'payload', 'files', 'content'];
/** An error's `code` says what went wrong and stays. */
const CODES = ['code', 'codes', 'body.code', 'body.current', 'body.next'];

const secretPaths = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/**
 * One JSON object a line, on standard output unless told otherwise. Requests' bodies and headers are never logged; should one slip
 * in, its secrets are cut.
 */
export function createLogger(config: Pick<ApiConfig, 'logLevel'>, sink?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: { app: 'api' },
    redact: { paths: [...CODES, ...secretPaths], censor: '[cut]' },
  };
  return sink === undefined ? pino(options) : pino(options, sink);
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
