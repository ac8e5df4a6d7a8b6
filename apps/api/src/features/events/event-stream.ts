import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { RunEvent } from '@convolab/contracts';

export interface StreamTimings {
  /** A comment so often tells both sides, and proxies between them, that the connection lives. */
  readonly heartbeatMs: number;
  /** A reader that takes nothing for so long is dropped; it may come back and goes on from where it was. */
  readonly drainTimeoutMs: number;
}

/** Beyond this the reader is waited for. */
const MAX_BUFFERED_BYTES = 256 * 1024;
const RECONNECT_AFTER_MS = 2_000;
const CLOSE_TIMEOUT_MS = 1_000;

/** Server-sent events on an HTTP response (WHATWG HTML, section 9.2). */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #timings: StreamTimings;
  readonly #closed: Promise<void>;
  readonly #heartbeat: NodeJS.Timeout;
  #draining: Promise<void> | null = null;
  #isOpen = true;

  constructor(response: ServerResponse, timings: StreamTimings) {
    this.#response = response;
    this.#timings = timings;
    this.#closed = new Promise<void>((resolve) => response.once('close', resolve)).then(() => {
      this.#stopWriting();
    });
    // A connection that breaks is closed right after, which is all that matters here.
    response.on('error', () => response.destroy());
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // For proxies that would hold events back.
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${RECONNECT_AFTER_MS}\n\n`);
    this.#heartbeat = setInterval(() => {
      if (this.#draining === null) response.write(': beat\n\n');
    }, timings.heartbeatMs);
  }

  /** Resolves when the connection is closed, by whomever. */
  closed(): Promise<void> {
    return this.#closed;
  }

  /** Resolves when the reader can take more; drops it when it takes nothing. */
  async send(event: RunEvent): Promise<void> {
    if (!this.#isOpen) return;
    this.#response.write(`id: ${event.runId}~${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
    if (this.#response.writableLength > MAX_BUFFERED_BYTES) await (this.#draining ??= this.#drain());
  }

  /** Says that nothing more comes, so that the reader does not come back, and closes. */
  finish(): void {
    if (this.#isOpen) this.#end('event: end\ndata: {}\n\n', this.#timings.drainTimeoutMs);
  }

  /** For who may no longer watch: ends in form, and for certain. */
  close(): void {
    this.#end('', CLOSE_TIMEOUT_MS);
  }

  #end(lastMessage: string, timeoutMs: number): void {
    this.#stopWriting();
    this.#response.end(lastMessage);
    const cutOff = setTimeout(() => {
      this.#response.destroy();
    }, timeoutMs);
    void this.#closed.then(() => {
      clearTimeout(cutOff);
    });
  }

  #stopWriting(): void {
    this.#isOpen = false;
    clearInterval(this.#heartbeat);
  }

  async #drain(): Promise<void> {
    const giveUp = setTimeout(() => {
      this.#response.destroy();
    }, this.#timings.drainTimeoutMs);
    await Promise.race([once(this.#response, 'drain'), this.#closed]);
    clearTimeout(giveUp);
    this.#draining = null;
  }
}
