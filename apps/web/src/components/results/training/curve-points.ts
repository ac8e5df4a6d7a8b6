import type { RunStory } from '../run-story.ts';

/** A point of a curve: `epoch` counts finished epochs and their parts, `value` is a loss or a share in [0, 1]. */
export interface CurvePoint {
  readonly epoch: number;
  readonly value: number;
}

export interface TrainingCurves {
  /** Where the horizontal axis ends. */
  readonly epochs: number;
  readonly loss: { readonly training: readonly CurvePoint[]; readonly validation: readonly CurvePoint[] };
  readonly accuracy: { readonly training: readonly CurvePoint[]; readonly validation: readonly CurvePoint[] };
}

type Measure = 'loss' | 'accuracy';

/** The curves of a run: within the epochs where progress was reported, at their ends in any case. */
export function trainingCurves(story: Pick<RunStory, 'progress' | 'epochs'>): TrainingCurves | null {
  const newest = story.progress.at(-1) ?? story.epochs.at(-1);
  if (!newest) return null;
  return { epochs: newest.epochs, loss: curve(story, 'loss'), accuracy: curve(story, 'accuracy') };
}

function curve({ progress, epochs }: Pick<RunStory, 'progress' | 'epochs'>, measure: Measure) {
  const within = progress.map((report) => ({
    epoch: report.epoch - 1 + report.imagesDone / report.imagesTotal,
    value: report[measure],
  }));
  const ends = epochs.map((report) => ({
    epoch: report.epoch,
    value: measure === 'loss' ? report.trainingLoss : report.trainingAccuracy,
  }));
  const validation = epochs.map((report) => ({
    epoch: report.epoch,
    value: measure === 'loss' ? report.validationLoss : report.validationAccuracy,
  }));
  return { training: within.length > 0 ? within : ends, validation };
}

/** A range of an axis with round ends and about four steps. */
export interface AxisScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** From 0 up to a round number that holds all losses; infinite and undefined losses do not stretch it. */
export function lossScale(points: readonly CurvePoint[]): AxisScale {
  const largest = points.reduce((max, { value }) => (Number.isFinite(value) ? Math.max(max, value) : max), 0);
  return roundScale(0, largest === 0 ? 1 : largest);
}

/** Up to 1, from a round share below all accuracies, so that the last per cent can be told apart. */
export function accuracyScale(points: readonly CurvePoint[]): AxisScale {
  const smallest = points.reduce(
    (min, { value }) => (Number.isFinite(value) ? Math.min(min, value) : min),
    1,
  );
  const from = [0.95, 0.9, 0.8, 0.5, 0].find((start) => start <= smallest) ?? 0;
  return roundScale(from, 1);
}

/** The round number (1, 2, 2.5 or 5 times a power of ten) that is at least `rough`. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
}

function roundScale(from: number, to: number): AxisScale {
  const step = roundStep((to - from) / 4);
  const count = Math.ceil((to - from) / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, place) =>
    Number((from + place * step).toPrecision(12)),
  );
  return { from, to: ticks.at(-1) ?? to, ticks };
}

/** The path of a line through finite points: `M x y L x y …`; it breaks where a value is not finite. */
export function linePath(
  points: readonly CurvePoint[],
  xOf: (epoch: number) => number,
  yOf: (value: number) => number,
): string {
  let pen = 'M';
  return points
    .map(({ epoch, value }) => {
      if (!Number.isFinite(value)) {
        pen = 'M';
        return '';
      }
      const command = `${pen}${xOf(epoch).toFixed(1)} ${yOf(value).toFixed(1)}`;
      pen = 'L';
      return command;
    })
    .join('');
}
