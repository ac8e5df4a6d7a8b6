import type { ProgramLimits, RuntimeName } from '@convolab/contracts';
import type { SandboxError } from '../sandbox-error.ts';

/** All that may be said about a box to be started: no command, no path, no bind. */
export interface BoxRequest {
  readonly runtime: RuntimeName;
  readonly limits: ProgramLimits;
}

/** What a box has used since it was started, by the kernel's account. */
export interface BoxUsage {
  readonly cpuMs: number;
  /** Peak, bytes; null without a memory cgroup. */
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
  onChannel(bytes: Buffer): void;
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

/** Starts boxes: in this process, or through the launcher. */
export interface BoxHost {
  start(request: BoxRequest, listener: BoxListener): Promise<Box>;
  /** Kills every box and waits until they are gone. */
  close(): Promise<void>;
}
