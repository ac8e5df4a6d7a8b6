import type { WorkerLog } from '../logging/logger.ts';

/** A row as its worker holds it: nobody else writes to it while the lease lasts and `take` is the newest. */
export interface HeldRow {
  readonly id: string;
  readonly take: number;
}

/** Why work on a row stops before its end. */
export type StopReason = 'cancelled' | 'lost' | 'shutdown' | 'overdue';

/** Aborts the work on one row; the first reason counts. */
export class WorkStop {
  readonly #controller = new AbortController();
  #reason: StopReason | null = null;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get reason(): StopReason | null {
    return this.#reason;
  }

  stop(reason: StopReason): void {
    this.#reason ??= reason;
    this.#controller.abort();
  }
}

export type LeaseState = 'held' | 'cancel-requested' | 'lost';

export interface LeasePorts {
  readonly renew: (row: HeldRow, leaseMs: number) => Promise<LeaseState>;
  /** Lets others stop the work while it goes on: cancel requests and the end of the process. Answers how to take it out again. */
  readonly register: (id: string, stop: WorkStop) => () => void;
  readonly log: WorkerLog;
}

export interface LeaseSettings {
  /** Without renewal, another worker may take the row after so long. */
  readonly leaseMs: number;
  /** How long stopped work may take to stop. */
  readonly stopGraceMs: number;
  /** No work takes so long unless the platform hangs. */
  readonly maxWorkMs: number;
}

/** Does `work` on a row, with its finishing write, while the lease is kept; `stop` tells it when and why to end early. */
export async function whileLeased<Outcome>(
  row: HeldRow,
  ports: LeasePorts,
  settings: LeaseSettings,
  work: (stop: WorkStop) => Promise<Outcome>,
): Promise<Outcome> {
  const stop = new WorkStop();
  const unregister = ports.register(row.id, stop);
  const endLease = keepLease(row, ports, settings.leaseMs, stop);
  const overdue = setTimeout(() => {
    stop.stop('overdue');
  }, settings.maxWorkMs);
  try {
    return await work(stop);
  } finally {
    clearTimeout(overdue);
    endLease();
    unregister();
  }
}

/**
 * Renews a lease three times within its length, and stops the work when it is lost or a cancel was asked for. Where the database
 * does not answer, the work stops when its lease must have ended. Answers how to end renewing.
 */
function keepLease(row: HeldRow, { renew, log }: LeasePorts, leaseMs: number, stop: WorkStop): () => void {
  let heldUntilMs = performance.now() + leaseMs;
  let isRenewing = false;
  const renewOnce = async () => {
    const askedAtMs = performance.now();
    try {
      const state = await renew(row, leaseMs);
      if (state === 'held') heldUntilMs = askedAtMs + leaseMs;
      else stop.stop(state === 'lost' ? 'lost' : 'cancelled');
    } catch (error) {
      log.warn({ id: row.id, take: row.take, err: error }, 'a lease could not be renewed');
      if (performance.now() > heldUntilMs) stop.stop('lost');
    }
  };
  const timer = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    void renewOnce().finally(() => (isRenewing = false));
  }, leaseMs / 3);
  return () => {
    clearInterval(timer);
  };
}

/** The result of `work`, or a rejection when it has not stopped `graceMs` after the signal. */
export function orStopped<T>(work: Promise<T>, signal: AbortSignal, graceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const onAbort = () => {
      timer = setTimeout(() => {
        reject(new Error('The work did not stop in time.'));
      }, graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
  });
}
