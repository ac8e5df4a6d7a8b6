import { setImmediate } from 'node:timers/promises';
import type { EpochReport, TrainingJob } from '@convolab/contracts';
import type { TrainingEvent } from '@convolab/grading';
import { createRandom, type Random } from '@convolab/tensor';
import { validate } from './evaluate.ts';
import { gatherBatch } from './mnist/image-batch.ts';
import { sliceImages, type Mnist } from './mnist/mnist.ts';
import { buildNetwork, type Network } from './network.ts';
import { createOptimizer, type Optimizer } from './optimizer.ts';
import { ProgressMeter } from './progress-meter.ts';
import { learningRateAt } from './schedule.ts';
import { shuffledIndices } from './shuffled-indices.ts';
import { computeGradients } from './train-step.ts';

export type TrainingResult =
  | { readonly status: 'trained'; readonly network: Network; readonly trainingMs: number }
  | { readonly status: 'diverged'; readonly epoch: number };

type OnEvent = (event: TrainingEvent) => void;

/** What stays the same from the first step to the last. */
interface Training {
  readonly job: TrainingJob;
  readonly mnist: Mnist;
  readonly network: Network;
  readonly optimizer: Optimizer;
  readonly shuffling: Random;
  readonly dropout: Random;
  readonly startedAt: number;
  readonly onEvent: OnEvent;
}

/**
 * Trains a checked model on the first `job.trainingImages` of MNIST. The same job gives the same weights again, on the same
 * backend. Between steps the process hears messages. Needs a started backend.
 */
export async function trainModel(job: TrainingJob, mnist: Mnist, onEvent: OnEvent): Promise<TrainingResult> {
  const network = buildNetwork(job.model, job.seed);
  const training: Training = {
    job,
    mnist,
    network,
    optimizer: createOptimizer(
      job.settings,
      network.weights.map((weight) => weight.length),
    ),
    shuffling: createRandom(String(job.seed), 'shuffle'),
    dropout: createRandom(String(job.seed), 'dropout'),
    startedAt: performance.now(),
    onEvent,
  };
  for (let epoch = 1; epoch <= job.settings.epochs; epoch += 1) {
    const report = await trainEpoch(training, epoch);
    if (report === 'diverged') return { status: 'diverged', epoch };
    onEvent({ type: 'epoch', data: report });
  }
  return { status: 'trained', network, trainingMs: performance.now() - training.startedAt };
}

async function trainEpoch(training: Training, epoch: number): Promise<EpochReport | 'diverged'> {
  const { job, mnist, network, startedAt } = training;
  const { epochs, labelSmoothing } = job.settings;
  const meter = new ProgressMeter({ images: job.trainingImages, epochs }, epoch, performance.now());
  const isFinite = await runSteps(training, epoch, meter);
  const imagesPerSecond = meter.imagesPerSecond(performance.now());
  // A ReLU may hide a weight that is no number from the loss.
  if (!isFinite || !hasFiniteWeights(network)) return 'diverged';
  const validation = await validate(network, mnist.validation, sideOf(job), labelSmoothing);
  if (!Number.isFinite(validation.loss)) return 'diverged';
  return {
    epoch,
    epochs,
    trainingLoss: meter.loss,
    trainingAccuracy: meter.accuracy,
    validationLoss: validation.loss,
    validationAccuracy: validation.accuracy,
    elapsedMs: performance.now() - startedAt,
    imagesPerSecond,
  };
}

/** All steps of an epoch over freshly shuffled images; false as soon as the loss is not finite. */
async function runSteps(training: Training, epoch: number, meter: ProgressMeter): Promise<boolean> {
  const { job, network, optimizer, onEvent } = training;
  const { batchSize, labelSmoothing, epochs } = job.settings;
  const images = sliceImages(training.mnist.training, 0, job.trainingImages);
  const order = shuffledIndices(job.trainingImages, training.shuffling);
  const stepsInEpoch = Math.ceil(order.length / batchSize);
  for (let step = 0; step < stepsInEpoch; step += 1) {
    const batch = gatherBatch(images, order.subarray(step * batchSize, (step + 1) * batchSize), sideOf(job));
    const { loss, correct, gradients } = computeGradients(network, batch, labelSmoothing, training.dropout);
    if (!Number.isFinite(loss)) return false;
    const learningRate = learningRateAt(
      job.settings,
      (epoch - 1) * stepsInEpoch + step,
      epochs * stepsInEpoch,
    );
    optimizer(network.weights, gradients, learningRate);
    meter.add({ loss, correct, images: batch.labels.length });
    const progress = meter.report(performance.now());
    if (progress !== null) onEvent({ type: 'progress', data: progress });
    await setImmediate();
  }
  return true;
}

const sideOf = (job: TrainingJob) => job.model.inputShape[0];

const hasFiniteWeights = (network: Network) =>
  network.weights.every((weight) => weight.every((value) => Number.isFinite(value)));
