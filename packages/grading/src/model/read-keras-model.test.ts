import { readFileSync } from 'node:fs';
import { readModel } from './read-model.ts';
import { readTrainingSettings } from './read-training-settings.ts';

/** Written by Keras 3.15.1. */
const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/keras/${name}.json`, import.meta.url), 'utf8');
const tfjsFixture = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');

function layersOf(topology: string) {
  const reading = readModel(topology, 'keras');
  if (reading.status === 'rejected') throw new Error(reading.message.en);
  return reading.read.model.layers;
}

function rejection(topology: string) {
  const reading = readModel(topology, 'keras');
  if (reading.status === 'read') throw new Error('It was read.');
  return reading;
}

interface Description {
  class_name: string;
  config: { layers: { class_name: string; config: Record<string, unknown>; inbound_nodes?: unknown }[] };
}

/** A description by Keras with something changed. */
function changed(name: string, change: (description: Description) => void): string {
  const description = JSON.parse(fixture(name)) as Description;
  change(description);
  return JSON.stringify(description);
}

const inLayer = (index: number, settings: Record<string, unknown>) =>
  changed('tanh-average-32', ({ config }) => Object.assign(config.layers[index]?.config ?? {}, settings));

describe('models of Keras', () => {
  it.each([
    ['tanh-average-32', 'tanh-average-32'],
    ['relu-max-28', 'relu-max-28-padded'],
  ])('%s is read as the same model of tfjs', (name, ofTfjs) => {
    const [keras, tfjs] = [readModel(fixture(name), 'keras'), readModel(tfjsFixture(ofTfjs))];
    if (keras.status === 'rejected' || tfjs.status === 'rejected') throw new Error('It was rejected.');
    expect(keras.read.parameters).toBe(61_706);
    if (name === ofTfjs) expect(keras.read.model).toEqual(tfjs.read.model);
  });

  it('may be functional, with layers and activations of every kind that is trained', () => {
    expect(
      layersOf(fixture('functional-layers')).map((layer) =>
        'activation' in layer ? layer.activation : layer.kind,
      ),
    ).toEqual([
      ...['zero-padding2d', 'linear', 'relu', 'pool2d', 'relu', 'pool2d', 'linear', 'relu', 'flatten'],
      ...['relu', 'dropout', 'reshape', 'linear', 'softmax'],
    ]);
  });

  it('may call activation functions on tensors', () => {
    const activations = layersOf(fixture('activation-functions')).filter(({ kind }) => kind === 'activation');
    expect(activations).toEqual(
      ['relu', 'tanh', 'sigmoid', 'softmax'].map((activation) => ({ kind: 'activation', activation })),
    );
  });
});

describe('models of Keras that are refused', () => {
  it.each<[string, string, RegExp]>([
    ['refused-unbuilt', 'conv2d', /not built.*keras\.Input\(shape=\(32, 32, 1\)\)/u],
    [
      'refused-leaky-relu',
      'leaky_re_lu',
      /LeakyReLU layers are not allowed here; these are: InputLayer, Conv2D/u,
    ],
    ['refused-negative-slope', 're_lu', /negative_slope is not allowed in a ReLU layer/u],
    ['refused-channels-first', 'input_layer', /keras\.Input/u],
    ['refused-regularizer', 'dense', /kernel_regularizer/u],
    ['refused-batch-normalization', 'batch_normalization', /BatchNormalization layers are not allowed/u],
    ['refused-own-activation', 'dense', /activation is not allowed in a Dense layer/u],
    ['refused-own-layer', 'dense', /student\.Dense layers are not allowed/u],
    ['refused-nested', 'sequential', /Sequential layers are not allowed/u],
    ['refused-branches', '', /one chain/u],
    ['refused-shared-layer', '', /one chain/u],
    ['refused-subclass', '', /no model of keras\.Sequential\(\) or keras\.Model/u],
  ])('%s', (name, layer, told) => {
    const { message, layer: at } = rejection(fixture(name));
    expect(message.en).toMatch(told);
    expect(message.ko).not.toBe('');
    expect(at ?? '').toContain(layer);
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a model of tfjs', tfjsFixture('functional-conv-c5')],
    ['no layers', '{"class_name":"Sequential","config":{"layers":[]}}'],
    ['too long a text', ' '.repeat(300_000)],
    [
      'deeply nested arguments',
      changed('functional-layers', ({ config }) => {
        Object.assign(config.layers[1] ?? {}, { inbound_nodes: 'NODES' });
      }).replace('"NODES"', `[{"args":${'['.repeat(50_000)}${']'.repeat(50_000)},"kwargs":{}}]`),
    ],
    ['a huge kernel', inLayer(3, { kernel_size: [1e9, 1e9] })],
    ['filters as text', inLayer(3, { filters: '16' })],
    ['channels first', inLayer(3, { data_format: 'channels_first' })],
    ['dilation', inLayer(3, { dilation_rate: [2, 2] })],
    ['a fixed batch', inLayer(0, { batch_shape: [1, 32, 32, 1] })],
    ['whole numbers as input', inLayer(0, { dtype: 'int32' })],
    [
      'a layer that is no object',
      changed('tanh-average-32', ({ config }) => Object.assign(config.layers, { 1: 'Conv2D' })),
    ],
    [
      'a layer class of the prototype',
      changed('tanh-average-32', ({ config }) =>
        Object.assign(config.layers[1] ?? {}, { class_name: 'constructor' }),
      ),
    ],
  ])('%s', (_, topology) => {
    expect(rejection(topology).message.en).not.toBe('');
  });

  it('keep names and initializers to themselves', () => {
    const reading = readModel(
      inLayer(1, { name: '<b>', kernel_initializer: 'exit()', weights: [1] }),
      'keras',
    );
    expect(JSON.stringify(reading.status === 'read' ? reading.read.model : null)).not.toMatch(
      /exit|<b>|weights/u,
    );
  });
});

describe('training settings in Python', () => {
  it('are named as Python names them', () => {
    expect(readTrainingSettings('{"learning_rate":0.01,"batch_size":64}', 'keras')).toMatchObject({
      settings: { learningRate: 0.01, batchSize: 64 },
    });
  });

  it.each([
    ['{"batch_size":1}', 'TRAINING["batch_size"]: it must be at least 16.'],
    ['{"rate":0.1}', 'TRAINING["rate"]: there is no setting of this name.'],
    ['[]', 'TRAINING: it must be of the type object.'],
  ])('%s is refused, naming the field', (json, told) => {
    const reading = readTrainingSettings(json, 'keras');
    expect(reading.status === 'rejected' ? reading.message.en : null).toBe(told);
  });
});
