import { type RuntimeName, RuntimeNameSchema } from '@convolab/contracts';
import type { Purpose } from '@convolab/grading';
import { SandboxError } from '../sandbox-error.ts';
import type { BoxConversation } from '../sessions/box-conversation.ts';
import type { PoolSettings } from './pool-settings.ts';
import { Shelf, type Taker } from './shelf.ts';

/** Starts a box and resolves when it is ready for a program. Rejects with SandboxError. */
export type StartBox = (runtime: RuntimeName, memoryMiB: number) => Promise<BoxConversation>;

/** How often boxes that nobody asks for are looked for, in parts of the time after which they go. */
const LOOKS_AN_IDLE_TIME = 4;

/**
 * Boxes that are ready before they are needed. Each serves one program and is never put back. Whoever finds none waits for
 * one to be started, verdicts before diagnoses; boxes that nobody waits for are started one at a time, and only
 * while cores are free and no program has just begun.
 */
export class BoxPool {
  private readonly shelves = new Map<string, Shelf>();
  /** Boxes that were taken and still live. */
  private open = 0;
  private lastTakenAt = 0;
  private starting = 0;
  private readonly starts = new Set<Promise<void>>();
  private isClosed = false;
  private restTimer: NodeJS.Timeout | undefined;
  private readonly idleTimer: NodeJS.Timeout;

  constructor(
    private readonly startBox: StartBox,
    private readonly settings: PoolSettings,
  ) {
    this.idleTimer = setInterval(() => this.letIdleGo(), settings.idleMs / LOOKS_AN_IDLE_TIME).unref();
  }

  /** Begins to fill the shelves of the usual memory limit. */
  warm(): void {
    for (const runtime of RuntimeNameSchema.options) this.shelf(runtime, this.settings.memoryMiB);
    this.pump();
  }

  /** A box that is ready; the caller must end it. Rejects with what kept a box from starting, or the signal's reason. */
  async take(
    runtime: RuntimeName,
    memoryMiB: number,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<BoxConversation> {
    signal.throwIfAborted();
    if (this.isClosed) throw closed();
    const shelf = this.shelf(runtime, memoryMiB);
    const leave = purpose === 'diagnosis' ? Math.min(this.settings.reserved, shelf.target - 1) : 0;
    const box = shelf.pick(Math.max(0, leave)) ?? (await this.started(shelf, purpose, signal));
    this.open += 1;
    this.lastTakenAt = performance.now();
    void box.gone.then(() => {
      this.open -= 1;
      this.pump();
    });
    this.pump();
    return box;
  }

  /** Resolves once a box of the runtime has been started, or waits. Rejects with what keeps it from starting. */
  async probe(runtime: RuntimeName): Promise<void> {
    const shelf = this.shelf(runtime, this.settings.memoryMiB);
    if (shelf.waiting > 0) return;
    const box = await this.started(shelf, 'verdict', new AbortController().signal);
    await this.shelve(shelf, box);
  }

  /** Resolves when no box is being started any more. */
  async settled(): Promise<void> {
    await Promise.all(this.starts);
  }

  /** Ends every box that waits; whoever still waits for one is told. */
  close(): void {
    this.isClosed = true;
    clearInterval(this.idleTimer);
    clearTimeout(this.restTimer);
    for (const shelf of this.shelves.values()) {
      for (const box of shelf.drain()) box.abort(closed());
      for (const taker of shelf.drainTakers()) taker.fail(closed());
    }
  }

  private shelf(runtime: RuntimeName, memoryMiB: number): Shelf {
    const key = `${runtime} ${memoryMiB}`;
    const known = this.shelves.get(key);
    if (known) return known;
    const made = new Shelf(runtime, memoryMiB, this.settings.waiting(runtime));
    this.shelves.set(key, made);
    return made;
  }

  private started(shelf: Shelf, purpose: Purpose, signal: AbortSignal): Promise<BoxConversation> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        shelf.leave(taker);
        reject(asError(signal.reason));
      };
      const settle = (action: () => void) => {
        signal.removeEventListener('abort', onAbort);
        action();
      };
      const taker: Taker = {
        purpose,
        take: (box) => settle(() => resolve(box)),
        fail: (error) => settle(() => reject(asError(error))),
      };
      signal.addEventListener('abort', onAbort, { once: true });
      shelf.await(taker);
      this.pump();
    });
  }

  /** Starts what has to be started now. */
  private pump(): void {
    if (this.isClosed) return;
    for (let shelf = this.mostUrgent(); shelf; shelf = this.mostUrgent()) this.start(shelf);
    clearTimeout(this.restTimer);
    const rests = [...this.shelves.values()].flatMap(({ restMs }) => restMs ?? []);
    const calmMs = this.calmMs();
    if (calmMs > 0) rests.push(calmMs);
    if (rests.length > 0) this.restTimer = setTimeout(() => this.pump(), Math.min(...rests) + 1).unref();
  }

  private mostUrgent(): Shelf | undefined {
    const { maxStarting, busyFrom } = this.settings;
    const shelves = [...this.shelves.values()];
    if (this.starting >= maxStarting) return undefined;
    const forVerdict = shelves.find((shelf) => shelf.lacking('verdict') > 0);
    if (forVerdict) return forVerdict;
    // One place is always left for the next student.
    const forDiagnosis = shelves.find((shelf) => shelf.lacking('diagnosis') > 0);
    if (forDiagnosis) return this.starting < maxStarting - 1 ? forDiagnosis : undefined;
    if (this.starting > 0 || this.open >= busyFrom || this.calmMs() > 0) return undefined;
    return shelves
      .filter((shelf) => shelf.wantsMore())
      .sort((a, b) => a.waiting / a.target - b.waiting / b.target)
      .find((shelf) => this.hasRoomFor(shelf));
  }

  /** How long the program that came last still has the machine to itself. */
  private calmMs(): number {
    return this.open === 0 ? 0 : this.lastTakenAt + this.settings.calmMs - performance.now();
  }

  /** Where all places are taken, kinds of boxes that were asked for longer ago make way. */
  private hasRoomFor(shelf: Shelf): boolean {
    const shelves = [...this.shelves.values()];
    const waiting = shelves.reduce((sum, one) => sum + one.waiting, 0);
    if (waiting < this.settings.maxWaiting) return true;
    const [oldest] = shelves
      .filter((one) => one.waiting > 0 && one.lastTakenAt < shelf.lastTakenAt)
      .sort((a, b) => a.lastTakenAt - b.lastTakenAt);
    for (const box of oldest?.drain(1) ?? []) box.abort(notNeeded());
    return oldest !== undefined;
  }

  private start(shelf: Shelf): void {
    this.starting += 1;
    shelf.starting += 1;
    const started = this.startBox(shelf.runtime, shelf.memoryMiB)
      .finally(() => {
        this.starting -= 1;
        shelf.starting -= 1;
      })
      .then(
        (box) => this.shelve(shelf, box),
        (error: unknown) => shelf.fail(error),
      )
      .finally(() => {
        this.starts.delete(started);
        this.pump();
      });
    this.starts.add(started);
  }

  private async shelve(shelf: Shelf, box: BoxConversation): Promise<void> {
    if (this.isClosed) {
      box.abort(closed());
      await box.gone;
      return;
    }
    void box.gone.then(() => {
      shelf.lose(box);
      this.pump();
    });
    shelf.put(box);
    for (const surplus of shelf.drain(Math.max(0, shelf.waiting - shelf.target))) surplus.abort(notNeeded());
  }

  /** The usual boxes stay: the next student may come at any time. */
  private letIdleGo(): void {
    for (const [key, shelf] of this.shelves) {
      const isIdle = performance.now() - shelf.lastTakenAt > this.settings.idleMs;
      if (!isIdle || shelf.starting > 0 || shelf.memoryMiB === this.settings.memoryMiB) continue;
      for (const box of shelf.drain()) box.abort(notNeeded());
      this.shelves.delete(key);
    }
  }
}

const closed = () => new SandboxError('misuse', 'The runner is closed.');
const notNeeded = () => new SandboxError('misuse', 'The box is not needed any more.');
const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
