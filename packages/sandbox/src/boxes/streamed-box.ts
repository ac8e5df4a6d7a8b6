import type { BoxListener, BoxUsage, HostedBox } from './box.ts';
import type { BoxAccount } from './box-account.ts';
import type { BoxPlace } from './box-place.ts';
import { afterNextPoll, type BoxStreams } from './box-streams.ts';

/** After a kill that did not end the box. */
const KILL_GRACE_MS = 500;

/** A box whose streams this process holds, however it was made. */
export abstract class StreamedBox implements HostedBox {
  abstract readonly ended: Promise<void>;
  private isGone = false;
  private isKilled = false;

  protected constructor(
    private readonly streams: BoxStreams,
    protected readonly account: BoxAccount,
    private readonly listener: BoxListener,
    private readonly release: BoxPlace['release'],
  ) {
    streams.relayTo(listener, account);
  }

  get programId(): number | null {
    return this.account.programId;
  }

  write(bytes: Uint8Array): void {
    if (!this.isGone) this.streams.write(bytes);
  }

  usage(): Promise<BoxUsage> {
    return Promise.resolve(this.account.usage());
  }

  kill(): void {
    if (this.isGone || this.isKilled) return;
    this.isKilled = true;
    this.killNow();
    setTimeout(() => {
      if (!this.isGone) this.killRest();
    }, KILL_GRACE_MS).unref();
  }

  pause(): void {
    this.streams.pause();
  }

  resume(): void {
    this.streams.resume();
  }

  /** Kills the box's first process, with which all others die. */
  protected abstract killNow(): void;

  /** Kills whatever of the box is still there. */
  protected abstract killRest(): void;

  /**
   * To be called once, when nothing of the box runs any more and its streams are closed. Resolves when its place is free.
   *
   * @param lastWords told as if the box had printed them
   */
  protected end(code: number | null, lastWords = ''): Promise<void> {
    this.isGone = true;
    this.account.programId = null;
    return new Promise((resolve) => {
      afterNextPoll(() => {
        if (lastWords !== '') this.listener.onPrinted('stderr', Buffer.from(lastWords));
        const exit = this.account.exit(code);
        void this.release().then(() => {
          this.listener.onExit(exit);
          resolve();
        });
      });
    });
  }
}
