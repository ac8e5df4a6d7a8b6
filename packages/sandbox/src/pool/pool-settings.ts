import os from 'node:os';
import { type RuntimeName, RuntimeNameSchema } from '@convolab/contracts';

/** How many boxes are kept ready, and for how long. */
export interface PoolSettings {
  /** Boxes of a runtime that wait, for each memory limit in use; 0: none, each is started when it is asked for. */
  readonly waiting: (runtime: RuntimeName) => number;
  /** All waiting boxes together. */
  readonly maxWaiting: number;
  /** Waiting boxes of a kind that a diagnosis leaves for the next student. */
  readonly reserved: number;
  /** Boxes being started at once. Refilling starts one at a time. */
  readonly maxStarting: number;
  /** Programs running at once from which on nothing is refilled: the cores are theirs. */
  readonly busyFrom: number;
  /** So long after a box was taken nothing is refilled, unless its program has ended: most verdicts are out by then. */
  readonly calmMs: number;
  /** The memory limit, MiB, of the boxes that `warm` starts and that are always kept. */
  readonly memoryMiB: number;
  /** Boxes of other memory limits are let go when none was asked for so long. */
  readonly idleMs: number;
}

/** Most exercises leave the memory limit as it is. */
const USUAL_MEMORY_MIB = 512;
const IDLE_MS = 10 * 60_000;
const CALM_MS = 50;
const BOXES_A_CORE = 3;
const MAX_BOXES = 24;
/** What a waiting box takes at most, shared libraries counted in part. */
const BOX_BYTES = 20 * 1024 * 1024;
/** Part of the free memory that may wait: the rest is for programs that run. */
const MEMORY_SHARE = 1 / 8;

/** What most programs are written in; the others wait in a third of the number. */
const OFTEN: ReadonlySet<RuntimeName> = new Set(['typescript', 'python']);

/** Whose programs run for seconds: a start more is not felt, and a waiting box would take the memory of three. */
const COLD: ReadonlySet<RuntimeName> = new Set(['tfjs-training']);

/** `perLanguage` boxes of TypeScript and of Python; the cores bound what starts at once and when is time for it. */
export function poolSettingsFor(perLanguage: number, cores = os.availableParallelism()): PoolSettings {
  const waiting = (runtime: RuntimeName) => {
    if (COLD.has(runtime)) return 0;
    return OFTEN.has(runtime) ? perLanguage : Math.ceil(perLanguage / 3);
  };
  const sum = RuntimeNameSchema.options.reduce((boxes, runtime) => boxes + waiting(runtime), 0);
  return {
    waiting,
    maxWaiting: Math.ceil(sum * 1.5),
    reserved: Math.min(cores, Math.floor(perLanguage / 2)),
    maxStarting: cores + 1,
    busyFrom: cores,
    calmMs: CALM_MS,
    memoryMiB: USUAL_MEMORY_MIB,
    idleMs: IDLE_MS,
  };
}

/** As many as this machine's cores can use and its free memory can bear; 0 on one that has little. */
export function usualBoxesPerLanguage(cores = os.availableParallelism(), freeBytes = os.freemem()): number {
  const usual = Math.min(cores * BOXES_A_CORE, MAX_BOXES);
  const affordable = Math.floor((freeBytes * MEMORY_SHARE) / BOX_BYTES);
  return Math.floor(usual * Math.min(1, affordable / poolSettingsFor(usual).maxWaiting));
}

/** Every box is started when it is asked for. */
export const COLD_ONLY: PoolSettings = poolSettingsFor(0);
