import type { WorkerPresence } from '@convolab/contracts';
import type { WorkerLog } from '../logging/logger.ts';

/** What this machine can run. */
export type Availability = Pick<WorkerPresence, 'runtimes' | 'backend'>;

const NOTHING: Availability = { runtimes: [], backend: null };
/** Trying starts real boxes, so it is seldom repeated; oftener while something is missing, for it may be installed. */
const RECHECK_MS = { complete: 10 * 60_000, incomplete: 30_000 };

/** Remembers what can be run, and looks again from time to time. */
export class AvailabilityWatch {
  #known: Availability | null = null;
  #checking: Promise<Availability> | null = null;
  #checkedAtMs = 0;
  readonly #check: () => Promise<Availability>;
  readonly #log: WorkerLog;

  constructor(check: () => Promise<Availability>, log: WorkerLog) {
    this.#check = check;
    this.#log = log;
  }

  /** Waits only for the first answer; later ones are got in the background. */
  async current(): Promise<Availability> {
    const isStale = this.#known === null || performance.now() - this.#checkedAtMs > recheckMs(this.#known);
    if (isStale) this.#checking ??= this.#look();
    return this.#known ?? (await this.#checking) ?? NOTHING;
  }

  async #look(): Promise<Availability> {
    try {
      this.#known = await this.#check();
    } catch (error) {
      this.#log.error({ err: error }, 'what this machine can run could not be found out');
      this.#known ??= NOTHING;
    } finally {
      this.#checkedAtMs = performance.now();
      this.#checking = null;
    }
    return this.#known;
  }
}

function recheckMs({ runtimes }: Availability): number {
  const isComplete = runtimes.length > 0 && runtimes.every(({ available }) => available);
  return isComplete ? RECHECK_MS.complete : RECHECK_MS.incomplete;
}
