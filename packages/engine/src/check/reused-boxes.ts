import type { CheckUsage } from '@convolab/contracts';
import type {
  CallOutcome,
  LoadOutcome,
  Program,
  ProgramOutput,
  ProgramRunner,
  ProgramSession,
} from '@convolab/grading';

/** What became of a program in all its boxes. */
export interface ProgramRecord extends CheckUsage {
  /** Whether its file could be loaded. */
  readonly hasLoaded: boolean;
  /** Whether any call gave a result. */
  readonly hasReturned: boolean;
}

type Question = Parameters<ProgramSession['call']>;

type Named = Pick<Program, 'runtime' | 'source'>;

const NOTHING: ProgramRecord = {
  callCpuMs: null,
  loadCpuMs: null,
  memoryBytes: null,
  outputBytes: 0,
  hasLoaded: false,
  hasReturned: false,
};

/**
 * Keeps a box alive that was closed, and hands it out when the same program is opened again: twenty gradings cost one start. Notes exactly what each program used, which reports of hidden cases do not tell.
 */
export class ReusedBoxes {
  private readonly records = new Map<string, ProgramRecord>();
  private readonly idle = new Map<string, KeptBox[]>();

  /** @param signal ends every box */
  constructor(private readonly signal: AbortSignal) {}

  /** A runner that starts boxes with the one behind it, where none is left that it could hand out. */
  over(runner: ProgramRunner): ProgramRunner {
    return {
      open: async (program) => {
        this.signal.throwIfAborted();
        const box = this.takeIdle(program) ?? (await this.start(runner, program));
        return new BorrowedSession(box, () => this.giveBack(program, box));
      },
    };
  }

  recordOf({ runtime, source }: Named): ProgramRecord {
    return this.records.get(`${runtime}\n${source}`) ?? NOTHING;
  }

  /** Ends the boxes of a program that is not needed any more. */
  async release(program: Named): Promise<void> {
    const keys = [...this.idle.keys()].filter((key) =>
      key.endsWith(`\n${program.runtime}\n${program.source}`),
    );
    await Promise.all(keys.map((key) => this.endIdle(key)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle.keys()].map((key) => this.endIdle(key)));
  }

  private async start(runner: ProgramRunner, program: Program): Promise<KeptBox> {
    // Nobody waits for a verdict here.
    const session = await runner.open({ ...program, purpose: 'diagnosis' }, this.signal);
    const key = `${program.runtime}\n${program.source}`;
    return new KeptBox(session, (change) => {
      this.records.set(key, merge(this.records.get(key) ?? NOTHING, change));
    });
  }

  private takeIdle(program: Program): KeptBox | undefined {
    return this.idle.get(keyOf(program))?.pop();
  }

  private async giveBack(program: Program, box: KeptBox): Promise<void> {
    if (!box.canGoOn || this.signal.aborted) return box.close();
    const key = keyOf(program);
    this.idle.set(key, [...(this.idle.get(key) ?? []), box]);
  }

  private async endIdle(key: string): Promise<void> {
    const boxes = this.idle.get(key) ?? [];
    this.idle.delete(key);
    await Promise.all(boxes.map((box) => box.close()));
  }
}

const keyOf = ({ runtime, source, limits }: Program) => `${JSON.stringify(limits)}\n${runtime}\n${source}`;

type Note = (change: Partial<ProgramRecord>) => void;

/** One box with a program in it that is loaded once. */
class KeptBox {
  private loading: Promise<LoadOutcome> | null = null;
  private isLoaded = false;
  private hasEnded = false;

  constructor(
    private readonly session: ProgramSession,
    private readonly note: Note,
  ) {}

  get canGoOn(): boolean {
    return this.isLoaded && !this.hasEnded;
  }

  load(): Promise<LoadOutcome> {
    this.loading ??= this.loadOnce();
    return this.loading;
  }

  async call(...question: Question): Promise<CallOutcome> {
    const outcome = await this.session.call(...question);
    const { status, usage, output } = outcome;
    this.hasEnded ||= status !== 'returned' && status !== 'threw';
    this.note({
      callCpuMs: usage.cpuMs,
      memoryBytes: usage.memoryBytes,
      outputBytes: bytesOf(output),
      hasReturned: status === 'returned',
    });
    return outcome;
  }

  close(): Promise<void> {
    return this.session.close();
  }

  private async loadOnce(): Promise<LoadOutcome> {
    const outcome = await this.session.load();
    const { usage, output } = outcome;
    this.isLoaded = outcome.status === 'loaded';
    this.note({
      loadCpuMs: usage.cpuMs,
      memoryBytes: usage.memoryBytes,
      outputBytes: bytesOf(output),
      hasLoaded: this.isLoaded,
    });
    return outcome;
  }
}

/** A box for the time of one grading. */
class BorrowedSession implements ProgramSession {
  private giving: Promise<void> | null = null;

  constructor(
    private readonly box: KeptBox,
    private readonly giveBack: () => Promise<void>,
  ) {}

  load(): Promise<LoadOutcome> {
    return this.box.load();
  }

  call(...question: Question): Promise<CallOutcome> {
    return this.box.call(...question);
  }

  close(): Promise<void> {
    this.giving ??= this.giveBack();
    return this.giving;
  }
}

const bytesOf = ({ stdout, stderr }: ProgramOutput) => Buffer.byteLength(stdout) + Buffer.byteLength(stderr);

const larger = (one: number | null, other: number | null | undefined) =>
  one === null || other === null || other === undefined ? (one ?? other ?? null) : Math.max(one, other);

const merge = (record: ProgramRecord, change: Partial<ProgramRecord>): ProgramRecord => ({
  callCpuMs: larger(record.callCpuMs, change.callCpuMs),
  loadCpuMs: larger(record.loadCpuMs, change.loadCpuMs),
  memoryBytes: larger(record.memoryBytes, change.memoryBytes),
  outputBytes: Math.max(record.outputBytes, change.outputBytes ?? 0),
  hasLoaded: record.hasLoaded || change.hasLoaded === true,
  hasReturned: record.hasReturned || change.hasReturned === true,
});
