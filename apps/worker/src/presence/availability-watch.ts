import type { WorkerPresence } from '@convolab/contracts';
import type { WorkerLog } from '../logging/logger.ts';

/** What this machine can run. */
export type Availability = Pick<WorkerPresence, 'runtimes' | 'backend' | 'passedOver'>;

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
      const found = await this.#check();
      if (found.backend !== this.#known?.backend) this.#tellBackend(found);
      this.#known = found;
    } catch (error) {
      this.#log.error({ err: error }, 'what this machine can run could not be found out');
      this.#known ??= NOTHING;
    } finally {
      this.#checkedAtMs = performance.now();
      this.#checking = null;
    }
    return this.#known;
  }

  /** Once, and again when it changes: an operator may have installed a better one, or think so. */
  #tellBackend({ backend, passedOver = [] }: Availability): void {
    if (backend === null) this.#log.warn({}, 'models cannot be trained here');
    else this.#log.info({ backend, passedOver }, 'models are trained on this backend');
  }
}

function recheckMs({ runtimes }: Availability): number {
  const isComplete = runtimes.length > 0 && runtimes.every(({ available }) => available);
  return isComplete ? RECHECK_MS.complete : RECHECK_MS.incomplete;
}
