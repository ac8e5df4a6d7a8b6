import type { TrainingProgress } from '@convolab/contracts';

const INTERVAL_MS = 250;

/** What the whole training does: `images` in each of `epochs`. */
export interface TrainingSize {
  readonly images: number;
  readonly epochs: number;
}

/** Running means of one epoch, and when it is time to report them. Clock values are milliseconds of `performance.now()`. */
export class ProgressMeter {
  private lossSum = 0;
  private correct = 0;
  private imagesDone = 0;
  private reportedAt: number;

  constructor(
    private readonly size: TrainingSize,
    private readonly epoch: number,
    private readonly startedAt: number,
  ) {
    this.reportedAt = startedAt;
  }

  /** `loss` is the batch's mean. */
  add(batch: { loss: number; correct: number; images: number }): void {
    this.lossSum += batch.loss * batch.images;
    this.correct += batch.correct;
    this.imagesDone += batch.images;
  }

  get loss(): number {
    return this.lossSum / this.imagesDone;
  }

  get accuracy(): number {
    return this.correct / this.imagesDone;
  }

  imagesPerSecond(now: number): number {
    return (this.imagesDone * 1000) / Math.max(now - this.startedAt, 1);
  }

  /** At most four times a second; null in between. */
  report(now: number): TrainingProgress | null {
    if (now - this.reportedAt < INTERVAL_MS) return null;
    this.reportedAt = now;
    const { images, epochs } = this.size;
    const imagesPerSecond = this.imagesPerSecond(now);
    const imagesLeft = images * (epochs - this.epoch + 1) - this.imagesDone;
    return {
      epoch: this.epoch,
      epochs,
      imagesDone: this.imagesDone,
      imagesTotal: images,
      loss: this.loss,
      accuracy: this.accuracy,
      imagesPerSecond,
      remainingMs: (imagesLeft / imagesPerSecond) * 1000,
    };
  }
}
