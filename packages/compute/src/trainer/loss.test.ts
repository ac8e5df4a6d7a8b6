import { logSoftmax, softmaxCrossEntropy } from './loss.ts';

const logits = Float32Array.from([2, -1, 0.5, 0, 3, -2]);
const labels = Uint8Array.from([0, 2]);

describe('softmaxCrossEntropy', () => {
  it('is ln(classes) where all scores are equal', () => {
    expect(softmaxCrossEntropy(new Float32Array(20), Uint8Array.from([3, 7]), 0.05).loss).toBeCloseTo(
      Math.log(10),
      12,
    );
  });

  it('is minus the log of the right probability without smoothing', () => {
    const first = Math.exp(2) / (Math.exp(2) + Math.exp(-1) + Math.exp(0.5));
    const second = Math.exp(-2) / (1 + Math.exp(3) + Math.exp(-2));
    const { loss, correct } = softmaxCrossEntropy(logits, labels, 0);
    expect(loss).toBeCloseTo(-(Math.log(first) + Math.log(second)) / 2, 12);
    expect(correct).toBe(1);
  });

  it('has the gradient that finite differences give', () => {
    const { gradient } = softmaxCrossEntropy(logits, labels, 0.1);
    const step = 1e-2;
    gradient.forEach((slope, index) => {
      const moved = (by: number) => {
        const scores = logits.slice();
        scores[index] = (scores[index] ?? 0) + by;
        return softmaxCrossEntropy(scores, labels, 0.1).loss;
      };
      expect(slope).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 4);
    });
  });

  it('stays finite for huge scores and tells of scores that are no numbers', () => {
    expect(softmaxCrossEntropy(Float32Array.from([1e30, -1e30]), Uint8Array.from([0]), 0).loss).toBe(0);
    expect(softmaxCrossEntropy(Float32Array.from([NaN, 0]), Uint8Array.from([0]), 0.05).loss).toBeNaN();
    expect(softmaxCrossEntropy(Float32Array.from([Infinity, 0]), Uint8Array.from([1]), 0.05).loss).toBeNaN();
  });
});

it('logSoftmax gives probabilities that sum to 1, and the first of the largest', () => {
  const { logProbabilities, predicted } = logSoftmax(Float32Array.from([1, 4, 4, -3]));
  expect(logProbabilities.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 12);
  expect(predicted).toBe(1);
});
