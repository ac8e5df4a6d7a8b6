import { fork, type ChildProcess } from 'node:child_process';
import { environmentOf } from './backend-source.ts';
import { ComputeError } from './compute-error.ts';
import { TrainerReplySchema, type TrainerReply, type TrainerRequest } from './messages.ts';

export interface TrainerProcessOptions {
  /** A bundled file that calls trainerMain(). */
  readonly trainerEntry: string;
  readonly memoryMiB: number;
  readonly wallLimitMs: number;
  readonly threads: number;
}

type LastReply = Exclude<TrainerReply, { type: 'event' | 'failed' }>;
type EventReply = Extract<TrainerReply, { type: 'event' }>;

const STDERR_CHARACTERS = 2_000;

/**
 * Runs one request in a process of its own and resolves with its answer when the process is gone. Rejects with the
 * signal's error where `signal` aborts it, which kills it at once, and with a ComputeError where it fails or is too slow.
 * The process gets an empty environment but for what its backend reads: no credentials, no settings.
 */
export function runTrainer(
  options: TrainerProcessOptions,
  request: TrainerRequest,
  onEvent: (event: EventReply['event']) => void,
  signal: AbortSignal,
): Promise<LastReply> {
  const child = fork(options.trainerEntry, [], {
    env: environmentOf(request.backend, options.threads),
    // The other half is for what lies outside Node's heap: images and the backend's memory.
    execArgv: [`--max-old-space-size=${Math.ceil(options.memoryMiB / 2)}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A session of its own, so that it stands back and the worker does not.
    detached: true,
    // JSON would write out the weights number by number.
    serialization: 'advanced',
  });
  return new TrainerCall(child, options.wallLimitMs, onEvent, signal).run(request);
}

/** One child process, from the request to its end. The first of answer, failure, abort and time limit decides. */
class TrainerCall {
  private result: { reply: LastReply } | { error: unknown } | null = null;
  private stderr = '';

  constructor(
    private readonly child: ChildProcess,
    private readonly wallLimitMs: number,
    private readonly onEvent: (event: EventReply['event']) => void,
    private readonly signal: AbortSignal,
  ) {}

  async run(request: TrainerRequest): Promise<LastReply> {
    const timer = setTimeout(() => this.end({ error: this.tooSlow() }), this.wallLimitMs);
    const abort = () => this.end({ error: this.signal.reason });
    this.signal.addEventListener('abort', abort, { once: true });
    this.child.on('message', (message) => this.receive(message));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_CHARACTERS);
    });
    try {
      await this.untilClosed(request);
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', abort);
    }
    return this.settle();
  }

  /** Resolves when the process is gone and all it wrote was read. */
  private untilClosed(request: TrainerRequest): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('error', (cause) => {
        this.end({ error: new ComputeError('The trainer process could not be started', { cause }) });
        // A process that never began does not close.
        if (this.child.pid === undefined) resolve();
      });
      this.child.once('close', (code, killedBy) => {
        this.end({ error: new ComputeError(this.exited(code, killedBy)) });
        resolve();
      });
      if (this.signal.aborted) this.end({ error: this.signal.reason });
      // A process that is gone already is reported by its close.
      else this.child.send(request, () => undefined);
    });
  }

  private receive(message: unknown): void {
    const parsed = TrainerReplySchema.safeParse(message);
    if (!parsed.success) {
      this.end({ error: new ComputeError('The trainer broke its protocol', { cause: parsed.error }) });
    } else if (parsed.data.type === 'failed') {
      this.end({ error: new ComputeError(`The trainer failed: ${parsed.data.message}`) });
    } else if (parsed.data.type === 'event') {
      if (this.result === null) this.onEvent(parsed.data.event);
    } else {
      this.end({ reply: parsed.data });
    }
  }

  private end(result: NonNullable<TrainerCall['result']>): void {
    this.result ??= result;
    this.child.kill('SIGKILL');
  }

  private settle(): LastReply {
    if (this.result === null) throw new ComputeError('The trainer gave no result');
    if ('error' in this.result) throw this.result.error;
    return this.result.reply;
  }

  private tooSlow = () => new ComputeError(`The training took longer than ${this.wallLimitMs} ms`);

  private exited(code: number | null, killedBy: string | null): string {
    const how = killedBy === null ? `exited with code ${code ?? 'unknown'}` : `was killed by ${killedBy}`;
    return `The trainer ${how} without a result. ${this.stderr}`.trim();
  }
}
