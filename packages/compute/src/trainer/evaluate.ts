import { setImmediate } from 'node:timers/promises';
import { logSoftmax, softmaxCrossEntropy } from './loss.ts';
import { gatherBatch } from './mnist/image-batch.ts';
import type { LabelledImages } from './mnist/mnist.ts';
import { CLASSES, type Network } from './network.ts';
import { computeLogits } from './train-step.ts';

const BATCH = 250;

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

/** What a network says of each image, in their order. */
export interface Answers {
  /** The class. */
  readonly predicted: Uint8Array;
  /** How probable the network takes it for. */
  readonly probability: Float64Array;
}

export async function answerAll(network: Network, source: LabelledImages, side: number): Promise<Answers> {
  const count = source.labels.length;
  const answers = { predicted: new Uint8Array(count), probability: new Float64Array(count) };
  await forEachBatch(network, source, side, (logits, labels, from) => {
    for (let row = 0; row < labels.length; row += 1) {
      const scores = logits.subarray(row * CLASSES, (row + 1) * CLASSES);
      const { logProbabilities, predicted } = logSoftmax(scores);
      answers.predicted[from + row] = predicted;
      answers.probability[from + row] = Math.exp(logProbabilities[predicted] ?? NaN);
    }
  });
  return answers;
}

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
