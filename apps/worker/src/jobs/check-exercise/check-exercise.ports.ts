import type { CheckProgress, CheckReport, ExerciseContent } from '@convolab/contracts';
import type { HeldRow } from '../../leases/lease.ts';

/** The publish gate. */
export interface Checker {
  /** What judges, with its version. */
  readonly engine: string;
  /** A faulty exercise is a report; a failing platform rejects. When `signal` is aborted it stops soon and rejects. */
  check(
    content: ExerciseContent,
    onProgress: (progress: CheckProgress) => void,
    signal: AbortSignal,
  ): Promise<CheckReport>;
}

export interface TakenCheck extends HeldRow {
  readonly content: ExerciseContent;
}

export type TakeCheckOutcome =
  | { readonly status: 'taken'; readonly check: TakenCheck }
  /** Somebody else has it, it has ended, or its time has not come. */
  | { readonly status: 'not-free' }
  /** Too many takes died: it has just been ended without a report. */
  | { readonly status: 'given-up' };

/** The checks in the database. Every write names the take it belongs to and changes nothing for an older one. */
export interface CheckStore {
  take(checkId: string, leaseMs: number): Promise<TakeCheckOutcome>;
  renew(check: HeldRow, leaseMs: number): Promise<'held' | 'lost'>;
  note(check: HeldRow, progress: CheckProgress): Promise<void>;
  /** False where the check is no longer this worker's. */
  finish(check: HeldRow, report: CheckReport, engine: string): Promise<boolean>;
  /** Puts it back into the queue, not to be taken before `delayMs`; not counted as a failure. */
  giveBack(check: HeldRow, delayMs: number): Promise<void>;
  /** The platform failed: puts it back, to be tried later, or ends it without a report after too many failures. */
  fail(check: HeldRow): Promise<void>;
}
