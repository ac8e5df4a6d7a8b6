import type { RuntimeName } from '@convolab/contracts';
import type { Purpose } from '@convolab/grading';
import type { BoxConversation } from '../sessions/box-conversation.ts';

/** Between failed refills: doubles up to the last, begins anew after a success. */
const FIRST_BACKOFF_MS = 250;
const LAST_BACKOFF_MS = 30_000;

export interface Taker {
  readonly purpose: Purpose;
  readonly take: (box: BoxConversation) => void;
  readonly fail: (error: unknown) => void;
}

/** Boxes of one runtime and memory limit: those that wait, those being started, and who waits for them. */
export class Shelf {
  starting = 0;
  lastTakenAt = performance.now();
  private boxes: BoxConversation[] = [];
  private takers: Taker[] = [];
  private failures = 0;
  private restUntil = 0;

  constructor(
    readonly runtime: RuntimeName,
    readonly memoryMiB: number,
    /** How many boxes shall wait. */
    readonly target: number,
  ) {}

  get waiting(): number {
    return this.boxes.length;
  }

  /** Takers of a purpose for whom no box is being started yet; verdicts come first. */
  lacking(purpose: Purpose): number {
    const verdicts = this.takers.filter((taker) => taker.purpose === 'verdict').length;
    if (purpose === 'verdict') return Math.max(0, verdicts - this.starting);
    return Math.max(0, this.takers.length - Math.max(this.starting, verdicts));
  }

  /** A box that has waited; null where fewer than `leave` would be left behind. */
  pick(leave: number): BoxConversation | null {
    this.lastTakenAt = performance.now();
    // One that has just died is told of a moment later.
    this.boxes = this.boxes.filter(({ isAlive }) => isAlive);
    return this.boxes.length > leave ? (this.boxes.shift() ?? null) : null;
  }

  /** Another one ready: for who waits longest, verdicts first, else onto the shelf. */
  put(box: BoxConversation): void {
    this.failures = 0;
    const taker = this.nextTaker();
    if (taker) taker.take(box);
    else this.boxes.push(box);
  }

  /** A box could not be started: that is told to the one who waits for it, if anybody does. */
  fail(error: unknown): void {
    this.rest();
    this.nextTaker()?.fail(error);
  }

  /** A box that waited is gone. */
  lose(box: BoxConversation): void {
    const before = this.boxes.length;
    this.boxes = this.boxes.filter((one) => one !== box);
    if (this.boxes.length < before) this.rest();
  }

  await(taker: Taker): void {
    this.takers.push(taker);
  }

  leave(taker: Taker): void {
    this.takers = this.takers.filter((one) => one !== taker);
  }

  /** Whether a box shall be started that nobody asked for yet. */
  wantsMore(): boolean {
    return this.boxes.length + this.starting < this.target && performance.now() >= this.restUntil;
  }

  /** How long until `wantsMore` may change by itself; null where it does not. */
  get restMs(): number | null {
    const rest = this.restUntil - performance.now();
    return rest > 0 && this.boxes.length + this.starting < this.target ? rest : null;
  }

  /** Takes boxes away, the oldest first. */
  drain(count = this.boxes.length): BoxConversation[] {
    return this.boxes.splice(0, count);
  }

  drainTakers(): Taker[] {
    return this.takers.splice(0);
  }

  private nextTaker(): Taker | undefined {
    const index = Math.max(
      0,
      this.takers.findIndex(({ purpose }) => purpose === 'verdict'),
    );
    return this.takers.splice(index, 1)[0];
  }

  private rest(): void {
    const backoff = Math.min(LAST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** this.failures);
    this.failures += 1;
    this.restUntil = performance.now() + backoff;
  }
}
