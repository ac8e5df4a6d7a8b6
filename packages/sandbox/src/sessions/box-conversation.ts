import { randomUUID } from 'node:crypto';
import type { ProgramLimits, ProgramUsage } from '@convolab/contracts';
import type { ProgramEnd, ProgramOutput } from '@convolab/grading';
import type { Box, BoxExit, BoxListener, BoxUsage } from '../boxes/box.ts';
import type { Runtime } from '../runtimes/runtime.ts';
import { SandboxError } from '../sandbox-error.ts';
import { encodeFrame, FrameReader, ProtocolViolation } from '../wire/frames.ts';
import { type BoxAnswer, type BoxRequestMessage, parseAnswer } from '../wire/messages.ts';
import { watchCpu } from './cpu-watch.ts';
import { PrintedOutput } from './printed-output.ts';
import { watchWall } from './wall-watch.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export interface Question {
  readonly message: WithoutId<BoxRequestMessage>;
  readonly body: Uint8Array;
  /** The largest body that the answer may have. */
  readonly maxBodyBytes: number;
}

export type Reply = { readonly output: ProgramOutput; readonly usage: ProgramUsage } & (
  | { readonly status: 'answered'; readonly answer: BoxAnswer; readonly body: Buffer }
  | { readonly status: ProgramEnd }
);

type Arrival =
  | { readonly answer: BoxAnswer; readonly body: Buffer; readonly usage: BoxUsage }
  | { readonly exit: BoxExit };

interface Pending {
  readonly id: string | null;
  readonly maxBodyBytes: number;
  readonly resolve: (arrival: Arrival) => void;
  readonly reject: (error: unknown) => void;
}

/** Wall time is a backstop: a program that sleeps. */
const WALL_FACTOR = 4;
const MIN_WALL_MS = 2_000;
const START_TIMEOUT_MS = 20_000;
/** Of what a box printed before it failed to start, this much is told. */
const START_OUTPUT_BYTES = 4_096;

/** One question, one answer: everything else that comes out of the box ends it. */
export class BoxConversation implements BoxListener {
  /** Resolves when nothing of the box is left. */
  readonly gone: Promise<void>;
  private markGone: () => void = () => undefined;
  private readonly printed = new PrintedOutput(START_OUTPUT_BYTES);
  private readonly frames: FrameReader;
  private box: Box | null = null;
  private pending: Pending | null = null;
  /** Why we killed the box, if we did. */
  private cause: ProgramEnd | null = null;
  private exit: BoxExit | null = null;
  private failure: Error | null = null;
  /** Set once the box is a student's. */
  private limits: ProgramLimits | null = null;
  /** What was used before the present question. */
  private usedBefore: Promise<BoxUsage> | null = null;
  private wasAsked = false;

  constructor(private readonly runtime: Runtime) {
    this.frames = new FrameReader(runtime.maxHeaderBytes);
    this.gone = new Promise((resolve) => {
      this.markGone = resolve;
    });
  }

  /** Resolves when the interpreter is up and before the student's first line; rejects with a platform error. */
  async open(start: (listener: BoxListener) => Promise<Box>): Promise<void> {
    const arrival = this.await(null, 0);
    const timer = setTimeout(
      () => this.abort(startFailed('The box was not ready in time.')),
      START_TIMEOUT_MS,
    );
    try {
      const [first] = await Promise.all([arrival, this.start(start)]);
      if ('exit' in first) throw startFailed(this.printed.take().stderr.slice(0, START_OUTPUT_BYTES));
      if (first.answer.type !== 'ready') throw startFailed('The box began with another message.');
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether it can still be asked. */
  get isAlive(): boolean {
    return this.failure === null && this.exit === null && this.cause === null;
  }

  /** Makes the box a student's: what it used and printed before is not counted. */
  assign(limits: ProgramLimits): void {
    this.limits = limits;
    this.printed.restart(limits.outputBytes);
    // Not waited for: the box's host answers before it hands on the first question.
    this.usedBefore = this.getBox().usage();
  }

  async ask({ message, body, maxBodyBytes }: Question): Promise<Reply> {
    const { limits, usedBefore } = this;
    if (this.failure !== null) throw this.failure;
    if (this.pending || !limits || !usedBefore)
      throw new SandboxError('misuse', 'The box cannot be asked now.');
    const startedAt = performance.now();
    const arrival = this.exit
      ? { exit: this.exit }
      : await this.question(message, body, maxBodyBytes, limits.cpuMs, usedBefore);
    return this.reply(arrival, startedAt, limits, await usedBefore);
  }

  /** Kills the box; what is being waited for rejects with `reason`. */
  abort(reason: unknown): void {
    this.failure ??= reason instanceof Error ? reason : new Error(String(reason));
    this.box?.kill();
    const { pending } = this;
    this.pending = null;
    pending?.reject(reason);
  }

  /** The answer was none: whoever writes such a thing is out. */
  violate(): void {
    this.end('crashed');
  }

  onChannel(bytes: Buffer, usage: BoxUsage): void {
    try {
      const frames = this.frames.push(bytes, this.pending?.maxBodyBytes ?? 0);
      for (const { header, body } of frames) this.answer(parseAnswer(header), body, usage);
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) throw error;
      this.end('crashed');
    }
  }

  onPrinted(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.printed.add(stream, bytes);
    if (this.printed.isFlood) this.end('output-limit');
  }

  onExit(exit: BoxExit): void {
    // Nothing of a student's has run in it: whatever ended it is the platform's matter.
    if (!this.wasAsked && !this.pending) this.failure ??= startFailed('It died while it waited.');
    this.exit = exit;
    this.settle({ exit });
    this.markGone();
  }

  onLost(error: SandboxError): void {
    this.abort(error);
    this.markGone();
  }

  private async start(start: (listener: BoxListener) => Promise<Box>): Promise<void> {
    try {
      this.box = await start(this);
    } catch (error) {
      this.abort(error);
      throw error;
    }
    // Aborted while it was being started.
    if (this.failure !== null) this.box.kill();
  }

  private getBox(): Box {
    if (!this.box) throw new SandboxError('misuse', 'The box was not started.');
    return this.box;
  }

  private async question(
    message: Question['message'],
    body: Uint8Array,
    maxBodyBytes: number,
    cpuMs: number,
    usedBefore: Promise<BoxUsage>,
  ): Promise<Arrival> {
    const id = randomUUID();
    const box = this.getBox();
    const arrival = this.await(id, maxBodyBytes);
    const isAnswered = () => this.pending?.id !== id;
    this.wasAsked = true;
    box.write(encodeFrame({ ...message, id }, body));
    const before = await usedBefore;
    const overTime = () => this.end('time-limit');
    const stopWatchingCpu = watchCpu(box, before.cpuMs + cpuMs, before.cpuMs, overTime);
    const wallMs = Math.max(MIN_WALL_MS, cpuMs * WALL_FACTOR);
    const stopWatchingWall = watchWall(box, wallMs, before, {
      isAnswered,
      onExceeded: overTime,
      onOverload: (error) => this.abort(error),
    });
    try {
      return await arrival;
    } finally {
      stopWatchingCpu();
      stopWatchingWall();
    }
  }

  private reply(arrival: Arrival, startedAt: number, limits: ProgramLimits, before: BoxUsage): Reply {
    const wallMs = performance.now() - startedAt;
    const used = 'exit' in arrival ? arrival.exit.usage : arrival.usage;
    const usage = { cpuMs: used.cpuMs - before.cpuMs, wallMs, memoryBytes: used.memoryBytes };
    this.usedBefore = Promise.resolve(used);
    const output = this.printed.take();
    if ('exit' in arrival) return { ...this.lastReply(arrival.exit, usage, limits, output), usage };
    const end = this.cause ?? endDespite(arrival.answer, usage, limits);
    if (end === null)
      return { status: 'answered', answer: arrival.answer, body: arrival.body, output, usage };
    this.end(end);
    return { status: end, output, usage };
  }

  private lastReply(
    exit: BoxExit,
    { cpuMs }: ProgramUsage,
    limits: ProgramLimits,
    { stdout, stderr }: ProgramOutput,
  ) {
    const lastWords = this.runtime.lastWords.exec(stderr);
    const output = { stdout, stderr: stderr.slice(0, lastWords?.index) };
    return { status: this.cause ?? endOf(exit, cpuMs, limits, lastWords !== null), output };
  }

  private end(cause: ProgramEnd): void {
    this.cause ??= cause;
    this.box?.kill();
  }

  private await(id: string | null, maxBodyBytes: number): Promise<Arrival> {
    return new Promise((resolve, reject) => {
      this.pending = { id, maxBodyBytes, resolve, reject };
    });
  }

  private answer(answer: BoxAnswer, body: Buffer, usage: BoxUsage): void {
    const id = answer.type === 'ready' ? null : answer.id;
    if (this.pending?.id !== id) throw new ProtocolViolation('Nobody asked for this answer.');
    this.settle({ answer, body, usage });
  }

  private settle(arrival: Arrival): void {
    const { pending } = this;
    this.pending = null;
    pending?.resolve(arrival);
  }
}

/** An answer does not save a program that was over its time, or that has no memory or room left to go on with. */
function endDespite(answer: BoxAnswer, { cpuMs }: ProgramUsage, limits: ProgramLimits): ProgramEnd | null {
  if (answer.type === 'failed' && answer.reason === 'out-of-memory') return 'memory-limit';
  if (answer.type === 'failed' && answer.reason === 'too-large') return 'output-limit';
  return cpuMs > limits.cpuMs ? 'time-limit' : null;
}

/** The kernel's word where there is one; without a memory cgroup the program's last words are the best guess. */
function endOf(
  { outOfMemory }: BoxExit,
  cpuMs: number,
  limits: ProgramLimits,
  hasLastWords: boolean,
): ProgramEnd {
  if (outOfMemory === true) return 'memory-limit';
  if (cpuMs >= limits.cpuMs) return 'time-limit';
  return hasLastWords ? 'memory-limit' : 'crashed';
}

function startFailed(reason: string): SandboxError {
  return new SandboxError('start-failed', `The box could not be started: ${reason.trim()}`);
}
