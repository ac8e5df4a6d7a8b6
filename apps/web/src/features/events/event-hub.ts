import { EVENTS_PATH, RunEventSchema, type RunEvent } from '@convolab/contracts';
import { isFinished, lastSeq, mergeEvents } from './event-log.ts';
import { sseMessages } from './sse-messages.ts';

/**
 * - `idle`: nothing to watch, or every watched run is finished.
 * - `connecting`, `open`: as they say.
 * - `waiting`: the connection broke and is tried again shortly.
 * - `refused`: the server said no (signed out, or not this person's run); tried again when something new is watched.
 */
export type ConnectionState = 'idle' | 'connecting' | 'open' | 'waiting' | 'refused';

export type HubReport =
  | { readonly type: 'events'; readonly runId: string; readonly events: readonly RunEvent[] }
  | { readonly type: 'connection'; readonly state: ConnectionState };

/** One page that watches runs. */
export interface HubPort {
  report(report: HubReport): void;
}

export interface HubTimings {
  /** Pages mount several watchers at once: they share one connection when they come within this time. */
  readonly gatherMs: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** The server sends at least a comment more often; a longer silence means a dead connection. */
  readonly silenceMs: number;
}

const TIMINGS: HubTimings = { gatherMs: 15, firstRetryMs: 500, longestRetryMs: 15_000, silenceMs: 60_000 };
/** The API's bound on one stream. */
const MAX_WATCHED = 20;

interface Watched {
  events: readonly RunEvent[];
  readonly ports: Set<HubPort>;
}

/** Keeps one event stream for all that the pages of a browser watch, and tells each page what it has missed. */
export class EventHub {
  readonly #origin: string;
  readonly #timings: HubTimings;
  readonly #runs = new Map<string, Watched>();
  readonly #ports = new Set<HubPort>();
  #state: ConnectionState = 'idle';
  #connection: AbortController | null = null;

  constructor(origin: string, timings: Partial<HubTimings> = {}) {
    this.#origin = origin;
    this.#timings = { ...TIMINGS, ...timings };
  }

  /** Begins to report a run to a page: what is known at once, the rest as it happens. */
  watch(port: HubPort, runId: string): void {
    this.#ports.add(port);
    const run = this.#runs.get(runId) ?? { events: [], ports: new Set() };
    run.ports.add(port);
    port.report({ type: 'connection', state: this.#state });
    if (run.events.length > 0) port.report({ type: 'events', runId, events: run.events });
    if (this.#runs.has(runId)) return;
    this.#runs.set(runId, run);
    this.reconnect();
  }

  unwatch(port: HubPort, runId: string): void {
    const run = this.#runs.get(runId);
    if (!run?.ports.delete(port) || run.ports.size > 0) return;
    this.#runs.delete(runId);
    if (this.#openRuns().length === 0) this.reconnect();
  }

  /** Forgets a page that was closed. */
  remove(port: HubPort): void {
    for (const runId of [...this.#runs.keys()]) this.unwatch(port, runId);
    this.#ports.delete(port);
  }

  /** Opens the stream afresh from the newest numbers: after a change of what is watched, and after the machine slept. */
  reconnect(): void {
    this.#connection?.abort();
    this.#connection = null;
    if (this.#openRuns().length === 0) {
      this.#setState('idle');
      return;
    }
    this.#connection = new AbortController();
    void this.#keepOpen(this.#connection.signal);
  }

  #openRuns(): [runId: string, run: Watched][] {
    return [...this.#runs].filter(([, run]) => !isFinished(run.events)).slice(-MAX_WATCHED);
  }

  async #keepOpen(signal: AbortSignal): Promise<void> {
    await pause(this.#timings.gatherMs, signal);
    let retryMs = this.#timings.firstRetryMs;
    while (!signal.aborted && this.#openRuns().length > 0) {
      this.#setState('connecting');
      const outcome = await this.#readStream(signal);
      if (signal.aborted) return;
      if (outcome === 'refused') {
        this.#setState('refused');
        return;
      }
      if (outcome === 'received') retryMs = this.#timings.firstRetryMs;
      if (this.#openRuns().length === 0) break;
      this.#setState('waiting');
      await pause(retryMs * (0.75 + Math.random() / 2), signal);
      retryMs = Math.min(retryMs * 2, this.#timings.longestRetryMs);
    }
    if (!signal.aborted) this.#setState('idle');
  }

  /** Reads one stream to its end. `received`: something came; `broken`: nothing did; `refused`: the server said no. */
  async #readStream(signal: AbortSignal): Promise<'received' | 'broken' | 'refused'> {
    const silence = new AbortController();
    const stop = AbortSignal.any([signal, silence.signal]);
    let timer = setTimeout(() => silence.abort(), this.#timings.silenceMs);
    let received = false;
    try {
      const response = await fetch(this.#address(), {
        credentials: 'same-origin',
        signal: stop,
        cache: 'no-store',
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return 'refused';
      if (!response.ok || !response.body) return 'broken';
      this.#setState('open');
      for await (const message of sseMessages(response.body)) {
        received = true;
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), this.#timings.silenceMs);
        if (message.kind === 'data') this.#accept(message.data);
        if (this.#openRuns().length === 0) break;
      }
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
    } finally {
      clearTimeout(timer);
      silence.abort();
    }
    return received ? 'received' : 'broken';
  }

  #address(): string {
    const watch = this.#openRuns().map(([runId, run]) => `${runId}~${lastSeq(run.events)}`);
    return `${this.#origin}${EVENTS_PATH}?watch=${watch.join(',')}`;
  }

  #accept(data: string): void {
    const event = RunEventSchema.parse(JSON.parse(data));
    const run = this.#runs.get(event.runId);
    if (!run) return;
    const merged = mergeEvents(run.events, [event]);
    if (merged === run.events) return;
    run.events = merged;
    for (const port of run.ports) port.report({ type: 'events', runId: event.runId, events: [event] });
  }

  #setState(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const port of this.#ports) port.report({ type: 'connection', state });
  }
}

/** What `fetch` throws when a connection cannot be made, breaks, or is aborted. */
function isBrokenConnection(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
}

/** Resolves after `ms`, or at once when aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
