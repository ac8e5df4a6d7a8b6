import type { Value } from '@convolab/tensor';
import type {
  CallOutcome,
  LoadOutcome,
  Program,
  ProgramEnd,
  ProgramOutput,
  ProgramRunner,
  ProgramSession,
} from '../ports.ts';

/** After this many boxes were killed the remaining cases are not run. */
const MAX_KILLED_BOXES = 3;

export type FailedLoad = Exclude<LoadOutcome, { readonly status: 'loaded' }>;

/** What became of one call: it was made, the file could not be loaded for it, or every box has been used up. */
export type BoxedCall =
  | { readonly kind: 'called'; readonly outcome: CallOutcome }
  | { readonly kind: 'not-loaded'; readonly outcome: FailedLoad }
  | { readonly kind: 'no-box-left' };

const PROGRAM_ENDS: ReadonlySet<string> = new Set<ProgramEnd>([
  'time-limit',
  'memory-limit',
  'output-limit',
  'crashed',
]);

/** One program, called again and again in one box; a fresh box follows one that was killed, three at most. */
export class ProgramBoxes {
  /** What the file printed when it was loaded first: before it saw any case. */
  loadOutput: ProgramOutput | null = null;
  private session: ProgramSession | null = null;
  private failedLoad: FailedLoad | null = null;
  private killed = 0;

  constructor(
    private readonly runner: ProgramRunner,
    private readonly program: Program,
    private readonly signal: AbortSignal,
  ) {}

  /** Throws the signal's reason when aborted, and platform errors; whatever the program does is an outcome. */
  async call(name: string, args: readonly Value[], maxResultBytes: number): Promise<BoxedCall> {
    const session = await this.loadedSession();
    if (!session)
      return this.failedLoad ? { kind: 'not-loaded', outcome: this.failedLoad } : { kind: 'no-box-left' };
    const outcome = await session.call(name, args, maxResultBytes);
    // A box that was closed because of the abort looks crashed: that is no outcome of the program.
    this.signal.throwIfAborted();
    if (PROGRAM_ENDS.has(outcome.status)) {
      this.killed += 1;
      await this.close();
    }
    return { kind: 'called', outcome };
  }

  async close(): Promise<void> {
    const { session } = this;
    this.session = null;
    await session?.close();
  }

  private async loadedSession(): Promise<ProgramSession | null> {
    if (this.session) return this.session;
    if (this.failedLoad || this.killed >= MAX_KILLED_BOXES) return null;
    this.signal.throwIfAborted();
    this.session = await this.runner.open(this.program, this.signal);
    const outcome = await this.session.load();
    this.signal.throwIfAborted();
    this.loadOutput ??= outcome.output;
    if (outcome.status === 'loaded') return this.session;
    this.failedLoad = outcome;
    await this.close();
    return null;
  }
}
