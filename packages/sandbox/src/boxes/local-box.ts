import type { BoxListener } from './box.ts';
import { BoxAccount } from './box-account.ts';
import type { BoxPlace } from './box-place.ts';
import { BoxStreams } from './box-streams.ts';
import { CHANNEL_FD, SECCOMP_FD } from './bubblewrap-arguments.ts';
import { BubblewrapProcess } from './bubblewrap-process.ts';
import type { BoxCgroup } from './cgroups.ts';
import { killProcess } from './processes.ts';
import { StreamedBox } from './streamed-box.ts';

/** A box that is a child of this process. */
export class LocalBox extends StreamedBox {
  readonly ended: Promise<void>;
  private readonly bubblewrap: BubblewrapProcess;

  constructor(
    command: readonly string[],
    filter: Buffer,
    cgroup: BoxCgroup | null,
    listener: BoxListener,
    release: BoxPlace['release'],
  ) {
    const bubblewrap = new BubblewrapProcess(command);
    const streams = new BoxStreams(bubblewrap.stream(CHANNEL_FD), bubblewrap.stream(1), bubblewrap.stream(2));
    super(streams, new BoxAccount(cgroup), listener, release);
    this.bubblewrap = bubblewrap;
    bubblewrap.stream(SECCOMP_FD).end(filter);
    void bubblewrap.programId.then((id) => {
      this.account.programId = id;
    });
    this.ended = bubblewrap.ended.then(({ code, spawnFailure }) => this.end(code, spawnFailure));
  }

  protected override killNow(): void {
    // The last reading of a process that tells nothing once it is dead.
    this.account.usage();
    if (this.account.programId === null) this.bubblewrap.kill();
    else killProcess(this.account.programId);
  }

  /** Bubblewrap was not up yet. */
  protected override killRest(): void {
    this.bubblewrap.kill();
  }
}
