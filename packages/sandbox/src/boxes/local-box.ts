import { type ChildProcess, spawn } from 'node:child_process';
import { Duplex, Readable, Writable } from 'node:stream';
import { SandboxError } from '../sandbox-error.ts';
import type { BoxListener, BoxUsage, HostedBox } from './box.ts';
import { BoxAccount } from './box-account.ts';
import { boxStdio } from './box-stdio.ts';
import { afterNextPoll, BoxStreams } from './box-streams.ts';
import { CHANNEL_FD, INFO_FD, SECCOMP_FD } from './bubblewrap-arguments.ts';
import type { BoxCgroup } from './cgroups.ts';
import { killProcess } from './processes.ts';

/** After a kill that did not end the box: then bubblewrap was not up yet, and its whole process group goes. */
const KILL_GRACE_MS = 500;

/** A box that is a child of this process. */
export class LocalBox implements HostedBox {
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly streams: BoxStreams;
  private readonly account: BoxAccount;
  private isGone = false;
  private isKilled = false;

  constructor(
    command: readonly string[],
    filter: Buffer,
    cgroup: BoxCgroup | null,
    private readonly listener: BoxListener,
    release: () => Promise<void>,
  ) {
    const [file = '', ...args] = command;
    // Detached: a process group of its own, which can be killed as a whole while bubblewrap starts up.
    this.child = spawn(file, args, {
      detached: true,
      cwd: '/',
      env: {},
      stdio: boxStdio(),
    });
    this.account = new BoxAccount(cgroup);
    this.streams = new BoxStreams(
      this.pipe(CHANNEL_FD, Duplex),
      this.pipe(1, Readable),
      this.pipe(2, Readable),
    );
    this.pipe(SECCOMP_FD, Writable).end(filter);
    this.listen();
    this.ended = this.waitForEnd(release);
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
    // The last reading of a process that tells nothing once it is dead.
    this.account.usage();
    if (this.account.programId === null) this.killGroup();
    else killProcess(this.account.programId);
    setTimeout(() => this.killGroup(), KILL_GRACE_MS).unref();
  }

  pause(): void {
    this.streams.pause();
  }

  resume(): void {
    this.streams.resume();
  }

  private pipe<T extends Readable | Writable>(
    descriptor: number,
    kind: abstract new (...args: never[]) => T,
  ): T {
    const stream: unknown = this.child.stdio[descriptor];
    if (stream instanceof kind) return stream;
    throw new SandboxError('start-failed', `bubblewrap has no descriptor ${descriptor}.`);
  }

  private listen(): void {
    this.streams.relayTo(this.listener, this.account);
    let info = '';
    this.pipe(INFO_FD, Readable).on('data', (bytes: Buffer) => {
      info += bytes.toString('latin1');
      this.account.programId ??= findProgramId(info);
    });
    // A dead box resets its pipes; its end is told by 'close'.
    for (const stream of this.child.stdio) stream?.on('error', () => undefined);
  }

  private waitForEnd(release: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      let spawnFailure = '';
      this.child.on('error', (error) => {
        spawnFailure = error.message;
      });
      this.child.on('close', (code) => {
        this.isGone = true;
        this.account.programId = null;
        afterNextPoll(() => {
          if (spawnFailure !== '') this.listener.onPrinted('stderr', Buffer.from(spawnFailure));
          const exit = this.account.exit(code);
          void release()
            // A cgroup that cannot be removed now is removed by the next sweep.
            .catch((error: unknown) => process.emitWarning(String(error)))
            .finally(() => {
              this.listener.onExit(exit);
              resolve();
            });
        });
      });
    });
  }

  private killGroup(): void {
    if (!this.isGone && this.child.pid !== undefined) killProcess(-this.child.pid);
  }
}

/** The program's id in our namespace, in what bubblewrap has written to its INFO_FD so far. */
export function findProgramId(info: string): number | null {
  const found = /"child-pid": (\d+)/u.exec(info)?.[1];
  return found === undefined ? null : Number(found);
}
