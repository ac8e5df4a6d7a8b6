import { pino, type Logger } from 'pino';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** What the worker's parts say to the operator. */
export interface WorkerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Prisma's validation errors repeat the arguments of the call, which may be a student's code. */
const TELLING_ERRORS = new Set(['PrismaClientValidationError']);
const MAX_MESSAGE_LENGTH = 500;

/** One JSON object a line on standard output. Code, payloads and hidden data are never logged. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: { app: 'worker' }, serializers: { err: describeError } });
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const isTelling = TELLING_ERRORS.has(error.name);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
  return {
    type: error.name,
    ...('code' in error && { code: String(error.code) }),
    message: isTelling ? '[cut]' : error.message.slice(0, MAX_MESSAGE_LENGTH),
    stack: frames.join('\n'),
  };
}
