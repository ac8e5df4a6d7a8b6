import { isList, readNumbers, tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const { call, open } = programsOf(runner, 'tfjs-training');

const topology = JSON.stringify({
  class_name: 'Sequential',
  config: {
    name: 'given',
    layers: [
      { class_name: 'Flatten', config: { name: 'flatten', batch_input_shape: [null, 2, 2, 1] } },
      { class_name: 'Dense', config: { name: 'dense', units: 10, activation: 'linear', use_bias: true } },
    ],
  },
});
const images = tensorOf('uint8', [2, 2, 2], [255, 0, 0, 0, 0, 0, 0, 51]);
const labels = tensorOf('int64', [2], [3, 7]);
const model = {
  topology,
  weights: [
    tensorOf('float32', [4, 10], new Array<number>(40).fill(0.5)),
    tensorOf('float32', [10], new Array<number>(10).fill(0)),
  ],
};

const numbersOf = (value: Value | undefined) => {
  const reading = readNumbers(value ?? null);
  if (reading.status !== 'tensor') throw new Error('No numbers came back.');
  return Array.from(reading.tensor.data, Number);
};

async function trained(source: string): Promise<number[][]> {
  const outcome = await call(source, images, labels, model);
  if (outcome.status !== 'returned' || !isList(outcome.value)) throw new Error(JSON.stringify(outcome));
  return outcome.value.map(numbersOf);
}

afterAll(() => runner.close());

describe('a training loop', () => {
  it('gets the model, its weights, images in [0, 1] and one-hot labels, on WebAssembly', async () => {
    const outcome = await call(
      `export function f(tf, model, xs, ys) {
        throw new Error([tf.getBackend(), xs.shape, xs.max().arraySync(), ys.argMax(1).arraySync(), ys.shape, model.predict(xs).shape,
          model.predict(xs).arraySync()[0][0]].join(' '));
      }`,
      images,
      labels,
      model,
    );
    expect(outcome).toMatchObject({
      status: 'threw',
      error: { message: 'wasm 2,2,2,1 1 3,7 2,10 2,10 0.5' },
    });
  });

  it('leaves the weights of the model that it was given, whatever it returns', async () => {
    const [kernel, bias] = await trained(
      'export function f(tf, model) { model.setWeights([tf.ones([4, 10]), tf.fill([10], NaN)]); return tf.sequential(); }',
    );
    expect(kernel).toEqual(new Array(40).fill(1));
    expect(bias?.every(Number.isNaN)).toBe(true);
  });

  it.each(['sgd(0.1)', 'momentum(0.1, 0.9)', 'adam(0.01)'])('trains with tf.train.%s', async (optimizer) => {
    const [, bias = []] = await trained(`export async function f(tf, model, xs, ys) {
      const optimizer = tf.train.${optimizer};
      for (let step = 0; step < 3; step += 1) optimizer.minimize(() => tf.losses.softmaxCrossEntropy(ys, model.apply(xs)));
      await tf.nextFrame();
    }`);
    expect(bias[3]).toBeGreaterThan(0);
    expect(bias[0]).toBeLessThan(0);
  });

  it('starts afresh with every call of a box', async () => {
    const session = await open(
      'export function f(tf, model) { model.setWeights([tf.ones([4, 10]), model.getWeights()[1].add(1)]); }',
    );
    await session.load();
    for (let time = 0; time < 2; time += 1) {
      const outcome = await session.call('f', [images, labels, model], 1 << 20);
      const [, bias] = outcome.status === 'returned' && isList(outcome.value) ? outcome.value : [];
      expect(numbersOf(bias)).toEqual(new Array(10).fill(1));
    }
    await session.close();
  });

  it('that keeps every tensor goes over the memory limit', async () => {
    const outcome = await call(
      'export function f(tf) { const kept = []; for (;;) kept.push(tf.ones([1024, 1024]).mul(2)); }',
      images,
      labels,
      model,
    );
    expect(outcome).toMatchObject({ status: 'memory-limit' });
  });
});
