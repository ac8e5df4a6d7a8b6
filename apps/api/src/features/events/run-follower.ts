import type { RunEvent } from '@convolab/contracts';

/** Beyond so many events that wait for a slow reader they are dropped, and read again from the database later. */
const MAX_WAITING = 50;

export interface StoredEvents {
  /** Those after the number that was asked for, in order. */
  readonly events: readonly RunEvent[];
  /** Whether nothing can follow. */
  readonly isComplete: boolean;
}

export interface FollowerPorts {
  readonly readAfter: (runId: string, afterSeq: number) => Promise<StoredEvents>;
  /** Resolves when the reader can take more. */
  readonly send: (event: RunEvent) => Promise<void>;
  /** Called once, when the reader has the run's last event. */
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells one reader the story of one run: what is stored first, then what happens, in order, nothing twice and nothing left
 * out. A number that is not the next one means that a message was lost (or progress deleted): then it reads again.
 */
export class RunFollower {
  #lastSeq: number;
  #waiting: RunEvent[] = [];
  #mustRead = false;
  #isWorking = false;
  #hasEnded = false;
  readonly #runId: string;
  readonly #ports: FollowerPorts;

  constructor(runId: string, afterSeq: number, ports: FollowerPorts) {
    this.#runId = runId;
    this.#lastSeq = afterSeq;
    this.#ports = ports;
  }

  readonly onEvent = (event: RunEvent): void => {
    this.#waiting.push(event);
    if (this.#waiting.length > MAX_WAITING) {
      this.#waiting = [];
      this.#mustRead = true;
    }
    this.#work();
  };

  readonly catchUp = (): void => {
    this.#mustRead = true;
    this.#work();
  };

  #work(): void {
    if (this.#isWorking || this.#hasEnded) return;
    this.#isWorking = true;
    this.#workOff().catch(this.#ports.onError);
  }

  async #workOff(): Promise<void> {
    try {
      while (!this.#hasEnded && (this.#mustRead || this.#waiting.length > 0)) {
        if (this.#mustRead) await this.#read();
        else await this.#takeWaiting();
      }
    } finally {
      this.#isWorking = false;
    }
  }

  async #read(): Promise<void> {
    this.#mustRead = false;
    const { events, isComplete } = await this.#ports.readAfter(this.#runId, this.#lastSeq);
    for (const event of events) await this.#send(event);
    if (isComplete) this.#end();
  }

  async #takeWaiting(): Promise<void> {
    const event = this.#waiting.shift();
    if (event === undefined || event.seq <= this.#lastSeq) return;
    if (event.seq === this.#lastSeq + 1) await this.#send(event);
    else this.#mustRead = true;
  }

  async #send(event: RunEvent): Promise<void> {
    await this.#ports.send(event);
    this.#lastSeq = event.seq;
    if (event.event.type === 'finished') this.#end();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#ports.onEnd();
  }
}
