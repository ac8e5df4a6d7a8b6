import type { TestEvaluation } from '@convolab/grading';
import type { Answers } from '../evaluate.ts';
import { imageAt, type LabelledImages } from '../mnist/mnist.ts';
import { CLASSES } from '../network.ts';

/** Whether the image at `index` is counted. */
export type IsCounted = (index: number) => boolean;

export const everyImage: IsCounted = () => true;

const MAX_MISREAD = 50;

/** How many images are counted, and how many of them were read rightly. */
export function countCorrect(
  labels: Uint8Array,
  { predicted }: Answers,
  isCounted: IsCounted,
): { images: number; correct: number } {
  let images = 0;
  let correct = 0;
  for (const [index, label] of labels.entries()) {
    if (!isCounted(index)) continue;
    images += 1;
    if (predicted[index] === label) correct += 1;
  }
  return { images, correct };
}

/** Counts by label and answer, and up to 50 mistakes of which the model was most certain. */
export function countAnswers(
  source: LabelledImages,
  answers: Answers,
  isCounted: IsCounted,
): Omit<TestEvaluation, 'sets' | 'scores'> {
  const confusion = Array.from({ length: CLASSES }, () => new Array<number>(CLASSES).fill(0));
  const misread: { index: number; label: number; predicted: number; probability: number }[] = [];
  for (const [index, label] of source.labels.entries()) {
    if (!isCounted(index)) continue;
    const counts = confusion[label];
    if (counts === undefined) throw new RangeError(`There is no class ${label}`);
    const [predicted = 0, probability = NaN] = [answers.predicted[index], answers.probability[index]];
    counts[predicted] = (counts[predicted] ?? 0) + 1;
    if (predicted !== label) misread.push({ index, label, predicted, probability });
  }
  return {
    ...countCorrect(source.labels, answers, isCounted),
    confusion,
    misread: mostCertain(misread).map((digit) => ({ ...digit, pixels: pixelsOf(source, digit.index) })),
  };
}

const mostCertain = <Digit extends { probability: number; index: number }>(misread: readonly Digit[]) =>
  misread.toSorted((a, b) => b.probability - a.probability || a.index - b.index).slice(0, MAX_MISREAD);

const pixelsOf = (source: LabelledImages, index: number): string =>
  Buffer.from(imageAt(source, index)).toString('base64');
