import type { CaseReport, EpochReport, GradingEvent, RunEvent, RunEventBody } from '@convolab/contracts';
import type { ModelMeasures, PublishEvents } from './grade-run.ports.ts';

/** At most so many events wait for the database before the grader has to wait too. */
const MAX_PENDING_EVENTS = 200;
/** `progress` within an epoch is stored at most so often. */
const PROGRESS_INTERVAL_MS = 500;

/** Stores events; null when the run is no longer this worker's. */
export type AppendEvents = (events: readonly RunEventBody[]) => Promise<readonly RunEvent[] | null>;

/**
 * Stores what a grader says, in order, several events in one write while the one before is under way, so that grading does not
 * wait for the database. Remembers what the finishing write stores as rows of their own.
 */
export class RunStory {
  readonly cases: CaseReport[] = [];
  readonly epochs: EpochReport[] = [];
  measures: ModelMeasures = { parameters: null, multiplyAccumulates: null, testImages: null };
  hasVerdict = false;
  #pending: RunEventBody[] = [];
  #writing: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;
  #isClosed = false;
  #lastProgressMs = -Infinity;
  readonly #append: AppendEvents;
  readonly #publish: PublishEvents;
  readonly #onLost: () => void;

  constructor(append: AppendEvents, publish: PublishEvents, onLost: () => void) {
    this.#append = append;
    this.#publish = publish;
    this.#onLost = onLost;
  }

  /** Rejects when an earlier event could not be stored. */
  readonly emit = async (event: GradingEvent): Promise<void> => {
    if (event.type === 'case') this.cases.push(event.data);
    if (event.type === 'epoch') this.epochs.push(event.data);
    if (event.type === 'verdict') this.hasVerdict = true;
    this.#measure(event);
    if (event.type === 'progress' && !this.#isProgressDue()) return;
    this.add(event);
    if (this.#pending.length > MAX_PENDING_EVENTS) await this.#writing;
    this.#throwFailure();
  };

  #measure({ type, data }: GradingEvent): void {
    if (type === 'model') {
      const { parameters, multiplyAccumulates } = data;
      this.measures = { ...this.measures, parameters, multiplyAccumulates };
    }
    if (type === 'evaluation') this.measures = { ...this.measures, testImages: data.images };
  }

  add(event: RunEventBody): void {
    if (this.#isClosed) return;
    this.#pending.push(event);
    if (this.#pending.length === 1) this.#writing = this.#writing.then(() => this.#write());
  }

  /** Stops writing and hands over what is not yet stored, for the last write. Rejects when a write failed. */
  async close(): Promise<RunEventBody[]> {
    this.#isClosed = true;
    const rest = this.#pending;
    this.#pending = [];
    await this.#writing;
    this.#throwFailure();
    return rest;
  }

  async #write(): Promise<void> {
    const events = this.#pending;
    this.#pending = [];
    if (events.length === 0 || this.#failure) return;
    try {
      const stored = await this.#append(events);
      if (stored) {
        this.#publish(stored);
      } else {
        this.#isClosed = true;
        this.#onLost();
      }
    } catch (error) {
      this.#failure = { error };
    }
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }

  #isProgressDue(): boolean {
    const nowMs = performance.now();
    if (nowMs - this.#lastProgressMs < PROGRESS_INTERVAL_MS) return false;
    this.#lastProgressMs = nowMs;
    return true;
  }
}
