import type { TrainingSettings } from '@convolab/contracts';

const WARM_UP = 0.25;

/**
 * The learning rate of a step, 0 ≤ step < steps. One-cycle rises from a tenth of the settings' rate to all of it over the
 * first quarter and falls linearly to 0 at the end (Smith 2018, linear).
 */
export function learningRateAt(
  { schedule, learningRate }: Pick<TrainingSettings, 'schedule' | 'learningRate'>,
  step: number,
  steps: number,
): number {
  if (schedule === 'constant') return learningRate;
  const done = step / steps;
  const factor = done < WARM_UP ? 0.1 + (0.9 * done) / WARM_UP : (1 - done) / (1 - WARM_UP);
  return learningRate * factor;
}
