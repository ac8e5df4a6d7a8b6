import type { StopReason, WorkStop } from './lease.ts';

/** The rows that this process works on, so that a cancel request or the end of the process can stop it. */
export class ActiveWork {
  readonly #stops = new Map<string, Set<WorkStop>>();
  #isShuttingDown = false;

  /** Answers how to take it out again. Work that begins after `stopAll` is stopped at once. */
  readonly register = (id: string, stop: WorkStop): (() => void) => {
    const stops = this.#stops.get(id) ?? new Set();
    this.#stops.set(id, stops.add(stop));
    if (this.#isShuttingDown) stop.stop('shutdown');
    return () => {
      stops.delete(stop);
      if (stops.size === 0) this.#stops.delete(id);
    };
  };

  stop(id: string, reason: StopReason): void {
    for (const stop of this.#stops.get(id) ?? []) stop.stop(reason);
  }

  stopAll(): void {
    this.#isShuttingDown = true;
    for (const id of [...this.#stops.keys()]) this.stop(id, 'shutdown');
  }
}
