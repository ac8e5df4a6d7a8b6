import type { DerivedTestSet, TestScore, TestSet, TestSetReport, TrainingJob } from '@convolab/contracts';
import type { TestEvaluation } from '@convolab/grading';
import { answerAll, type Answers } from '../evaluate.ts';
import type { LabelledImages } from '../mnist/mnist.ts';
import type { Network } from '../network.ts';
import { countAnswers, countCorrect, everyImage, type IsCounted } from './count-answers.ts';
import { deriveTestSet, MAX_SHIFT, shiftsOf } from './derive-test-set.ts';
import { privatePart } from './test-order.ts';

type Told = Pick<TrainingJob, 'testSeed'> & { readonly isTold: IsCounted };

/**
 * A trained network on the test images and on the sets that the job names. Each set has every test image once, so that its share has
 * the interval of as many independent images.
 */
export async function scoreNetwork(
  network: Network,
  test: LabelledImages,
  job: Pick<TrainingJob, 'model' | 'testSets' | 'testSeed' | 'holdsBack'>,
): Promise<TestEvaluation> {
  const { testSeed, holdsBack } = job;
  const [side] = job.model.inputShape;
  const isPrivate = privatePart(test.labels.length, testSeed);
  const isTold: IsCounted = holdsBack ? (index) => isPrivate[index] === 0 : everyImage;
  const answers = await answerAll(network, test, side);
  const sets: TestSetReport[] = [];
  const scores = scoresOf('mnist', test.labels, answers, isPrivate);
  for (const set of job.testSets) {
    const derived = await answerAll(network, deriveTestSet(set, test, testSeed), side);
    sets.push(reportOf(set, test.labels, derived, { testSeed, isTold }));
    scores.push(...scoresOf(set, test.labels, derived, isPrivate));
  }
  return { ...countAnswers(test, answers, isTold), sets, scores };
}

function scoresOf(set: TestSet, labels: Uint8Array, answers: Answers, isPrivate: Uint8Array): TestScore[] {
  const count = (part: 0 | 1) => countCorrect(labels, answers, (index) => isPrivate[index] === part);
  return [
    { set, part: 'public', ...count(0) },
    { set, part: 'private', ...count(1) },
  ];
}

function reportOf(set: DerivedTestSet, labels: Uint8Array, answers: Answers, told: Told): TestSetReport {
  return {
    set,
    ...countCorrect(labels, answers, told.isTold),
    byShift: set === 'shifted' ? countByShift(labels, answers, told) : [],
  };
}

function countByShift(
  labels: Uint8Array,
  answers: Answers,
  { testSeed, isTold }: Told,
): TestSetReport['byShift'] {
  const shifts = shiftsOf(labels.length, testSeed);
  const distances = Array.from({ length: MAX_SHIFT }, (_, index) => index + 1);
  return distances.map((pixels) => ({
    pixels,
    ...countCorrect(labels, answers, (index) => isTold(index) && shifts[index] === pixels),
  }));
}
