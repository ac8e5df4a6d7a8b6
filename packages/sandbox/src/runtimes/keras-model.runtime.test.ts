import { isRecord, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { makings, runnerOf } from '../testing/hosts.ts';
import { programsOf } from '../testing/run-program.ts';

const config = readTestSandboxConfig();
const MAX_RESULT_BYTES = 1 << 18;

const parsed = (text: Value | undefined): unknown => JSON.parse(typeof text === 'string' ? text : '');

const LECTURE = `
import keras
import tensorflow as tf
from tensorflow.keras import layers, models
from tensorflow.keras.datasets import mnist
from tensorflow.keras.layers import Conv2D, AveragePooling2D, Flatten, Dense

TRAINING = {"epochs": 3}

def build_model():
    model = tf.keras.Sequential()
    model.add(Conv2D(6, (5, 5), activation="tanh", input_shape=(32, 32, 1)))
    model.add(AveragePooling2D(2))
    model.add(Flatten())
    model.add(layers.Dense(10, activation=tf.nn.softmax))
    print(model.summary())
    return model
`;

/** A file whose `build_model` does something and returns a small model. */
const building = (...lines: readonly string[]) =>
  [
    'import keras, json',
    'import numpy as np',
    'from keras import layers',
    'def build_model():',
    '    model = keras.Sequential([keras.Input((4, 4, 1)), layers.Flatten(), layers.Dense(2)])',
    ...lines.map((line) => `    ${line}`),
    '    return model',
    '',
  ].join('\n');

it('says what is missing where Keras is not set up', async () => {
  const runner = createProgramRunner({ ...config, keras: { missing: 'Run npm run setup:keras.' } });
  const runtimes = await runner.availability();
  expect(runtimes.find(({ runtime }) => runtime === 'keras-model')).toEqual({
    runtime: 'keras-model',
    available: false,
    reason: 'Run npm run setup:keras.',
  });
  await runner.close();
});

const lacking = 'missing' in config.keras ? config.keras.missing : null;
if (lacking !== null) {
  const skipped = `Models of Keras are not tested here (${lacking})`;
  console.warn(skipped);
  it.skip(skipped, () => undefined);
}

describe.each(lacking === null ? makings : [])('a model of Keras in a box made %s', (making) => {
  const runner = runnerOf(config, making);
  const programs = programsOf(runner, 'keras-model');
  afterAll(() => runner.close());

  async function build(source: string) {
    const session = await programs.open(source);
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    const outcome = await session.call('build_model', [], MAX_RESULT_BYTES);
    await session.close();
    return outcome;
  }

  it('is written as in the lecture, and leaves the box as its description and settings', async () => {
    const outcome = await build(LECTURE);
    expect(outcome).toMatchObject({ status: 'returned', argumentsAfter: [] });
    const value = outcome.status === 'returned' && isRecord(outcome.value) ? outcome.value : {};
    expect(parsed(value['training'])).toEqual({ epochs: 3 });
    expect(parsed(value['topology'])).toMatchObject({
      class_name: 'Sequential',
      config: {
        layers: [{ class_name: 'InputLayer' }, { config: { name: 'conv2d', filters: 6 } }, {}, {}, {}],
      },
    });
    expect(outcome.output.stdout).toMatch(/conv2d \(Conv2D\) .*\(None, 28, 28, 6\).* 156 /u);
    expect(outcome.output.stderr).toBe('');
  });

  it('is not trained there: the program is told who trains, and runs on', async () => {
    const outcome = await build(
      building(
        'model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])',
        'history = model.fit(np.zeros((1, 4, 4, 1)), np.zeros(1), epochs=9)',
        'loss, accuracy = model.evaluate(np.zeros((1, 4, 4, 1)), np.zeros(1))',
        'model.save("lenet5.keras")',
        'print(history.history, loss)',
      ),
    );
    expect(outcome.status).toBe('returned');
    const { stdout } = outcome.output;
    expect(stdout.match(/학습은 채점 서버가 해요/gu)).toHaveLength(1);
    expect(stdout).toContain('The platform trains your model');
    expect(stdout).toContain('Nothing is saved here.');
    expect(stdout).toMatch(/\{\} nan\n$/u);
  });

  it.each(['model.predict(np.zeros((1, 4, 4, 1)))', 'layers.Conv2D(1, 3)(np.zeros((1, 4, 4, 1)))'])(
    'is not computed there: %s',
    async (line) => {
      expect(await build(building(line))).toMatchObject({
        status: 'threw',
        error: { name: 'NotComputedHere', line: 6 },
      });
    },
  );

  it('finds the real MNIST, and no other data', async () => {
    const outcome = await build(
      building(
        '(x, y), (tx, ty) = keras.datasets.mnist.load_data()',
        'print(x.shape, x.dtype, int(x.sum()), y[:5], tx.shape, int(np.bincount(ty)[1]))',
        'keras.datasets.cifar10.load_data()',
      ),
    );
    expect(outcome).toMatchObject({ status: 'threw', error: { name: 'FileNotFoundError', line: 8 } });
    // The published sums: 1,567,298,545 of all training pixels, 1,135 ones among the test labels.
    expect(outcome.output.stdout).toBe('(60000, 28, 28) uint8 1567298545 [5 0 4 1 9] (10000, 28, 28) 1135\n');
  });

  it.each<[string, string, string]>([
    ['nothing', 'def build_model():\n    pass\n', 'threw'],
    [
      'a description made by hand',
      'def build_model():\n    return {"topology": "{}", "training": None}\n',
      'threw',
    ],
    ['a class', 'import keras\ndef build_model():\n    return keras.Sequential\n', 'threw'],
    ['settings that are no JSON', `${building()}TRAINING = {"epochs": object()}\n`, 'threw'],
    ['settings beyond all bounds', `${building()}TRAINING = "x" * 1_000_000\n`, 'output-limit'],
  ])('is not %s', async (_, source, status) => {
    expect(await build(source)).toMatchObject({ status });
  });

  it('may be large', async () => {
    const lines = ['for _ in range(100):', '    model.add(layers.Dense(2))'];
    expect((await build(building(...lines))).status).toBe('returned');
  });

  it('has nothing of what stands in for the packages that Keras asks for', async () => {
    expect(await programs.load('import scipy\n')).toMatchObject({
      status: 'runtime-error',
      error: { name: 'ModuleNotFoundError' },
    });
    expect(await programs.load('import jax\n')).toMatchObject({ error: { name: 'ModuleNotFoundError' } });
  });
});
