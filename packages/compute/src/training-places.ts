import { findInstalledBackends } from './installed-backends.ts';

/** How many models a machine trains at a time, and on how many threads each. */
export interface TrainingPlaces {
  readonly trainings: number;
  readonly threads: number;
}

/**
 * One training for every two cores, all of them behind interactive work; on a GPU one at a time, as the next one would wait for its memory.
 *
 * @param folder of `npm run setup:tensorflow`; null: none
 * @param wanted trainings at a time, where the operator says so
 */
export function trainingPlacesFor(
  cores: number,
  folder: string | null,
  wanted: number | null = null,
): TrainingPlaces {
  const hasGpu = findInstalledBackends(folder).sources.some(({ name }) => name === 'tfjs-node-gpu');
  const trainings = wanted ?? (hasGpu ? 1 : Math.max(1, Math.floor(cores / 2)));
  return { trainings, threads: Math.max(1, Math.floor(cores / trainings)) };
}
