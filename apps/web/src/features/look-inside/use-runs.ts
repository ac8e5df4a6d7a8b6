import { inputOf, runModel, type TrainedModel } from '@convolab/grading';
import { useMemo } from 'react';
import { isShifted, shiftImage, type Shift } from './state/digit-image.ts';
import { probabilities, type DigitRun } from './state/network-stages.ts';

/** The network on the image as it is now, and as it was before it was moved; the same object where it was not. */
export interface Runs {
  readonly now: DigitRun;
  readonly first: DigitRun;
}

export function useRuns(model: TrainedModel, pixels: Uint8Array, shift: Shift): Runs {
  const first = useMemo(() => runOn(model, pixels), [model, pixels]);
  const now = useMemo(
    () => (isShifted(shift) ? runOn(model, shiftImage(pixels, shift)) : first),
    [model, pixels, shift, first],
  );
  return { now, first };
}

function runOn(model: TrainedModel, pixels: Uint8Array): DigitRun {
  const input = inputOf(pixels, model.inputShape);
  const layers = runModel(model, input);
  return { pixels, input, layers, answer: probabilities(model, layers) };
}
