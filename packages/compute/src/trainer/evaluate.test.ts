import { jest } from '@jest/globals';
import { startWasmBackend } from './backend/wasm-backend.ts';
import { trainingJob } from '../testing/lenet5.ts';
import { validate } from './evaluate.ts';
import { IMAGE_BYTES, loadMnist, mnistFolder } from './mnist/mnist.ts';
import { buildNetwork } from './network.ts';
import { scoreNetwork } from './test-sets/score-network.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

beforeAll(async () => {
  await startWasmBackend();
});

/** Says class 3 for everything, with the probability of e^2 against nine times 1. */
function alwaysThree() {
  const network = buildNetwork(
    {
      inputShape: [28, 28, 1],
      layers: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax', useBias: true }],
    },
    1,
  );
  const [kernel, bias] = network.weights;
  kernel?.fill(0);
  bias?.set([0, 0, 0, 2]);
  return network;
}

const job = trainingJob();
const probability = Math.exp(2) / (Math.exp(2) + 9);

describe('evaluation on the test images', () => {
  it('counts every image by label and prediction', async () => {
    const { test } = await loadMnist(mnistFolder());
    const evaluation = await scoreNetwork(alwaysThree(), test, job);
    // The number of each digit in the test set.
    const digits = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009];
    expect(evaluation).toMatchObject({ images: 10_000, correct: 1010 });
    expect(evaluation.confusion).toEqual(digits.map((count) => [0, 0, 0, count, 0, 0, 0, 0, 0, 0]));
  });

  it('shows at most 50 mistakes with their pixels, in a fixed order', async () => {
    const { test } = await loadMnist(mnistFolder());
    const { misread } = await scoreNetwork(alwaysThree(), test, job);
    expect(misread).toHaveLength(50);
    expect(misread.slice(0, 3)).toMatchObject([
      { index: 0, label: 7, predicted: 3 },
      { index: 1, label: 2, predicted: 3 },
      { index: 2, label: 1, predicted: 3 },
    ]);
    expect(misread[0]?.probability).toBeCloseTo(probability, 6);
    expect(Buffer.from(misread[1]?.pixels ?? '', 'base64')).toEqual(
      Buffer.from(test.pixels.subarray(IMAGE_BYTES, 2 * IMAGE_BYTES)),
    );
  });

  it('puts the most certain mistakes first', async () => {
    const { test } = await loadMnist(mnistFolder());
    const network = buildNetwork(
      {
        inputShape: [28, 28, 1],
        layers: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax', useBias: true }],
      },
      5,
    );
    const { misread } = await scoreNetwork(network, test, job);
    const probabilities = misread.map((digit) => digit.probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(new Set(probabilities).size).toBeGreaterThan(1);
  });

  it('validates by mean loss and share of right answers', async () => {
    const { validation } = await loadMnist(mnistFolder());
    const threes = validation.labels.filter((label) => label === 3).length;
    const { loss, accuracy } = await validate(alwaysThree(), validation, 28, 0);
    const other = 1 / (Math.exp(2) + 9);
    expect(accuracy).toBeCloseTo(threes / 5000, 12);
    expect(loss).toBeCloseTo(-(threes * Math.log(probability) + (5000 - threes) * Math.log(other)) / 5000, 5);
  });
});
