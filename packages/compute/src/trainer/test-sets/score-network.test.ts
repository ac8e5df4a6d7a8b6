import { jest } from '@jest/globals';
import { trainingJob } from '../../testing/lenet5.ts';
import { startWasmBackend } from '../backend/wasm-backend.ts';
import { loadMnist, mnistFolder, sliceImages, type Mnist } from '../mnist/mnist.ts';
import type { Network } from '../network.ts';
import { trainModel } from '../train-model.ts';
import { scoreNetwork } from './score-network.ts';
import { privatePart } from './test-order.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

let mnist: Mnist;
let network: Network;
const job = trainingJob({}, { testSets: ['shifted', 'noisy', 'rotated', 'secret'], testSeed: 'assignment' });

beforeAll(async () => {
  await startWasmBackend();
  const all = await loadMnist(mnistFolder());
  mnist = { ...all, validation: sliceImages(all.validation, 0, 500), test: sliceImages(all.test, 0, 2_000) };
  const result = await trainModel({ ...job, trainingImages: 8_192 }, mnist, () => undefined);
  if (result.status !== 'trained') throw new Error(result.status);
  ({ network } = result);
});

describe('a network on the test sets', () => {
  it('is counted on every image of each once; a shift by more pixels costs more', async () => {
    const { images, correct, sets, scores } = await scoreNetwork(network, mnist.test, job);
    expect(images).toBe(2_000);
    expect(correct).toBeGreaterThan(1_800);
    expect(sets.map(({ set }) => set)).toEqual(['shifted', 'noisy', 'rotated', 'secret']);
    for (const set of sets) {
      expect(set.images).toBe(2_000);
      expect(set.correct).toBeLessThan(correct);
      expect(set.correct).toBeGreaterThan(400);
    }
    const [shifted] = sets;
    const byShift = shifted?.byShift ?? [];
    expect(byShift.map(({ pixels, images: count }) => [pixels, count])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 500],
    ]);
    expect(byShift.reduce((sum, shift) => sum + shift.correct, 0)).toBe(shifted?.correct);
    const rights = byShift.map((shift) => shift.correct);
    expect(rights).toEqual(rights.toSorted((one, other) => other - one));
    expect(scores).toHaveLength(10);
  });

  it('gives the scores of both parts, which together are the whole', async () => {
    const whole = await scoreNetwork(network, mnist.test, job);
    for (const { set, correct } of [{ set: 'mnist', correct: whole.correct }, ...whole.sets]) {
      const parts = whole.scores.filter((score) => score.set === set);
      expect(parts.map(({ part, images }) => [part, images])).toEqual([
        ['public', 1_000],
        ['private', 1_000],
      ]);
      expect(parts.reduce((sum, part) => sum + part.correct, 0)).toBe(correct);
    }
  });

  it('tells nothing of the images that are held back but their scores', async () => {
    const whole = await scoreNetwork(network, mnist.test, { ...job, testSets: ['shifted'] });
    const told = await scoreNetwork(network, mnist.test, { ...job, testSets: ['shifted'], holdsBack: true });
    expect(told.scores).toEqual(whole.scores);
    const [mnistPublic, , shiftedPublic] = told.scores;
    expect(told).toMatchObject({ images: 1_000, correct: mnistPublic?.correct });
    expect(told.sets).toMatchObject([{ images: 1_000, correct: shiftedPublic?.correct }]);
    expect(told.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(1_000);
    const isPrivate = privatePart(2_000, job.testSeed);
    expect(told.misread.length).toBeGreaterThan(0);
    expect(told.misread.filter(({ index }) => isPrivate[index] === 1)).toEqual([]);
  });

  it('derives nothing that the exercise does not name', async () => {
    const { sets, scores } = await scoreNetwork(network, mnist.test, { ...job, testSets: [] });
    expect(sets).toEqual([]);
    expect(scores.map(({ set }) => set)).toEqual(['mnist', 'mnist']);
  });
});
