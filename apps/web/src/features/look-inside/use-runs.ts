import { inputOf, runModel, type LayerRun, type TrainedModel } from '@convolab/grading';
import { useMemo } from 'react';
import { isShifted, shiftImage, type Shift } from './state/digit-image.ts';
import { probabilities } from './state/network-stages.ts';

/** The network on the image as it is now, and as it was before it was moved; the same objects where it was not. */
export interface Runs {
  readonly pixels: Uint8Array;
  readonly input: Float64Array;
  readonly now: readonly LayerRun[];
  readonly firstInput: Float64Array;
  readonly first: readonly LayerRun[];
  readonly answer: { readonly now: readonly number[]; readonly before: readonly number[] };
}

export function useRuns(model: TrainedModel, pixels: Uint8Array, shift: Shift): Runs {
  const first = useMemo(() => runOn(model, pixels), [model, pixels]);
  const now = useMemo(
    () => (isShifted(shift) ? runOn(model, shiftImage(pixels, shift)) : first),
    [model, pixels, shift, first],
  );
  return useMemo(
    () => ({
      pixels: now.pixels,
      input: now.input,
      now: now.runs,
      firstInput: first.input,
      first: first.runs,
      answer: { now: now.answer, before: first.answer },
    }),
    [now, first],
  );
}

function runOn(model: TrainedModel, pixels: Uint8Array) {
  const input = inputOf(pixels, model.inputShape);
  const runs = runModel(model, input);
  return { pixels, input, runs, answer: probabilities(model, runs) };
}
