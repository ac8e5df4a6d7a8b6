import fs from 'node:fs';
import path from 'node:path';
import { findTensorflowFolder } from '../tensorflow/folder.mjs';
import { findMnistFolder, root } from '../workspace.mjs';
import { must } from './must.mjs';
import { installPythonPackages } from './python-packages.mjs';
import { loadNow } from './report.mjs';
import { mean, rounded } from './statistics.mjs';

/** PyPI's wheel for x86-64 brings CUDA along (5 GB) and runs without it. */
const torchPackages = ['torch==2.15.0', 'numpy==2.3.5'];
const epochBench = path.join(root, 'packages/compute/bench/epoch.mjs');
const torchScript = path.join(import.meta.dirname, 'peers/torch/lenet5.py');
const images = 55_000;

/** As the exercise's second solution is written, with one epoch. */
const studentsVariant = 'tanh-average';
/** LeCun et al. 1998: an error of 0.95 %. */
const lecunAccuracy = 0.9905;

/** What the default settings of a training say (packages/contracts): the reference's recipe. */
const recipe = {
  learningRate: 0.008,
  schedule: 'one-cycle',
  batchSize: 128,
  epochs: 2,
  labelSmoothing: 0.05,
};

/**
 * @typedef {object} Training
 * @property {string} backend
 * @property {number} secondsPerEpoch with the validation after it
 * @property {number} cpuSecondsPerEpoch of all cores: what a crowded machine changes least
 * @property {number} trainingSeconds
 * @property {number} startSeconds from the call to the first step
 * @property {number} evaluationImagesPerSecond
 * @property {number} accuracy on the 10,000 test images
 * @property {number} residentMiB
 *
 * @typedef {(variant: string, settings: typeof recipe, seed: number) => Promise<Training>} Train
 */

/**
 * LeNet-5 with 61,706 parameters on MNIST, on each backend that is installed here and in PyTorch, in turns, so that a machine that is
 * busier for a while is so for all.
 *
 * @param {{ seeds: number, gpu: boolean }} effort
 * @param {(line: string) => void} log
 */
export async function measureLenet5({ seeds, gpu }, log) {
  const trainers = await findTrainers(gpu, log);
  const turns = Array.from({ length: seeds }, (_, index) => index + 1);
  /** @type {Record<string, { recipe: Training[], student: Training[] }>} */
  const told = {};
  /** @type {number[]} */
  const loads = [];
  for (const seed of turns) {
    for (const [name, train] of Object.entries(trainers)) {
      const runs = (told[name] ??= { recipe: [], student: [] });
      runs.recipe.push(await train('relu-max', recipe, seed));
      runs.student.push(await train(studentsVariant, { ...recipe, epochs: 1 }, seed));
      loads.push(loadNow());
      log(`seed ${seed}, ${name}, load ${loads.at(-1)}: ${JSON.stringify(runs.recipe.at(-1))}`);
    }
  }
  const figures = Object.entries(told).map(([name, runs]) => [name, summarize(runs)]);
  return { seeds, loads, ...withRatios(Object.fromEntries(figures)) };
}

/**
 * @param {boolean} gpu
 * @param {(line: string) => void} log
 * @returns {Promise<Record<string, Train>>}
 */
async function findTrainers(gpu, log) {
  const folder = findTensorflowFolder();
  const native = gpu ? 'tfjs-node-gpu' : 'tfjs-node';
  const python = await installPythonPackages('torch', torchPackages, log);
  /** @type {Record<string, Train>} */
  const trainers = { torch: trainWithTorch(python, gpu ? 'cuda' : 'cpu'), wasm: trainOn(null) };
  if (fs.existsSync(path.join(folder, `${native}.json`)))
    return { ...trainers, [gpu ? 'tfjsNodeGpu' : 'tfjsNode']: trainOn(folder) };
  if (gpu) throw new Error('tfjs-node-gpu is not installed: `npm run setup:tensorflow -- --gpu` does.');
  log('tfjs-node is not measured: `npm run setup:tensorflow` would install it.');
  return trainers;
}

/**
 * @param {string | null} tensorflowFolder null: WebAssembly
 * @returns {Train}
 */
const trainOn = (tensorflowFolder) => async (variant, settings, seed) => {
  const args = ['--variants', variant, '--images', String(images), '--seed', String(seed)];
  const place = tensorflowFolder === null ? [] : ['--tensorflow', tensorflowFolder];
  const printed = await must(process.execPath, [
    epochBench,
    ...args,
    ...place,
    '--settings',
    JSON.stringify(settings),
  ]);
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
};

/**
 * @param {string} python
 * @param {'cpu' | 'cuda'} device
 * @returns {Train}
 */
const trainWithTorch = (python, device) => async (variant, settings, seed) =>
  JSON.parse(
    await must(python, [torchScript, findMnistFolder(), JSON.stringify({ variant, seed, settings, device })]),
  );

/** @param {{ recipe: Training[], student: Training[] }} runs at least one of each */
function summarize({ recipe: runs, student }) {
  const accuracy = mean(runs.map((run) => run.accuracy));
  const seconds = mean(runs.map((run) => run.trainingSeconds));
  return {
    backend: runs[0]?.backend,
    secondsPerEpoch: rounded(mean(runs.map((run) => run.secondsPerEpoch))),
    cpuSecondsPerEpoch: rounded(mean(runs.map((run) => run.cpuSecondsPerEpoch))),
    trainingSeconds: rounded(seconds),
    accuracyPercent: Math.round(accuracy * 10_000) / 100,
    accuracies: runs.map((run) => run.accuracy),
    ...(accuracy >= lecunAccuracy && { secondsToLecun: rounded(seconds) }),
    student: {
      secondsPerEpoch: rounded(mean(student.map((run) => run.secondsPerEpoch))),
      cpuSecondsPerEpoch: rounded(mean(student.map((run) => run.cpuSecondsPerEpoch))),
    },
    startSeconds: rounded(mean(runs.map((run) => run.startSeconds))),
    evaluationImagesPerSecond: Math.round(mean(runs.map((run) => run.evaluationImagesPerSecond))),
    residentMiB: Math.max(...runs.map((run) => run.residentMiB)),
  };
}

/**
 * How many times PyTorch's seconds a student's epoch takes, by the clock and in time of the cores.
 *
 * @param {Record<string, ReturnType<typeof summarize>>} figures
 */
function withRatios({ torch, ...ours }) {
  const peer = torch?.student;
  const rated = Object.entries(ours).map(([name, figures]) => [
    name,
    {
      ...figures,
      timesTorch: rounded(figures.student.secondsPerEpoch / (peer?.secondsPerEpoch ?? NaN)),
      cpuTimesTorch: rounded(figures.student.cpuSecondsPerEpoch / (peer?.cpuSecondsPerEpoch ?? NaN)),
    },
  ]);
  return { torch, ...Object.fromEntries(rated) };
}
