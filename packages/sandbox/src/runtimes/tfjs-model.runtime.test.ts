import { isRecord, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const { open } = programsOf(runner, 'tfjs-model');
const MAX_RESULT_BYTES = 1 << 18;

async function buildModel(source: string) {
  const session = await open(source);
  const loaded = await session.load();
  expect(loaded).toMatchObject({ status: 'loaded' });
  const outcome = await session.call('buildModel', [], MAX_RESULT_BYTES);
  await session.close();
  return outcome;
}

const parsed = (text: Value | undefined): unknown => JSON.parse(typeof text === 'string' ? text : '');

const DENSE = 'tf.layers.dense({ units: 10, inputShape: [784], activation: "softmax" })';

afterAll(() => runner.close());

describe('a model', () => {
  it('leaves the box as its topology and its training settings, as text', async () => {
    const outcome = await buildModel(
      `export const training = { epochs: 3, optimizer: 'adam' };
       export const buildModel = (tf: any) => tf.sequential({ layers: [${DENSE}] });`,
    );
    expect(outcome).toMatchObject({ status: 'returned' });
    const value = outcome.status === 'returned' && isRecord(outcome.value) ? outcome.value : {};
    expect(parsed(value['training'])).toEqual({ epochs: 3, optimizer: 'adam' });
    expect(parsed(value['topology'])).toMatchObject({
      class_name: 'Sequential',
      config: { layers: [{ class_name: 'Dense', config: { units: 10, activation: 'softmax' } }] },
    });
  });

  it('has no training settings where the file exports none', async () => {
    const outcome = await buildModel(
      `export async function buildModel(tf) { return tf.sequential({ layers: [${DENSE}] }); }`,
    );
    expect(outcome).toMatchObject({ status: 'returned', value: { training: null }, argumentsAfter: null });
  });

  it('may be large', async () => {
    const outcome = await buildModel(`export function buildModel(tf) {
      const model = tf.sequential({ layers: [${DENSE}] });
      for (let layer = 0; layer < 200; layer += 1) model.add(tf.layers.activation({ activation: 'relu' }));
      return model;
    }`);
    expect(outcome).toMatchObject({ status: 'returned' });
  });

  it.each([
    ['nothing', 'export function buildModel(tf) {}', 'threw'],
    [
      'a description made by hand',
      'export const buildModel = () => ({ topology: "{}", training: null });',
      'threw',
    ],
    [
      'training settings beyond all bounds',
      `export const training = "x".repeat(1e6); export const buildModel = (tf) => tf.sequential({ layers: [${DENSE}] });`,
      'output-limit',
    ],
    [
      'a mistake of shapes',
      `export const buildModel = (tf) => tf.sequential({ layers: [tf.layers.flatten()] });`,
      'threw',
    ],
  ])('is no %s', async (_, source, status) => {
    expect(await buildModel(source)).toMatchObject({ status });
  });
});

describe('camp.layers', () => {
  it('make LeNet-5 of 1998, which computes, counts and leaves as a description', async () => {
    const outcome = await buildModel(`export function buildModel(tf, camp) {
      const { scaledTanh, subsample, tableConv2d, rbf } = camp.layers;
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5 }),
        scaledTanh(), subsample(), scaledTanh(), tableConv2d({ kernelSize: 5 }), scaledTanh(), subsample(), scaledTanh(),
        tf.layers.conv2d({ filters: 120, kernelSize: 5 }), scaledTanh(), tf.layers.flatten(),
        tf.layers.dense({ units: 84 }), scaledTanh(), rbf(),
      ] });
      const distances = model.predict(tf.randomNormal([2, 32, 32, 1]));
      if (model.countParams() !== 60000) throw new Error(String(model.countParams()));
      if (distances.shape.join() !== '2,10' || !distances.dataSync().every((one) => one < 0)) throw new Error('distances');
      return model;
    }`);
    expect(outcome).toMatchObject({ status: 'returned' });
    const value = outcome.status === 'returned' && isRecord(outcome.value) ? outcome.value : {};
    const described = parsed(value['topology']) as {
      config: { layers: { class_name: string; config: object }[] };
    };
    const { layers } = described.config;
    expect(
      layers.map(({ class_name }) => class_name).filter((name) => !/^(?:Conv2D|Dense|Flatten)$/u.test(name)),
    ).toEqual(
      'ScaledTanh Subsample ScaledTanh TableConv2D ScaledTanh Subsample ScaledTanh ScaledTanh ScaledTanh RBF'.split(
        ' ',
      ),
    );
    expect(layers[4]?.config).toMatchObject({ kernel_size: [5, 5] });
    expect(layers[4]?.config).toHaveProperty('table.0', [1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1]);
  });
});
