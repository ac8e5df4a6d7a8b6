import type net from 'node:net';
import type { BoxListener } from '../boxes/box.ts';
import { BoxAccount } from '../boxes/box-account.ts';
import type { OwnPlace } from '../boxes/box-place.ts';
import { BoxStreams } from '../boxes/box-streams.ts';
import { killProcess } from '../boxes/processes.ts';
import { StreamedBox } from '../boxes/streamed-box.ts';
import type { Control } from './control.ts';
import type { Role } from './zygote-requests.ts';

export type Connections = Readonly<Record<Role, net.Socket>>;

/** A box that a zygote has made of its child. */
export class ForkedBox extends StreamedBox {
  readonly ended: Promise<void>;

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
    const account = new BoxAccount(place.cgroup, sharedBytes);
    account.programId = programId;
    super(new BoxStreams(channel, stdout, stderr), account, listener, place.release);
    const closed = [channel, stdout, stderr].map(
      (socket) => new Promise((resolve) => socket.on('close', resolve)),
    );
    this.ended = Promise.all([control.closed, ...closed]).then(() => this.end(exitCode(control.last())));
  }

  protected override killNow(): void {
    if (this.account.programId !== null) killProcess(this.account.programId);
  }

  protected override killRest(): void {
    this.place.cgroup.members().forEach(killProcess);
  }
}

const SIGNAL_BITS = 0x7f;

/** As bubblewrap and shells tell a wait status: the program's own, or 128 + its signal. */
function exitCode(waitStatus: number | null): number | null {
  if (waitStatus === null) return null;
  const signal = waitStatus & SIGNAL_BITS;
  return signal === 0 ? waitStatus >> 8 : 128 + signal;
}
