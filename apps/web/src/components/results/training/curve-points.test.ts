import type { EpochReport, TrainingProgress } from '@convolab/contracts';
import { accuracyScale, linePath, lossScale, trainingCurves } from './curve-points.ts';

const epoch = (number: number, loss: number): EpochReport => ({
  epoch: number,
  epochs: 2,
  trainingLoss: loss,
  trainingAccuracy: 0.9,
  validationLoss: loss / 2,
  validationAccuracy: 0.95,
  elapsedMs: 1,
  imagesPerSecond: 1,
});

const progress = (number: number, imagesDone: number): TrainingProgress => ({
  epoch: number,
  epochs: 2,
  imagesDone,
  imagesTotal: 100,
  loss: 1,
  accuracy: 0.8,
  imagesPerSecond: 1,
  remainingMs: 1,
});

const points = (...values: number[]) => values.map((value, place) => ({ epoch: place, value }));

describe('trainingCurves', () => {
  it('are none before the first value', () => {
    expect(trainingCurves({ progress: [], epochs: [] })).toBeNull();
  });

  it('follow the training within the epochs, the validation at their ends', () => {
    const curves = trainingCurves({ progress: [progress(1, 50), progress(2, 25)], epochs: [epoch(1, 0.4)] });
    expect(curves?.epochs).toBe(2);
    expect(curves?.accuracy.training).toEqual([
      { epoch: 0.5, value: 0.8 },
      { epoch: 1.25, value: 0.8 },
    ]);
    expect(curves?.loss.validation).toEqual([{ epoch: 1, value: 0.2 }]);
  });

  it('make do with the ends of epochs when progress is gone', () => {
    const curves = trainingCurves({ progress: [], epochs: [epoch(1, 0.4), epoch(2, 0.3)] });
    expect(curves?.loss.training.map(({ value }) => value)).toEqual([0.4, 0.3]);
  });
});

describe('scales', () => {
  it('hold all losses between round numbers', () => {
    expect(lossScale(points(2.31, 0.4, Number.NaN))).toEqual({ from: 0, to: 3, ticks: [0, 1, 2, 3] });
    expect(lossScale(points(0.16))).toEqual({ from: 0, to: 0.2, ticks: [0, 0.05, 0.1, 0.15, 0.2] });
    expect(lossScale([]).to).toBe(1);
  });

  it('begin where the accuracies begin', () => {
    expect(accuracyScale(points(0.1, 0.98))).toMatchObject({ from: 0, to: 1 });
    expect(accuracyScale(points(0.93, 0.98))).toMatchObject({ from: 0.9, to: 1 });
    expect(accuracyScale(points(0.93)).ticks).toEqual([0.9, 0.925, 0.95, 0.975, 1]);
  });
});

describe('linePath', () => {
  it('breaks where a value is not finite', () => {
    const same = (value: number) => value;
    expect(linePath(points(1, 2, Number.NaN, 4), same, same)).toBe('M0.0 1.0L1.0 2.0M3.0 4.0');
  });
});
