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
  private opening: Promise<ProgramSession | null> | null = null;
  private closing: Promise<void> | null = null;
  private failedLoad: FailedLoad | null = null;
  private killed = 0;

  constructor(
    private readonly runner: ProgramRunner,
    private readonly program: Program,
    private readonly signal: AbortSignal,
  ) {}

  /** Opens and loads a first box in advance; what goes wrong with it comes out of the first call. */
  prepare(): void {
    this.loadedSession().catch(() => undefined);
  }

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
      await this.endSession();
    }
    return { kind: 'called', outcome };
  }

  /** Ends the box, also one that is still being opened, and resolves when it is gone; no call may follow. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    const { opening } = this;
    await this.endSession();
    await opening?.catch(() => undefined);
  }

  private async endSession(): Promise<void> {
    const { session } = this;
    this.session = null;
    this.opening = null;
    await session?.close();
  }

  /** Asked anew: it may be closed while a box is being opened. */
  private isClosed(): boolean {
    return this.closing !== null;
  }

  private loadedSession(): Promise<ProgramSession | null> {
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<ProgramSession | null> {
    if (this.failedLoad || this.isClosed() || this.killed >= MAX_KILLED_BOXES) return null;
    this.signal.throwIfAborted();
    const session = await this.runner.open(this.program, this.signal);
    if (this.isClosed()) {
      await session.close();
      return null;
    }
    this.session = session;
    const outcome = await session.load();
    this.signal.throwIfAborted();
    this.loadOutput ??= outcome.output;
    if (outcome.status === 'loaded') return session;
    this.failedLoad = outcome;
    await this.endSession();
    return null;
  }
}
