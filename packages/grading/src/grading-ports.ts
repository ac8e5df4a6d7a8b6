import type { GradingEvent } from '@convolab/contracts';
import type { DigitSource, ProgramRunner } from './ports.ts';

/** Takes each event as it happens; the grader waits until it is stored. */
export type EmitGradingEvent = (event: GradingEvent) => void | Promise<void>;

/** What every grader that runs programs needs from outside. */
export interface GradingPorts {
  readonly runner: ProgramRunner;
  readonly digits: DigitSource;
  readonly emit: EmitGradingEvent;
  /** Aborted when the run is cancelled: the grader then throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Told of platform errors that cost the diagnosis but not the verdict. */
  readonly onDiagnosisError: (error: unknown) => void;
}
