import type { CheckProgress } from '@convolab/contracts';

/** Progress is stored at most so often. */
const INTERVAL_MS = 500;

/** Stores how far a check is: the newest at intervals, what came between is left out. A failing write costs a note, no check. */
export class ProgressNotes {
  #latest: CheckProgress | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #store: (progress: CheckProgress) => Promise<void>;
  readonly #onError: (error: unknown) => void;

  constructor(store: (progress: CheckProgress) => Promise<void>, onError: (error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  readonly note = (progress: CheckProgress): void => {
    this.#latest = progress;
    if (this.#timer === undefined) this.#write();
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#latest = null;
  }

  #write(): void {
    const progress = this.#latest;
    this.#latest = null;
    this.#timer = undefined;
    if (progress === null) return;
    this.#store(progress).catch(this.#onError);
    this.#timer = setTimeout(() => {
      this.#write();
    }, INTERVAL_MS);
  }
}
