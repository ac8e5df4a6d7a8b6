import type { RunLog, RunStore, TakenRun } from './grade-run.ports.ts';

/** Why work on a run stops before its end. */
export type StopReason = 'cancelled' | 'lost' | 'shutdown' | 'overdue';

/** Aborts the grading of one run; the first reason counts. */
export class RunStop {
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

/**
 * Renews the lease of a run three times within its length, and stops the run when it is lost or a cancel was asked for. Where
 * the database does not answer, the run stops when its lease must have ended. Answers how to end renewing.
 */
export function keepLease(
  run: TakenRun,
  store: Pick<RunStore, 'renew'>,
  leaseMs: number,
  stop: RunStop,
  log: RunLog,
): () => void {
  let heldUntilMs = performance.now() + leaseMs;
  let isRenewing = false;
  const renew = async () => {
    const askedAtMs = performance.now();
    try {
      const state = await store.renew(run, leaseMs);
      if (state === 'held') heldUntilMs = askedAtMs + leaseMs;
      else stop.stop(state === 'lost' ? 'lost' : 'cancelled');
    } catch (error) {
      log.warn({ runId: run.id, take: run.take, err: error }, 'a lease could not be renewed');
      if (performance.now() > heldUntilMs) stop.stop('lost');
    }
  };
  const timer = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    void renew().finally(() => (isRenewing = false));
  }, leaseMs / 3);
  return () => {
    clearInterval(timer);
  };
}
