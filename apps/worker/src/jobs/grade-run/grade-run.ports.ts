import type {
  ArtifactKind,
  CaseReport,
  EpochReport,
  GradingEvent,
  RunEvent,
  RunEventBody,
} from '@convolab/contracts';
import type { GradingRequest, GradingResult } from '@convolab/engine';
import type { HeldRow, LeaseState } from '../../leases/lease.ts';

export type { GradingRequest, GradingResult };

/**
 * Grades one submission. A failing student program is a result; a failing platform rejects. When `signal` is aborted it stops
 * soon and rejects.
 */
export interface Grader {
  grade(
    request: GradingRequest,
    emit: (event: GradingEvent) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<GradingResult>;
}

export interface TakenRun extends HeldRow {
  readonly request: GradingRequest;
}

export type TakeOutcome =
  | { readonly status: 'taken'; readonly run: TakenRun }
  /** Somebody else has it, it has ended, or its time has not come. */
  | { readonly status: 'not-free' }
  /** It has just been ended: a cancel was asked for before, or too many takes died (an internal error). */
  | {
      readonly status: 'ended';
      readonly end: 'cancelled' | 'given-up';
      readonly events: readonly RunEvent[];
    };

/** How a run ends, with all that is still to be told of it. */
export interface RunEnd {
  readonly result: GradingResult;
  readonly events: readonly RunEventBody[];
  readonly cases: readonly CaseReport[];
  readonly epochs: readonly EpochReport[];
  readonly measures: ModelMeasures;
  readonly artifacts: readonly KeptArtifact[];
}

/** A file that is in the store already: what its row says. */
export interface KeptArtifact {
  readonly kind: ArtifactKind;
  readonly hash: string;
  readonly bytes: number;
}

/** What leaderboards compare besides the accuracy; null where no model was read, or none was scored. */
export interface ModelMeasures {
  readonly parameters: number | null;
  readonly multiplyAccumulates: number | null;
  readonly testImages: number | null;
}

/**
 * The runs in the database. Every write names the take it belongs to and does nothing for an older one; then it answers null
 * (or `lost`).
 */
export interface RunStore {
  take(runId: string, leaseMs: number): Promise<TakeOutcome>;
  renew(run: HeldRow, leaseMs: number): Promise<LeaseState>;
  append(run: TakenRun, events: readonly RunEventBody[]): Promise<readonly RunEvent[] | null>;
  finish(run: TakenRun, end: RunEnd): Promise<readonly RunEvent[] | null>;
  cancel(run: TakenRun, events: readonly RunEventBody[]): Promise<readonly RunEvent[] | null>;
  /** Puts it back into the queue, not to be taken before `delayMs`; not counted as a failure. */
  giveBack(run: TakenRun, delayMs: number): Promise<void>;
  /** The platform failed: puts it back, to be tried later, or gives it up as an internal error after too many failures. */
  fail(run: TakenRun): Promise<readonly RunEvent[]>;
}

/** Sends stored events on to whoever watches. Never fails: they are stored, and watchers read again. */
export type PublishEvents = (events: readonly RunEvent[]) => void;

/** Why this worker cannot grade such a submission just now (a runtime is missing); null if it can. */
export type FindObstacle = (request: GradingRequest) => Promise<string | null>;
