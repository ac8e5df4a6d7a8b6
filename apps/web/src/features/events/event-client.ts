import type { RunEvent } from '@convolab/contracts';
import { EventHub, type ConnectionState, type HubPort, type HubReport } from './event-hub.ts';
import { mergeEvents } from './event-log.ts';
import { ALIVE_EVERY_MS, type PageMessage } from './hub-messages.ts';

export interface RunStory {
  /** In order, without duplicates. */
  readonly events: readonly RunEvent[];
  readonly connection: ConnectionState;
}

export const NO_STORY: RunStory = { events: [], connection: 'idle' };

interface Subscription {
  story: RunStory;
  readonly listeners: Set<() => void>;
}

/** The page's side: what is watched here, and the newest state of each run. */
class EventClient {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #send: (message: PageMessage) => void;
  #connection: ConnectionState = 'idle';

  constructor(connect: (receive: (report: HubReport) => void) => (message: PageMessage) => void) {
    this.#send = connect((report) => this.#receive(report));
    setInterval(() => this.#send({ type: 'alive' }), ALIVE_EVERY_MS);
    addEventListener('online', () => this.reconnect());
    addEventListener('pagehide', () => this.#send({ type: 'close' }));
    addEventListener('pageshow', (event: PageTransitionEvent) => {
      if (event.persisted)
        for (const runId of this.#subscriptions.keys()) this.#send({ type: 'watch', runId });
    });
    wakeUp(() => this.reconnect());
  }

  subscribe(runId: string, listener: () => void): () => void {
    const subscription = this.#subscriptions.get(runId) ?? this.#begin(runId);
    subscription.listeners.add(listener);
    return () => {
      subscription.listeners.delete(listener);
      if (subscription.listeners.size > 0) return;
      this.#subscriptions.delete(runId);
      this.#send({ type: 'unwatch', runId });
    };
  }

  story(runId: string): RunStory {
    return this.#subscriptions.get(runId)?.story ?? NO_STORY;
  }

  reconnect(): void {
    if (this.#subscriptions.size > 0) this.#send({ type: 'reconnect' });
  }

  #begin(runId: string): Subscription {
    const subscription: Subscription = {
      story: { events: [], connection: this.#connection },
      listeners: new Set(),
    };
    this.#subscriptions.set(runId, subscription);
    this.#send({ type: 'watch', runId });
    return subscription;
  }

  #receive(report: HubReport): void {
    if (report.type === 'connection') {
      this.#connection = report.state;
      for (const subscription of this.#subscriptions.values()) {
        update(subscription, { ...subscription.story, connection: report.state });
      }
      return;
    }
    const subscription = this.#subscriptions.get(report.runId);
    if (!subscription) return;
    const events = mergeEvents(subscription.story.events, report.events);
    if (events !== subscription.story.events) update(subscription, { ...subscription.story, events });
  }
}

function update(subscription: Subscription, story: RunStory): void {
  subscription.story = story;
  for (const listener of subscription.listeners) listener();
}

/** Calls back after the machine slept: a timer that fires far too late tells it. */
function wakeUp(onWake: () => void): void {
  const everyMs = 10_000;
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    // Background pages are held back to one timer a minute; that is no sleep.
    if (now - last > 90_000) onWake();
    last = now;
  }, everyMs);
}

/** One stream for all pages of the browser. */
function connectShared(receive: (report: HubReport) => void): (message: PageMessage) => void {
  const worker = new SharedWorker(new URL('./event-hub.worker.ts', import.meta.url), {
    type: 'module',
    name: 'convolab-events',
  });
  worker.port.onmessage = ({ data }: MessageEvent<HubReport>) => receive(data);
  return (message) => worker.port.postMessage(message);
}

/** A stream of the page's own, where the browser has no shared workers. */
function connectAlone(receive: (report: HubReport) => void): (message: PageMessage) => void {
  const hub = new EventHub(location.origin);
  const port: HubPort = { report: receive };
  return (message) => {
    if (message.type === 'watch') hub.watch(port, message.runId);
    if (message.type === 'unwatch') hub.unwatch(port, message.runId);
    if (message.type === 'reconnect') hub.reconnect();
    if (message.type === 'close') hub.remove(port);
  };
}

let client: EventClient | null = null;

/** The page's event client, made when the first run is watched. */
export function eventClient(): EventClient {
  client ??= new EventClient('SharedWorker' in globalThis ? connectShared : connectAlone);
  return client;
}
