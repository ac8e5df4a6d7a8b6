import { ProgressMeter } from './progress-meter.ts';

describe('ProgressMeter', () => {
  it('reports the means so far, the speed and the time left over all epochs', () => {
    const meter = new ProgressMeter({ images: 1000, epochs: 2 }, 1, 0);
    meter.add({ loss: 2, correct: 50, images: 100 });
    meter.add({ loss: 1, correct: 150, images: 300 });
    expect(meter.report(800)).toEqual({
      epoch: 1,
      epochs: 2,
      imagesDone: 400,
      imagesTotal: 1000,
      loss: 1.25,
      accuracy: 0.5,
      imagesPerSecond: 500,
      remainingMs: 3200,
    });
  });

  it('reports at most four times a second', () => {
    const meter = new ProgressMeter({ images: 1000, epochs: 1 }, 1, 0);
    const reported = Array.from({ length: 101 }, (_, tick) => tick * 10).filter((now) => {
      meter.add({ loss: 1, correct: 1, images: 1 });
      return meter.report(now) !== null;
    });
    expect(reported).toEqual([250, 500, 750, 1000]);
  });
});
