import { setImmediate } from 'node:timers/promises';
import type { TestEvaluation } from '@convolab/grading';
import { logSoftmax, softmaxCrossEntropy } from './loss.ts';
import { gatherBatch } from './mnist/image-batch.ts';
import { IMAGE_BYTES, type LabelledImages } from './mnist/mnist.ts';
import { CLASSES, type Network } from './network.ts';
import { computeLogits } from './train-step.ts';

const BATCH = 250;
const MAX_MISREAD = 50;

type MisreadDigit = TestEvaluation['misread'][number];

/** Mean loss and share of right answers. */
export async function validate(
  network: Network,
  source: LabelledImages,
  side: number,
  labelSmoothing: number,
): Promise<{ loss: number; accuracy: number }> {
  let loss = 0;
  let correct = 0;
  await forEachBatch(network, source, side, (logits, labels) => {
    const batch = softmaxCrossEntropy(logits, labels, labelSmoothing);
    loss += batch.loss * labels.length;
    correct += batch.correct;
  });
  return { loss: loss / source.labels.length, accuracy: correct / source.labels.length };
}

/** Counts, and up to 50 mistakes of which the model was most certain. */
export async function evaluate(
  network: Network,
  source: LabelledImages,
  side: number,
): Promise<TestEvaluation> {
  const confusion = Array.from({ length: CLASSES }, () => new Array<number>(CLASSES).fill(0));
  const misread: Omit<MisreadDigit, 'pixels'>[] = [];
  await forEachBatch(network, source, side, (logits, labels, from) => {
    labels.forEach((label, row) => {
      const scores = logits.subarray(row * CLASSES, (row + 1) * CLASSES);
      const { logProbabilities, predicted } = logSoftmax(scores);
      const counts = confusion[label];
      if (counts === undefined) throw new RangeError(`There is no class ${label}`);
      counts[predicted] = (counts[predicted] ?? 0) + 1;
      const probability = Math.exp(logProbabilities[predicted] ?? NaN);
      if (predicted !== label) misread.push({ index: from + row, label, predicted, probability });
    });
  });
  return {
    images: source.labels.length,
    correct: source.labels.length - misread.length,
    confusion,
    misread: mostCertain(misread).map((digit) => ({ ...digit, pixels: pixelsOf(source, digit.index) })),
  };
}

const mostCertain = <Digit extends { probability: number; index: number }>(misread: readonly Digit[]) =>
  misread.toSorted((a, b) => b.probability - a.probability || a.index - b.index).slice(0, MAX_MISREAD);

const pixelsOf = ({ pixels }: LabelledImages, index: number): string =>
  Buffer.from(pixels.subarray(index * IMAGE_BYTES, (index + 1) * IMAGE_BYTES)).toString('base64');

/** Lets the process hear messages after every batch. */
async function forEachBatch(
  network: Network,
  source: LabelledImages,
  side: number,
  visit: (logits: Float32Array, labels: Uint8Array, from: number) => void,
): Promise<void> {
  const count = source.labels.length;
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from);
    const indices = Array.from({ length }, (_, offset) => from + offset);
    const batch = gatherBatch(source, indices, side);
    visit(computeLogits(network, batch), batch.labels, from);
    await setImmediate();
  }
}
