import type {
  EpochReport,
  ProgramError,
  ProgramLimits,
  ProgramUsage,
  RuntimeName,
  TestScore,
  TestSetReport,
  TrainingJob,
  TrainingProgress,
} from '@convolab/contracts';
import type { Value } from '@convolab/tensor';

/** What a program is run for: to judge it, or to explain a verdict. A student who waits for a verdict goes first. */
export type Purpose = 'verdict' | 'diagnosis';

/** A program to be run: one file, judged by what its functions return. */
export interface Program {
  readonly runtime: RuntimeName;
  readonly source: string;
  readonly limits: ProgramLimits;
  /** A verdict unless said otherwise. */
  readonly purpose?: Purpose;
}

/** What was printed during one load or call, cut to the limit. */
export interface ProgramOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** Why the box is gone: the program went over a limit, died, or broke the protocol (which nothing but an attack does). */
export type ProgramEnd = 'time-limit' | 'memory-limit' | 'output-limit' | 'crashed';

export type LoadOutcome = { readonly output: ProgramOutput; readonly usage: ProgramUsage } & (
  | { readonly status: 'loaded' }
  | { readonly status: 'compile-error' | 'runtime-error'; readonly error: ProgramError }
  | { readonly status: ProgramEnd }
);

export type CallOutcome = { readonly output: ProgramOutput; readonly usage: ProgramUsage } & (
  | {
      readonly status: 'returned';
      readonly value: Value;
      /** The arguments as they are after the call, where the runtime tells them. */
      readonly argumentsAfter: readonly Value[] | null;
    }
  | {
      readonly status: 'threw';
      readonly error: ProgramError;
      /** The function itself returned, but what it returned is no value. */
      readonly unreturnable?: boolean;
    }
  | { readonly status: ProgramEnd }
);

/** Name of the error that says that the program has no function of the name that was called. */
export const MISSING_FUNCTION = 'MissingFunction';

/** A student's program inside a box of its own. After an outcome that is a ProgramEnd every further call fails. */
export interface ProgramSession {
  /** Runs the file itself, which is the student's time. Call once, first. */
  load(): Promise<LoadOutcome>;
  /**
   * Calls an exported function; `maxResultBytes` bounds what is accepted back. Where the program has no such function the
   * outcome is `threw` with an error of the name MISSING_FUNCTION; a result that is no value (a function, a cycle) is
   * `threw` as well, and one beyond the bound `output-limit`.
   */
  call(name: string, args: readonly Value[], maxResultBytes: number): Promise<CallOutcome>;
  /** Kills the box; safe to call twice. */
  close(): Promise<void>;
}

/**
 * Runs untrusted programs. `open` resolves when the box is ready and before the student's first line;
 * it rejects with a platform error where no box could be had: that is never the student's fault.
 */
export interface ProgramRunner {
  open(program: Program, signal: AbortSignal): Promise<ProgramSession>;
}

/** Handwritten digits of MNIST: 28×28 bytes each, one after the other, 0 is the paper, and a label each, 0 to 9. */
export interface Digits {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Gives the sets of MNIST; rejects with a platform error where they cannot be read. */
export interface DigitSource {
  read(set: 'training' | 'test'): Promise<Digits>;
}

export type TrainingEvent =
  | { readonly type: 'progress'; readonly data: TrainingProgress }
  | { readonly type: 'epoch'; readonly data: EpochReport };

/**
 * A trained model on the test images: `probabilities[image]` are never sent, only what pages show. Where the job holds the private part
 * back, all but `scores` is of the public one.
 */
export interface TestEvaluation {
  readonly images: number;
  readonly correct: number;
  /** `confusion[label][predicted]`, counts. */
  readonly confusion: readonly (readonly number[])[];
  readonly misread: readonly {
    readonly index: number;
    readonly label: number;
    readonly predicted: number;
    readonly probability: number;
    /** 28×28 bytes, base64. */
    readonly pixels: string;
  }[];
  /** In the order of the job. */
  readonly sets: readonly TestSetReport[];
  /** Every set by part. For leaderboards only: never to be shown as it is. */
  readonly scores: readonly TestScore[];
}

export type TrainingOutcome =
  | {
      readonly status: 'trained';
      readonly evaluation: TestEvaluation;
      /** One array a weight, in the order of the layers; a layer's kernel comes before its bias. */
      readonly weights: readonly Float32Array[];
      /** Name and version of the compute backend, e.g. `tfjs-wasm 4.22.0`. */
      readonly backend: string;
      readonly trainingMs: number;
    }
  /** The loss became NaN or infinite: the settings are to blame, not the platform. */
  | { readonly status: 'diverged'; readonly epoch: number; readonly backend: string };

/** Trains a checked model on MNIST in a process of its own. Rejects with an AbortError when cancelled, with a platform error otherwise. */
export interface ModelTrainer {
  train(
    job: TrainingJob,
    onEvent: (event: TrainingEvent) => void,
    signal: AbortSignal,
  ): Promise<TrainingOutcome>;
}
