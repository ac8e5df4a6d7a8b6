import type { RunStop, StopReason } from './run-lease.ts';

/** The runs that this process is grading, so that a cancel request or the end of the process can stop them. */
export class ActiveRuns {
  readonly #stops = new Map<string, Set<RunStop>>();
  #isShuttingDown = false;

  /** Answers how to take it out again. A run that begins after `stopAll` is stopped at once. */
  readonly register = (runId: string, stop: RunStop): (() => void) => {
    const stops = this.#stops.get(runId) ?? new Set();
    this.#stops.set(runId, stops.add(stop));
    if (this.#isShuttingDown) stop.stop('shutdown');
    return () => {
      stops.delete(stop);
      if (stops.size === 0) this.#stops.delete(runId);
    };
  };

  stop(runId: string, reason: StopReason): void {
    for (const stop of this.#stops.get(runId) ?? []) stop.stop(reason);
  }

  stopAll(): void {
    this.#isShuttingDown = true;
    for (const runId of [...this.#stops.keys()]) this.stop(runId, 'shutdown');
  }
}
