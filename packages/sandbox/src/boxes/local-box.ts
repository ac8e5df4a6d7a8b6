import { type ChildProcess, spawn } from 'node:child_process';
import { Duplex, Readable, Writable } from 'node:stream';
import { SandboxError } from '../sandbox-error.ts';
import type { Box, BoxExit, BoxListener, BoxUsage } from './box.ts';
import { boxStdio } from './box-stdio.ts';
import { CHANNEL_FD, INFO_FD, SECCOMP_FD } from './bubblewrap-arguments.ts';
import type { BoxCgroup } from './cgroups.ts';
import { isMissingFile, processCpuMs, processStarvedMs } from './processes.ts';

/** After a kill that did not end the box: then bubblewrap was not up yet, and its whole process group goes. */
const KILL_GRACE_MS = 500;

/** A box that is a child of this process. */
export class LocalBox implements Box {
  /** Resolves when nothing of the box is left; never rejects. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly channel: Duplex;
  /** The program's id in our namespace, once bubblewrap has told it. */
  private programId: number | null = null;
  private lastCpuMs = 0;
  private isGone = false;
  private isKilled = false;

  constructor(
    command: readonly string[],
    filter: Buffer,
    private readonly cgroup: BoxCgroup | null,
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
    this.channel = this.pipe(CHANNEL_FD, Duplex);
    this.pipe(SECCOMP_FD, Writable).end(filter);
    this.listen();
    this.ended = this.waitForEnd(release);
  }

  write(bytes: Uint8Array): void {
    if (!this.isGone && this.channel.writable) this.channel.write(bytes);
  }

  usage(): Promise<BoxUsage> {
    return Promise.resolve(this.readUsage());
  }

  kill(): void {
    if (this.isGone || this.isKilled) return;
    this.isKilled = true;
    // The last reading of a process that tells nothing once it is dead.
    this.readUsage();
    if (this.programId === null) this.killGroup();
    else signal(this.programId);
    setTimeout(() => this.killGroup(), KILL_GRACE_MS).unref();
  }

  /** Stops reading from the box: a flood then waits in the box's own pipes. */
  pause(): void {
    for (const stream of this.outputs()) stream.pause();
  }

  resume(): void {
    for (const stream of this.outputs()) stream.resume();
  }

  private outputs(): Readable[] {
    return [this.channel, this.pipe(1, Readable), this.pipe(2, Readable)];
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
    const { listener } = this;
    this.channel.on('data', (bytes: Buffer) =>
      afterNextPoll(() => listener.onChannel(bytes, this.readUsage())),
    );
    this.pipe(1, Readable).on('data', (bytes: Buffer) => listener.onPrinted('stdout', bytes));
    this.pipe(2, Readable).on('data', (bytes: Buffer) => listener.onPrinted('stderr', bytes));
    let info = '';
    this.pipe(INFO_FD, Readable).on('data', (bytes: Buffer) => {
      info += bytes.toString('latin1');
      this.learnProgramId(info);
    });
    // A dead box resets its pipes; its end is told by 'close'.
    for (const stream of this.child.stdio) stream?.on('error', () => undefined);
  }

  private learnProgramId(info: string): void {
    const found = /"child-pid": (\d+)/u.exec(info)?.[1];
    if (found === undefined || this.programId !== null) return;
    this.programId = Number(found);
  }

  private waitForEnd(release: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      let spawnFailure = '';
      this.child.on('error', (error) => {
        spawnFailure = error.message;
      });
      this.child.on('close', (code) => {
        this.isGone = true;
        afterNextPoll(() => {
          if (spawnFailure !== '') this.listener.onPrinted('stderr', Buffer.from(spawnFailure));
          const exit = this.readExit(code);
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

  private readExit(code: number | null): BoxExit {
    const outOfMemory = this.cgroup ? this.cgroup.usage().outOfMemoryKills > 0 : null;
    return { code, outOfMemory, usage: this.readUsage() };
  }

  private readUsage(): BoxUsage {
    const programId = this.isGone ? null : this.programId;
    const starvedMs = programId === null ? 0 : processStarvedMs(programId);
    if (this.cgroup) {
      const { cpuMs, memoryBytes } = this.cgroup.usage();
      return { cpuMs, starvedMs, memoryBytes };
    }
    const cpuMs = programId === null ? null : processCpuMs(programId);
    this.lastCpuMs = Math.max(this.lastCpuMs, cpuMs ?? 0);
    return { cpuMs: this.lastCpuMs, starvedMs, memoryBytes: null };
  }

  private killGroup(): void {
    if (!this.isGone && this.child.pid !== undefined) signal(-this.child.pid);
  }
}

function signal(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch (error) {
    if (!isMissingFile(error)) throw error;
  }
}

/**
 * Runs an action when every descriptor that is readable now has been read: what was printed before an answer was
 * written is thereby delivered before the answer. Keeps the order of its calls.
 */
function afterNextPoll(action: () => void): void {
  setImmediate(() => setImmediate(action));
}
