import { readFileSync } from 'node:fs';
import { TrainingSettingsSchema } from '@convolab/contracts';
import { overBudget } from './model-budget.ts';
import { readModel } from './read-model.ts';
import { readTrainingSettings } from './read-training-settings.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');

function rejection(topology: string) {
  const reading = readModel(topology);
  if (reading.status === 'read') throw new Error('It was read.');
  return reading;
}

interface Topology {
  config: { layers: { class_name: string; config: Record<string, unknown> }[] };
}

/** LeNet-5's description with something changed. */
function changed(change: (topology: Topology) => void): string {
  const topology = JSON.parse(fixture('tanh-average-32')) as Topology;
  change(topology);
  return JSON.stringify(topology);
}

const inLayer = (index: number, settings: Record<string, unknown>) =>
  changed(({ config }) => Object.assign(config.layers[index]?.config ?? {}, settings));

describe('models that are refused', () => {
  it.each<[string, string, RegExp]>([
    [
      'refused-batch-normalization',
      'BatchNormalization',
      /layers are not allowed here; these are: InputLayer, Conv2D/u,
    ],
    ['refused-regularizer', 'Dense', /kernelRegularizer/u],
    ['refused-constraint', 'Dense', /kernelConstraint/u],
    ['refused-dilation', 'Conv2D', /dilationRate/u],
    ['refused-activation', 'Dense', /activation/u],
    ['refused-relu6', 're_lu', /maxValue/u],
    ['refused-input', 'Flatten', /\[28, 28, 1\] or \[32, 32, 1\]/u],
    ['refused-output', 'Dense', /must give \[10\], not \[11\]/u],
    ['refused-nested', 'flatten', /inputShape|Sequential layers are not allowed/u],
    ['refused-dense-on-maps', 'Dense', /Put a Flatten before/u],
    ['refused-branches', '', /one chain/u],
    ['refused-shared-layer', '', /one chain/u],
  ])('%s', (name, layer, told) => {
    const { message, layer: at } = rejection(fixture(name));
    expect(message.en).toMatch(told);
    expect(message.ko).not.toBe('');
    if (name !== 'refused-nested') expect(at ?? '').toMatch(new RegExp(layer, 'iu'));
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a number', '1'],
    ['another class', '{"class_name":"Object","config":{}}'],
    ['no layers', '{"class_name":"Sequential","config":{"layers":[]}}'],
    ['too long a text', ' '.repeat(300_000)],
    ['deep nesting', `{"class_name":"Sequential","config":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a huge kernel', inLayer(2, { kernel_size: [1e9, 1e9] })],
    ['a negative stride', inLayer(2, { strides: [-1, 1] })],
    ['fractional filters', inLayer(2, { filters: 1.5 })],
    ['a kernel larger than its input', inLayer(2, { kernel_size: [20, 20] })],
    ['filters as text', inLayer(2, { filters: '16' })],
    ['channels first', inLayer(2, { data_format: 'channels_first' })],
    ['groups', inLayer(2, { groups: 2 })],
    ['a fixed batch', inLayer(0, { batch_input_shape: [1, 32, 32, 1] })],
    ['three channels', inLayer(0, { batch_input_shape: [null, 32, 32, 3] })],
    ['an oblong input', inLayer(0, { batch_input_shape: [null, 28, 32, 1] })],
    [
      'a layer class of the prototype',
      changed(({ config }) => Object.assign(config.layers[1] ?? {}, { class_name: 'constructor' })),
    ],
    [
      'too many layers',
      changed(({ config }) =>
        config.layers.push(...Array.from({ length: 70 }, () => ({ class_name: 'Flatten', config: {} }))),
      ),
    ],
  ])('%s', (_, topology) => {
    expect(rejection(topology).message.en).not.toBe('');
  });

  it('keeps weights and code out: unknown settings are dropped', () => {
    const reading = readModel(inLayer(0, { weights: [1, 2], initializer: 'process.exit()', name: '<b>' }));
    expect(JSON.stringify(reading.status === 'read' ? reading.read.model : null)).not.toMatch(
      /weights|exit|<b>/u,
    );
  });
});

describe('the budget', () => {
  const spec = {
    budget: { parameters: 200_000, multiplyAccumulates: 1e11, activationBytes: 4_194_304 },
    trainingImages: 55_000,
  };
  const settings = (epochs: number) => TrainingSettingsSchema.parse({ epochs });
  const told = (topology: string, epochs = 2) => {
    const reading = readModel(topology);
    if (reading.status === 'rejected') throw new Error(reading.message.en);
    return overBudget(reading.read, settings(epochs), spec)?.en ?? null;
  };

  it('has room for LeNet-5, and for four epochs of it', () => {
    expect(told(fixture('tanh-average-32'), 4)).toBeNull();
    expect(told(fixture('tanh-average-32'), 5)).toBe(
      'Training would take 1.15e+11 multiply-accumulates, of 1.00e+11 allowed. Take fewer epochs or smaller layers.',
    );
  });

  it('bounds the feature maps of a batch', () => {
    const reading = readModel(fixture('tanh-average-32'));
    if (reading.status === 'rejected') throw new Error(reading.message.en);
    // 0.6 MB of feature maps an image: fine one by one, too much 512 at a time.
    const large = { ...reading.read, activations: 150_000 };
    const withBatch = (batchSize: number) =>
      overBudget(large, TrainingSettingsSchema.parse({ batchSize }), spec)?.en ?? null;
    expect(withBatch(256)).toBeNull();
    expect(withBatch(512)).toContain('batchSize is too large for this model');
  });

  it('bounds parameters and feature maps', () => {
    expect(told(fixture('refused-parameters'))).toContain('1,590,010 parameters; at most 200,000');
    const side = [64, 64];
    const padded = changed(({ config }) => {
      const { layers } = config;
      const padding = { class_name: 'ZeroPadding2D', config: { padding: [side, side], name: 'pad' } };
      const pooling = { class_name: 'MaxPooling2D', config: { pool_size: side, name: 'pool' } };
      layers.splice(1, 3, ...Array.from({ length: 6 }, () => structuredClone(padding)), pooling);
    });
    expect(told(padded)).toContain('The feature maps are too large');
  });
});

describe('training settings', () => {
  it('have defaults', () => {
    expect(readTrainingSettings(null)).toMatchObject({
      status: 'read',
      settings: { optimizer: 'adam', epochs: 2 },
    });
    expect(readTrainingSettings('{"epochs":3}')).toMatchObject({ settings: { epochs: 3, batchSize: 128 } });
  });

  it.each<[string, string]>([
    ['{"epochs":100}', 'training.epochs: it must be at most 10.'],
    ['{"epochs":1.5}', 'training.epochs: it must be an integer.'],
    ['{"learningRate":0}', 'training.learningRate: it must be more than 0.'],
    ['{"learningRate":"fast"}', 'training.learningRate: it must be of the type number.'],
    ['{"optimizer":"lion"}', 'training.optimizer: it must be one of adam, sgd, momentum.'],
    ['{"lr":0.1}', 'training.lr: there is no setting of this name.'],
    ['{"__proto__":1}', 'training.__proto__: there is no setting of this name.'],
    ['[]', 'training: it must be of the type object.'],
    ['no JSON', 'training: it must be of the type object.'],
  ])('%s is refused, naming the field', (json, told) => {
    const reading = readTrainingSettings(json);
    expect(reading.status === 'rejected' ? reading.message.en : null).toBe(told);
  });
});
