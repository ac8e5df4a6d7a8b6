import type { PassedOverBackend } from '@convolab/contracts';
import { BACKEND_NAMES, type BackendSource } from './backend-source.ts';
import { ComputeError } from './compute-error.ts';
import { findInstalledBackends, type InstalledBackends } from './installed-backends.ts';

/** The best backend that computes rightly here. */
export interface BackendChoice {
  readonly source: BackendSource;
  /** With its version, as it stands in every run. */
  readonly backend: string;
  /** The better ones, and why they were not taken. */
  readonly passedOver: readonly PassedOverBackend[];
}

/** Resolves with name and version; rejects with a ComputeError where the backend crashes or miscalculates. */
export type ProbeBackend = (source: BackendSource) => Promise<string>;

/** What failed may have lacked memory only. */
const RETRY_MS = 10 * 60_000;
const REASON_CHARACTERS = 300;

/** Tries the installed backends, best first, and remembers the first that works until something else is installed. */
export class BackendChooser {
  private known: { choice: Promise<BackendChoice>; stamp: string; isComplete: boolean; atMs: number } | null =
    null;

  constructor(
    private readonly folder: string | null,
    private readonly probe: ProbeBackend,
  ) {}

  /** Rejects with a ComputeError that names what is wrong with each, where none works. */
  async choose(): Promise<BackendChoice> {
    const installed = findInstalledBackends(this.folder);
    if (this.known === null || this.isStale(this.known, installed)) this.known = this.start(installed);
    return this.known.choice;
  }

  /** What to train on; without native ones it costs nothing, as each trainer tries its own backend first. */
  async source(): Promise<BackendSource> {
    const [first, ...others] = findInstalledBackends(this.folder).sources;
    return first !== undefined && others.length === 0 ? first : (await this.choose()).source;
  }

  private isStale(known: NonNullable<BackendChooser['known']>, { stamp }: InstalledBackends): boolean {
    return known.stamp !== stamp || (!known.isComplete && performance.now() - known.atMs > RETRY_MS);
  }

  private start(installed: InstalledBackends): NonNullable<BackendChooser['known']> {
    const known = {
      choice: firstThatWorks(installed, this.probe),
      stamp: installed.stamp,
      isComplete: true,
      atMs: performance.now(),
    };
    known.choice.then(
      ({ passedOver }) => (known.isComplete = passedOver.every(({ cause }) => cause !== 'failed')),
      () => {
        // Not even wasm: tried again at the next call.
        if (this.known === known) this.known = null;
      },
    );
    return known;
  }
}

const byRank = (one: PassedOverBackend, other: PassedOverBackend) =>
  BACKEND_NAMES.indexOf(one.backend) - BACKEND_NAMES.indexOf(other.backend);

async function firstThatWorks(installed: InstalledBackends, probe: ProbeBackend): Promise<BackendChoice> {
  const passedOver = [...installed.passedOver];
  for (const source of installed.sources) {
    try {
      return { source, backend: await probe(source), passedOver: passedOver.toSorted(byRank) };
    } catch (error) {
      if (!(error instanceof ComputeError)) throw error;
      const reason = error.message.replaceAll(/\s+/gu, ' ').slice(0, REASON_CHARACTERS);
      passedOver.push({ backend: source.name, cause: 'failed', reason });
    }
  }
  const failed = passedOver.filter(({ cause }) => cause === 'failed');
  throw new ComputeError(failed.map(({ backend, reason }) => `${backend}: ${reason}`).join('; '));
}
