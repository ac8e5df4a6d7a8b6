import { isHistoric } from '@convolab/contracts';
import {
  activationOf,
  explainValue,
  type ExplainedValue,
  type LayerRun,
  type TrainedLayer,
  type TrainedModel,
} from '@convolab/grading';
import { softmax } from '@convolab/reference';
import type { ChosenValue } from './inside-state.ts';

/** A layer as it is shown. Layers that only pass numbers on are left out. */
export interface Stage {
  /** In the model's chain; −1 is the input. */
  readonly index: number;
  /** LeCun's names: C1, S2, C3, …; null for layers that have no number of their own. */
  readonly short: string | null;
  readonly trained: TrainedLayer | null;
  readonly shape: readonly number[];
  /** Whether its numbers can be negative. */
  readonly isSigned: boolean;
}

/** The network at work on one image. */
export interface DigitRun {
  readonly pixels: Uint8Array;
  readonly input: Float64Array;
  readonly layers: readonly LayerRun[];
  /** What it says of the ten classes. */
  readonly answer: readonly number[];
}

const LETTERS: Partial<Record<TrainedLayer['layer']['kind'], string>> = {
  conv2d: 'C',
  'table-conv2d': 'C',
  pool2d: 'S',
  subsample: 'S',
  dense: 'F',
};
const PASSED_ON: readonly TrainedLayer['layer']['kind'][] = ['flatten', 'reshape', 'dropout'];
const NOT_NEGATIVE = ['relu', 'sigmoid', 'softmax'];

export function stagesOf({ inputShape, layers }: TrainedModel): Stage[] {
  const stages: Stage[] = [{ index: -1, short: null, trained: null, shape: inputShape, isSigned: false }];
  let number = 0;
  let isSigned = true;
  layers.forEach((trained, index) => {
    const { layer, outputShape } = trained;
    const letter = LETTERS[layer.kind];
    if (letter !== undefined) number += 1;
    if (isHistoric(layer)) isSigned = true;
    if ('activation' in layer) isSigned = !NOT_NEGATIVE.includes(layer.activation);
    if (PASSED_ON.includes(layer.kind)) return;
    const short = letter === undefined ? null : `${letter}${number}`;
    stages.push({ index, short, trained, shape: outputShape, isSigned });
  });
  return stages;
}

/** What a stage shows: the input itself, or what its layer gives. */
export const valuesOf = ({ input, layers }: DigitRun, index: number): Float64Array =>
  index < 0 ? input : (layers[index]?.output ?? new Float64Array());

/** What a value of a stage was made of; null of the input, which was made of nothing. */
export function explainedValue(
  { index, trained }: Stage,
  run: DigitRun,
  place: number,
): ExplainedValue | null {
  const layer = run.layers[index];
  return trained && layer ? explainValue(trained, valuesOf(run, index - 1), layer, place) : null;
}

/** The stage whose numbers lie under the window of a layer: the last one shown before it, if it has the layer's input shape. */
export function stageBefore(stages: readonly Stage[], layer: number): Stage | null {
  const position = stages.findIndex(({ index }) => index === layer);
  const [stage, before] = [stages[position], stages[position - 1]];
  return before && stage?.trained?.inputShape.join() === before.shape.join() ? before : null;
}

/** The strongest number of the first layer that has weights: a telling place to begin. */
export function tellingValue(stages: readonly Stage[], { layers }: DigitRun): ChosenValue | null {
  const first = stages.find(({ trained }) => (trained?.kernel ?? null) !== null);
  const output = first && layers[first.index]?.output;
  if (!first || !output) return null;
  const place = output.reduce((best, value, at) => (value > (output[best] ?? -Infinity) ? at : best), 0);
  return { layer: first.index, place };
}

/** The answer of a run; the loss makes probabilities of what does not end in a softmax. */
export function probabilities({ layers }: TrainedModel, runs: readonly LayerRun[]): number[] {
  const output = [...(runs.at(-1)?.output ?? [])];
  const last = layers.findLast(({ layer }) => !PASSED_ON.includes(layer.kind));
  return last && activationOf(last.layer) === 'softmax' ? output : softmax(output);
}

/** ‖now − before‖ / ‖before‖; 0 where nothing moved. */
export function relativeChange(now: Float64Array, before: Float64Array): number {
  let [difference, size] = [0, 0];
  before.forEach((value, place) => {
    difference += ((now[place] ?? 0) - value) ** 2;
    size += value ** 2;
  });
  return size === 0 ? 0 : Math.sqrt(difference / size);
}
