import { requireInteger, sizeOfMatrix, type Matrix } from './matrix.ts';

/** What training a perceptron gives. */
export interface TrainedPerceptron {
  /** A weight for each input. */
  readonly w: readonly number[];
  readonly b: number;
  /** Wrong predictions of each epoch, counted as they were made. */
  readonly errors: readonly number[];
}

/** 1 where w · x + b is 0 or more, else 0 (Rosenblatt 1958). Throws RangeError where w and x differ in length. */
export function perceptronPredict(w: readonly number[], b: number, x: readonly number[]): 0 | 1 {
  if (w.length !== x.length) throw new RangeError('There must be a weight for each input.');
  return x.reduce((sum, input, i) => sum + input * (w[i] ?? 0), b) >= 0 ? 1 : 0;
}

/**
 * Rosenblatt's learning rule on samples X [N][inputs] with labels y of 0 and 1, from zeros, in order: w += lr · (y − ŷ) · x, b += lr · (y − ŷ).
 * Every epoch is run. Throws RangeError where the labels do not fit the samples.
 */
export function trainPerceptron(
  X: Matrix,
  y: readonly number[],
  lr: number,
  epochs: number,
): TrainedPerceptron {
  const { rows, columns } = sizeOfMatrix(X, 'X');
  if (y.length !== rows) throw new RangeError('There must be a label for each sample.');
  requireInteger(epochs, 0, 'epochs');
  let w: readonly number[] = new Array<number>(columns).fill(0);
  let b = 0;
  const errors = Array.from({ length: epochs }, () => {
    let wrong = 0;
    X.forEach((x, sample) => {
      const miss = (y[sample] ?? 0) - perceptronPredict(w, b, x);
      if (miss === 0) return;
      wrong += 1;
      w = w.map((weight, i) => weight + lr * miss * (x[i] ?? 0));
      b += lr * miss;
    });
    return wrong;
  });
  return { w, b, errors };
}
