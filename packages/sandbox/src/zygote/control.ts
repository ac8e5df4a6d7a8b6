import type net from 'node:net';
import { SandboxError } from '../sandbox-error.ts';

const WORD_BYTES = 4;

/** The words that a box's monitor says on its control, one after the other. */
export class Control {
  /** Resolves when the monitor is gone. */
  readonly closed: Promise<void>;
  private bytes = Buffer.alloc(0);
  private isClosed = false;
  private waiting: { resolve: (word: number) => void; reject: (error: Error) => void } | null = null;

  constructor(private readonly socket: net.Socket) {
    socket.on('data', (bytes: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, bytes]);
      this.settle();
    });
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        this.isClosed = true;
        this.settle();
        resolve();
      });
    });
  }

  /** Rejects where the monitor goes without a word. One at a time. */
  next(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.settle();
    });
  }

  /** The last word that has come and that nobody asked for: how the box ended. Null where there is none. */
  last(): number | null {
    return this.bytes.length < WORD_BYTES ? null : this.bytes.readUInt32LE();
  }

  write(bytes: Uint8Array): void {
    this.socket.write(bytes);
  }

  destroy(): void {
    this.socket.destroy();
  }

  private settle(): void {
    const { waiting } = this;
    if (!waiting) return;
    const word = this.last();
    if (word !== null) {
      this.waiting = null;
      this.bytes = this.bytes.subarray(WORD_BYTES);
      waiting.resolve(word);
    } else if (this.isClosed) {
      this.waiting = null;
      waiting.reject(new SandboxError('start-failed', 'The monitor of a forked box went away.'));
    }
  }
}
