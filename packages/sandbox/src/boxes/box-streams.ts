import type { Duplex, Readable } from 'node:stream';
import type { BoxListener, BoxUsage } from './box.ts';

/** Our ends of a box's descriptors 3, 1 and 2. */
export class BoxStreams {
  constructor(
    private readonly channel: Duplex,
    private readonly stdout: Readable,
    private readonly stderr: Readable,
  ) {}

  relayTo(listener: BoxListener, account: { usage(): BoxUsage }): void {
    this.channel.on('data', (bytes: Buffer) =>
      afterNextPoll(() => listener.onChannel(bytes, account.usage())),
    );
    this.stdout.on('data', (bytes: Buffer) => listener.onPrinted('stdout', bytes));
    this.stderr.on('data', (bytes: Buffer) => listener.onPrinted('stderr', bytes));
  }

  write(bytes: Uint8Array): void {
    if (this.channel.writable) this.channel.write(bytes);
  }

  pause(): void {
    for (const stream of this.all()) stream.pause();
  }

  resume(): void {
    for (const stream of this.all()) stream.resume();
  }

  private all(): Readable[] {
    return [this.channel, this.stdout, this.stderr];
  }
}

/**
 * Runs an action when every descriptor that is readable now has been read: what was printed before an answer was
 * written is thereby delivered before the answer. Keeps the order of its calls.
 */
export function afterNextPoll(action: () => void): void {
  setImmediate(() => setImmediate(action));
}
