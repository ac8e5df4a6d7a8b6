import fs from 'node:fs';
import type { Runtime } from '../runtimes/runtime.ts';

const MIB = 1024 * 1024;
/** Writable files and the size of the (read-only) /tmp. */
export const FILE_BYTES = 32 * MIB;
const OPEN_FILES = 64;
/** Threads of a box; processes cannot be made at all. */
export const BOX_TASKS = 64;
/** An ordinary user's limit counts everything that this user runs, not only the box. */
const SHARED_USER_TASKS = 8_192;
/** For the box's whole life, a backstop: the host judges each call by the kernel's account. The longest limit, 64 times. */
const CPU_SECONDS = 3_840;

/** Of a box of the runtime whose program may use so much memory. */
export function boxLimits(runtime: Runtime, memoryMiB: number, ownUser: boolean): BoxLimits {
  const dataMiB = boxMemoryMiB(runtime, memoryMiB) + runtime.reservedMemoryMiB;
  return resourceLimits(dataMiB, dataMiB + runtime.reservedAddressMiB, ownUser);
}

/** The student's limit, but at least what the interpreter itself needs. */
export function boxMemoryMiB({ minimumMemoryMiB }: Runtime, memoryMiB: number): number {
  return Math.max(minimumMemoryMiB, memoryMiB);
}

/** By their names: RLIMIT_CPU, for prlimit(1) `cpu`. */
export type ResourceLimits = Readonly<Record<string, number>>;

/** Every box has these two by its program's limit: private memory and address space, bytes. */
export interface BoxLimits extends ResourceLimits {
  readonly data: number;
  readonly as: number;
}

/**
 * `dataMiB`: private memory; `addressMiB`: address space, which counts memory that was made read-only once it was full,
 * too. `ownUser`: whether the box has a real user of its own.
 */
function resourceLimits(dataMiB: number, addressMiB: number, ownUser: boolean): BoxLimits {
  return {
    cpu: CPU_SECONDS,
    data: dataMiB * MIB,
    as: addressMiB * MIB,
    nofile: OPEN_FILES,
    fsize: FILE_BYTES,
    core: 0,
    nproc: ownUser ? BOX_TASKS : sharedUserTasks(),
    memlock: 0,
    msgqueue: 0,
  };
}

/** A zygote holds a few descriptors for each box that it is making; its memory is limited by its cgroup. */
export const ZYGOTE_LIMITS: ResourceLimits = {
  nofile: 8 * OPEN_FILES,
  fsize: FILE_BYTES,
  core: 0,
  nproc: BOX_TASKS,
  memlock: 0,
  msgqueue: 0,
};

/** Arguments of prlimit(1). */
export const prlimitArguments = (limits: ResourceLimits): string[] =>
  Object.entries(limits).map(([name, limit]) => `--${name}=${limit}`);

/** As far as this process may go itself: nobody can raise a hard limit. */
function sharedUserTasks(): number {
  const hard = /^Max processes\s+\S+\s+(\d+)/mu.exec(fs.readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return Math.min(SHARED_USER_TASKS, hard === undefined ? Infinity : Number(hard));
}
