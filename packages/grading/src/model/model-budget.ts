import type { LocalizedText, TrainedModelExercise, TrainingSettings } from '@convolab/contracts';
import type { ReadModel } from './read-model.ts';

const BYTES_PER_ACTIVATION = 4;
/** All feature maps of one training step; their gradients take as much again in the trainer. */
const MAX_BATCH_BYTES = 256 * 2 ** 20;

/** Why a model may not be trained with these settings: it has too many parameters, activations or multiply-accumulates. Null where it may. */
export function overBudget(
  read: ReadModel,
  { epochs, batchSize }: TrainingSettings,
  { budget, trainingImages }: Pick<TrainedModelExercise, 'budget' | 'trainingImages'>,
): LocalizedText | null {
  if (read.parameters > budget.parameters) {
    return {
      ko: `파라미터가 ${shown(read.parameters)}개예요. ${shown(budget.parameters)}개까지만 학습할 수 있어요.`,
      en: `The model has ${shown(read.parameters)} parameters; at most ${shown(budget.parameters)} are trained.`,
    };
  }
  const bytes = read.activations * BYTES_PER_ACTIVATION;
  if (bytes > budget.activationBytes) {
    return {
      ko: `특징 맵이 너무 커요: 이미지 한 장에 ${shown(bytes)}바이트가 필요한데 ${shown(budget.activationBytes)}바이트까지만 쓸 수 있어요.`,
      en: `The feature maps are too large: ${shown(bytes)} bytes an image, of ${shown(budget.activationBytes)} allowed.`,
    };
  }
  if (bytes * batchSize > MAX_BATCH_BYTES) {
    return {
      ko: `batchSize가 이 모델에는 너무 커요: ${batchSize}장의 특징 맵에 ${shown(bytes * batchSize)}바이트가 필요한데 ${shown(MAX_BATCH_BYTES)}바이트까지만 쓸 수 있어요. batchSize를 줄여 주세요.`,
      en: `batchSize is too large for this model: the feature maps of ${batchSize} images take ${shown(bytes * batchSize)} bytes, of ${shown(MAX_BATCH_BYTES)} allowed. Take a smaller one.`,
    };
  }
  const cost = trainingImages * epochs * read.multiplyAccumulates;
  if (cost <= budget.multiplyAccumulates) return null;
  return {
    ko: `학습에 곱셈·덧셈이 ${shown(cost)}번 필요한데 ${shown(budget.multiplyAccumulates)}번까지만 쓸 수 있어요. epochs를 줄이거나 층을 작게 만들어 주세요.`,
    en: `Training would take ${shown(cost)} multiply-accumulates, of ${shown(budget.multiplyAccumulates)} allowed. Take fewer epochs or smaller layers.`,
  };
}

const shown = (value: number) => (value < 1e9 ? value.toLocaleString('en') : value.toExponential(2));
