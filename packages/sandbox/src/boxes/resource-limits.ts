import fs from 'node:fs';
import type { ProgramLimits } from '@convolab/contracts';
import type { Runtime } from '../runtimes/runtime.ts';

const MIB = 1024 * 1024;
/** Writable files and the size of the (read-only) /tmp. */
export const FILE_BYTES = 32 * MIB;
/** Address space: V8 and OpenBLAS reserve far more than they use. WebAssembly would need 16 GiB and has no use here. */
const ADDRESS_SPACE_BYTES = 8_192 * MIB;
const OPEN_FILES = 64;
/** Threads of a box; processes cannot be made at all. */
export const BOX_TASKS = 64;
/** An ordinary user's limit counts everything that this user runs, not only the box. */
const SHARED_USER_TASKS = 8_192;
/** Loading and every call has the CPU limit for itself, and one box serves a whole submission. */
const CALLS_PER_BOX = 64;
const MIN_CPU_SECONDS = 10;

/** The student's limit, but at least what the interpreter itself needs. */
export function boxMemoryMiB({ minimumMemoryMiB }: Runtime, { memoryMiB }: ProgramLimits): number {
  return Math.max(minimumMemoryMiB, memoryMiB);
}

/**
 * Arguments of prlimit(1). CPU seconds are for the box's whole life, a backstop: the host judges each call by
 * the kernel's account. `ownUser`: whether the box has a real user of its own.
 */
export function prlimitArguments(limits: ProgramLimits, dataMiB: number, ownUser: boolean): string[] {
  const cpuSeconds = Math.max(MIN_CPU_SECONDS, Math.ceil((limits.cpuMs * CALLS_PER_BOX) / 1_000));
  return [
    `--cpu=${cpuSeconds}`,
    `--data=${dataMiB * MIB}`,
    `--as=${ADDRESS_SPACE_BYTES}`,
    `--nofile=${OPEN_FILES}`,
    `--fsize=${FILE_BYTES}`,
    '--core=0',
    `--nproc=${ownUser ? BOX_TASKS : sharedUserTasks()}`,
    '--memlock=0',
    '--msgqueue=0',
  ];
}

/** As far as this process may go itself: nobody can raise a hard limit. */
function sharedUserTasks(): number {
  const hard = /^Max processes\s+\S+\s+(\d+)/mu.exec(fs.readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return Math.min(SHARED_USER_TASKS, hard === undefined ? Infinity : Number(hard));
}
