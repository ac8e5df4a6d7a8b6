import { jest } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import type { TrainingJob } from '@convolab/contracts';
import type { TrainingEvent } from '@convolab/grading';
import { trainingJob } from '../testing/lenet5.ts';
import { startWasmBackend } from './backend/wasm-backend.ts';
import { loadMnist, mnistFolder, sliceImages, type Mnist } from './mnist/mnist.ts';
import { scoreNetwork } from './test-sets/score-network.ts';
import { trainModel } from './train-model.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

let mnist: Mnist;
beforeAll(async () => {
  await startWasmBackend();
  const all = await loadMnist(mnistFolder());
  mnist = { ...all, validation: sliceImages(all.validation, 0, 500), test: sliceImages(all.test, 0, 1000) };
});

async function train(job: TrainingJob) {
  const events: TrainingEvent[] = [];
  const result = await trainModel(job, mnist, (event) => events.push(event));
  return { result, events };
}

async function trainedNetwork(job: TrainingJob) {
  const { result } = await train(job);
  if (result.status !== 'trained') throw new Error(`The training ended as ${result.status}`);
  return result.network;
}

describe('trainModel', () => {
  it('learns from 2,048 real images, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const { result, events } = await train(trainingJob({ epochs: 2 }));
    expect(tf.memory().numTensors).toBe(before);
    if (result.status !== 'trained') throw new Error(result.status);
    const { correct } = await scoreNetwork(result.network, mnist.test, trainingJob());
    expect(correct).toBeGreaterThan(850);
    const epochs = events.filter((event) => event.type === 'epoch').map((event) => event.data);
    expect(epochs).toMatchObject([
      { epoch: 1, epochs: 2 },
      { epoch: 2, epochs: 2 },
    ]);
    expect(epochs[1]?.validationLoss).toBeLessThan(epochs[0]?.validationLoss ?? 0);
    expect(epochs[1]?.validationAccuracy).toBeGreaterThan(0.85);
    expect(epochs[1]?.trainingAccuracy).toBeGreaterThan(epochs[0]?.trainingAccuracy ?? 1);
    expect(epochs[1]?.elapsedMs).toBeLessThanOrEqual(result.trainingMs);
  });

  it('gives the same weights for the same seed, and others for another', async () => {
    const job = trainingJob({}, { trainingImages: 256 });
    const dropping: TrainingJob = {
      ...job,
      model: { ...job.model, layers: [{ kind: 'dropout', rate: 0.1 }, ...job.model.layers] },
    };
    const first = await trainedNetwork(dropping);
    expect((await trainedNetwork(dropping)).weights).toEqual(first.weights);
    expect((await trainedNetwork({ ...dropping, seed: 2 })).weights).not.toEqual(first.weights);
  });

  it.each(['sgd', 'momentum'] as const)('learns with %s', async (optimizer) => {
    const settings = { optimizer, learningRate: optimizer === 'sgd' ? 0.1 : 0.03, epochs: 2 };
    const { events } = await train(trainingJob(settings));
    const last = events.findLast((event) => event.type === 'epoch');
    expect(last?.data).toMatchObject({ epoch: 2 });
    expect(last?.type === 'epoch' && last.data.validationAccuracy).toBeGreaterThan(0.5);
  });

  it('tells in which epoch the loss was lost', async () => {
    const settings = {
      optimizer: 'momentum',
      momentum: 0.999,
      learningRate: 1,
      schedule: 'constant',
    } as const;
    const layers: TrainingJob['model']['layers'] = [
      { kind: 'flatten' },
      { kind: 'dense', units: 50, activation: 'linear', useBias: true },
      { kind: 'dense', units: 50, activation: 'linear', useBias: true },
      { kind: 'dense', units: 10, activation: 'softmax', useBias: true },
    ];
    const { result, events } = await train(
      trainingJob(settings, { model: { inputShape: [28, 28, 1], layers } }),
    );
    expect(result).toEqual({ status: 'diverged', epoch: 1 });
    expect(events.filter((event) => event.type === 'epoch')).toEqual([]);
  });
});
