import type { WorkerLog } from '../logging/logger.ts';

export interface Rounds {
  /** What a round does, for the log where one fails; the next one tries again. */
  readonly name: string;
  readonly round: () => Promise<void>;
  readonly intervalMs: number;
}

/** A round at once and then at intervals, one at a time, until the answered function is called; that waits for the one under way. */
export function startRounds({ name, round, intervalMs }: Rounds, log: WorkerLog): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const begin = () => {
    underWay ??= round()
      .catch((error: unknown) => {
        log.warn({ err: error }, `${name} failed; it is tried again`);
      })
      .finally(() => (underWay = null));
  };
  begin();
  const timer = setInterval(begin, intervalMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
