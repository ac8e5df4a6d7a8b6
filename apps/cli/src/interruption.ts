import { constants } from 'node:os';

export interface Interruption {
  readonly signal: AbortSignal;
  /** What the process ends with where it was stopped; null while it was not. */
  readonly exitCode: number | null;
}

/** Longer nobody waits for boxes and trainers to end: the kernel kills them with this process. */
const GRACE_MS = 3_000;

/** Ctrl-C, a polite kill, a closed terminal, and output that nobody reads any more (`| head`) stop the work; a second one ends at once. */
export function watchInterruptions(): Interruption {
  const controller = new AbortController();
  let exitCode: number | null = null;
  const stop = (code: number) => {
    if (exitCode !== null) process.exit(exitCode);
    exitCode = code;
    controller.abort(new Error('The command was stopped.'));
    setTimeout(() => process.exit(code), GRACE_MS).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => stop(128 + constants.signals[name]));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (exitCode === null) stop(128 + constants.signals.SIGPIPE);
  });
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
  };
}
