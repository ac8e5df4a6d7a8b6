import type net from 'node:net';
import type { BoxListener, BoxUsage, HostedBox } from '../boxes/box.ts';
import { BoxAccount } from '../boxes/box-account.ts';
import type { OwnPlace } from '../boxes/box-place.ts';
import { afterNextPoll, BoxStreams } from '../boxes/box-streams.ts';
import { killProcess } from '../boxes/processes.ts';
import type { Control } from './control.ts';
import type { Role } from './zygote-requests.ts';

export type Connections = Readonly<Record<Role, net.Socket>>;

/** After a kill that did not end the box whatever is in its cgroup goes. */
const KILL_GRACE_MS = 500;

/** A box that a zygote has made of its child. */
export class ForkedBox implements HostedBox {
  readonly ended: Promise<void>;
  private readonly streams: BoxStreams;
  private readonly account: BoxAccount;
  private isGone = false;
  private isKilled = false;

  /**
   * @param programId the box's first process, in our namespace
   * @param sharedBytes what it shares with its zygote until one of them writes to it
   */
  constructor(
    programId: number,
    { channel, stdout, stderr }: Connections,
    control: Control,
    private readonly place: OwnPlace,
    listener: BoxListener,
    sharedBytes: number,
  ) {
    this.streams = new BoxStreams(channel, stdout, stderr);
    this.account = new BoxAccount(place.cgroup, sharedBytes);
    this.account.programId = programId;
    this.streams.relayTo(listener, this.account);
    const closed = [channel, stdout, stderr].map(
      (socket) => new Promise((resolve) => socket.on('close', resolve)),
    );
    this.ended = Promise.all([control.closed, ...closed]).then(() =>
      this.end(exitCode(control.last()), listener),
    );
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
    const { programId } = this.account;
    if (this.isGone || this.isKilled || programId === null) return;
    this.isKilled = true;
    killProcess(programId);
    setTimeout(() => {
      if (!this.isGone) this.place.cgroup.members().forEach(killProcess);
    }, KILL_GRACE_MS).unref();
  }

  pause(): void {
    this.streams.pause();
  }

  resume(): void {
    this.streams.resume();
  }

  private end(code: number | null, listener: BoxListener): Promise<void> {
    this.isGone = true;
    this.account.programId = null;
    return new Promise((resolve) => {
      afterNextPoll(() => {
        const exit = this.account.exit(code);
        void this.place
          .release()
          // A cgroup that cannot be removed now is removed by the next sweep.
          .catch((error: unknown) => process.emitWarning(String(error)))
          .finally(() => {
            listener.onExit(exit);
            resolve();
          });
      });
    });
  }
}

const SIGNAL_BITS = 0x7f;

/** As bubblewrap and shells tell a wait status: the program's own, or 128 + its signal. */
function exitCode(waitStatus: number | null): number | null {
  if (waitStatus === null) return null;
  const signal = waitStatus & SIGNAL_BITS;
  return signal === 0 ? waitStatus >> 8 : 128 + signal;
}
