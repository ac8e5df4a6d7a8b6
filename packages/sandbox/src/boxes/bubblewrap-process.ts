import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { Duplex } from 'node:stream';
import { SandboxError } from '../sandbox-error.ts';
import { boxStdio } from './box-stdio.ts';
import { INFO_FD } from './bubblewrap-arguments.ts';
import { killProcess } from './processes.ts';

export interface BubblewrapEnd {
  /** Exit status: the program's, or 128 + its signal. */
  readonly code: number | null;
  /** Why there was no process at all; empty where there was one. */
  readonly spawnFailure: string;
}

/** Bubblewrap, with whatever becomes of this process before it is bubblewrap, as a child of this one. */
export class BubblewrapProcess {
  /** The id in our namespace of the program in the box; pending for ever where bubblewrap does not get so far. */
  readonly programId: Promise<number>;
  /** Resolves when it is gone and all that it has written has been read; never rejects. */
  readonly ended: Promise<BubblewrapEnd>;
  private readonly child: ChildProcess;
  private isGone = false;

  /** @param moreDescriptors that it is given as streams besides those of every box */
  constructor(command: readonly string[], moreDescriptors: readonly number[] = []) {
    const [file = '', ...args] = command;
    const stdio = boxStdio();
    for (const descriptor of moreDescriptors) stdio[descriptor] = 'pipe';
    // Detached: a process group of its own, which can be killed as a whole while bubblewrap starts up.
    this.child = spawn(file, args, { detached: true, cwd: '/', env: {}, stdio });
    // A dead box resets its pipes; its end is told by 'close'.
    for (const stream of this.child.stdio) stream?.on('error', () => undefined);
    this.programId = this.learnProgramId();
    this.ended = this.waitForEnd();
  }

  /** Our end of one of its descriptors. */
  stream(descriptor: number): Duplex {
    const stream: unknown = this.child.stdio[descriptor];
    if (stream instanceof Duplex) return stream;
    throw new SandboxError('start-failed', `bubblewrap has no descriptor ${descriptor}.`);
  }

  /** With all of its process group. */
  kill(): void {
    if (!this.isGone && this.child.pid !== undefined) killProcess(-this.child.pid);
  }

  /** It keeps this process from ending, as any child does until `unref`. */
  ref(): void {
    for (const handle of this.handles()) handle.ref();
  }

  unref(): void {
    for (const handle of this.handles()) handle.unref();
  }

  private handles(): { ref(): unknown; unref(): unknown }[] {
    return [this.child, ...this.child.stdio.filter((stream) => stream instanceof net.Socket)];
  }

  private learnProgramId(): Promise<number> {
    return new Promise((resolve) => {
      let info = '';
      this.stream(INFO_FD).on('data', (bytes: Buffer) => {
        info += bytes.toString('latin1');
        const id = /"child-pid": (\d+)/u.exec(info)?.[1];
        if (id !== undefined) resolve(Number(id));
      });
    });
  }

  private waitForEnd(): Promise<BubblewrapEnd> {
    return new Promise((resolve) => {
      let spawnFailure = '';
      this.child.on('error', (error) => {
        spawnFailure = error.message;
      });
      this.child.on('close', (code) => {
        this.isGone = true;
        resolve({ code, spawnFailure });
      });
    });
  }
}
