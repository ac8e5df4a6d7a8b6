/** The loss of one batch: `loss` is its mean, `gradient` its gradient by the logits, row after row. */
export interface BatchLoss {
  readonly loss: number;
  readonly correct: number;
  readonly gradient: Float32Array;
}

/**
 * Cross-entropy of softmax(logits) with smoothed labels: the right class's target is 1 - smoothing + smoothing / classes,
 * every other's smoothing / classes (Szegedy et al. 2016). `logits` holds labels.length rows. NaN goes through to the loss.
 */
export function softmaxCrossEntropy(logits: Float32Array, labels: Uint8Array, smoothing: number): BatchLoss {
  const classes = logits.length / labels.length;
  const gradient = new Float32Array(logits.length);
  let loss = 0;
  let correct = 0;
  labels.forEach((label, row) => {
    const scores = logits.subarray(row * classes, (row + 1) * classes);
    const { logProbabilities, predicted } = logSoftmax(scores);
    if (predicted === label) correct += 1;
    logProbabilities.forEach((logProbability, index) => {
      const target = smoothing / classes + (index === label ? 1 - smoothing : 0);
      if (target > 0) loss -= target * logProbability;
      gradient[row * classes + index] = (Math.exp(logProbability) - target) / labels.length;
    });
  });
  return { loss: loss / labels.length, correct, gradient };
}

/** In float64, shifted by the largest score so that nothing overflows. `predicted` is the first of the largest. */
export function logSoftmax(scores: Float32Array): { logProbabilities: Float64Array; predicted: number } {
  let predicted = 0;
  scores.forEach((score, index) => {
    if (score > (scores[predicted] ?? NaN)) predicted = index;
  });
  const shift = scores[predicted] ?? NaN;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - shift), 0);
  const logTotal = shift + Math.log(total);
  return { logProbabilities: Float64Array.from(scores, (score) => score - logTotal), predicted };
}
