import type { ArtifactStore, FindNamed } from '@convolab/db/artifacts';
import type { WorkerLog } from '../../logging/logger.ts';

/** Far longer than the finishing write of a run comes after its files. */
const SPARE_MS = 60 * 60_000;

export interface ClearArtifactsPorts {
  readonly artifacts: Pick<ArtifactStore, 'clear'>;
  readonly findNamed: FindNamed;
  readonly log: WorkerLog;
}

/** Removes what no run names: of workers that died, or whose run another one finished. Safe to call by any number of workers. */
export async function clearArtifacts({ artifacts, findNamed, log }: ClearArtifactsPorts): Promise<void> {
  const cleared = await artifacts.clear(new Date(Date.now() - SPARE_MS), findNamed);
  if (cleared > 0) log.info({ cleared }, 'files that no run names were removed');
}
