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

/** `received`: something came before it ended; `broken`: nothing did; `refused`: the server said no; `stopped`: ended from here. */
type Outcome = 'received' | 'broken' | 'refused' | 'stopped';

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
      const outcome = await this.#connect(signal);
      if (outcome === 'stopped') return;
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

  /** Holds one connection to its end, and ends it when it falls silent. */
  async #connect(signal: AbortSignal): Promise<Outcome> {
    const silence = new SilenceAlarm(this.#timings.silenceMs);
    const progress = { received: false };
    try {
      const stop = AbortSignal.any([signal, silence.signal]);
      const response = await fetch(this.#address(), {
        credentials: 'same-origin',
        signal: stop,
        cache: 'no-store',
      });
      if (isRefusal(response.status)) return 'refused';
      if (response.ok && response.body) await this.#readStream(response.body, silence, progress);
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
    } finally {
      silence.end();
    }
    if (signal.aborted) return 'stopped';
    return progress.received ? 'received' : 'broken';
  }

  async #readStream(
    body: ReadableStream<Uint8Array>,
    silence: SilenceAlarm,
    progress: { received: boolean },
  ): Promise<void> {
    this.#setState('open');
    for await (const message of sseMessages(body)) {
      progress.received = true;
      silence.restart();
      if (message.kind === 'data') this.#accept(message.data);
      if (this.#openRuns().length === 0) return;
    }
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

/** Aborts its signal when nothing has restarted it for `ms`. */
class SilenceAlarm {
  readonly #controller = new AbortController();
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number) {
    this.#ms = ms;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  /** Stops waiting and closes the connection. */
  end(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  #start() {
    return setTimeout(() => this.#controller.abort(), this.#ms);
  }
}

/** Answers after which trying again is of no use; 429 means later. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** What `fetch` throws when a connection cannot be made, breaks, or is aborted. */
function isBrokenConnection(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
  return name === 'TypeError' || name === 'AbortError';
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
