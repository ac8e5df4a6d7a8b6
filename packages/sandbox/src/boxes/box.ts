import type { RuntimeName } from '@convolab/contracts';
import type { SandboxError } from '../sandbox-error.ts';

/** All that may be said about a box to be started: no command, no path, no bind. */
export interface BoxRequest {
  readonly runtime: RuntimeName;
  /** The program's limit. CPU time and output are limited by the host, question by question. */
  readonly memoryMiB: number;
}

/** What a box has used since it was started, by the kernel's account. */
export interface BoxUsage {
  readonly cpuMs: number;
  /** How long its main thread could have run but got no core; 0 where the kernel keeps no such account. */
  readonly starvedMs: number;
  /** Peak, bytes, the interpreter's own part included; null without a memory cgroup. */
  readonly memoryBytes: number | null;
}

export interface BoxExit {
  /** Exit status of bubblewrap: the program's, or 128 + its signal. */
  readonly code: number | null;
  /** Whether the kernel killed in the box for want of memory; null without a memory cgroup. */
  readonly outOfMemory: boolean | null;
  readonly usage: BoxUsage;
}

/** What a box sends. Bytes printed before a channel byte was written arrive before it. */
export interface BoxListener {
  /** With what the box had used when they came: a question to its host would cost as much time as a small call. */
  onChannel(bytes: Buffer, usage: BoxUsage): void;
  onPrinted(stream: 'stdout' | 'stderr', bytes: Buffer): void;
  /** Last call; nothing of the box is left. */
  onExit(exit: BoxExit): void;
  /** Last call instead of onExit where the platform lost sight of the box; the box dies by itself. */
  onLost(error: SandboxError): void;
}

/** One isolated process tree with a duplex channel on its descriptor 3. */
export interface Box {
  /** Bytes to the channel; dropped once the box is gone. */
  write(bytes: Uint8Array): void;
  usage(): Promise<BoxUsage>;
  /** Safe to call at any time, any number of times. */
  kill(): void;
}

/** A box as the process that started it has it. */
export interface HostedBox extends Box {
  /** Its first process in our namespace; null before that is known, and once it is gone. */
  readonly programId: number | null;
  /** Resolves when nothing of the box is left; never rejects. */
  readonly ended: Promise<void>;
  /** Stops reading from the box: a flood then waits in the box's own pipes. */
  pause(): void;
  resume(): void;
}

/** Starts boxes: in this process, or through the launcher. */
export interface BoxHost {
  start(request: BoxRequest, listener: BoxListener): Promise<Box>;
  /** Kills every box and waits until they are gone. */
  close(): Promise<void>;
}
