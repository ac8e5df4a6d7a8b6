import { readFileSync } from 'node:fs';
import { sizeOf } from '@convolab/tensor';
import { readModel, type ReadModel } from '../read-model.ts';
import { modelFiles } from './model-files.ts';
import { readTrainedModel } from './read-trained-model.ts';
import { tfjsTopology } from './tfjs-topology.ts';
import { weightShapes } from './weight-shapes.ts';

const FIXTURES = [
  'tanh-average-32',
  'relu-max-28-padded',
  'functional-conv-c5',
  'activation-layers',
  'no-bias',
  'mlp',
];

function readFixture(name: string): ReadModel {
  const reading = readModel(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
  if (reading.status !== 'read') throw new Error(`${name} was rejected`);
  return reading.read;
}

/** 0, 1, 2, … over all weights, so that every place is told from every other. */
function countedWeights({ model, layers }: ReadModel): Float32Array[] {
  let next = 0;
  return layers.flatMap(({ layer }, index) =>
    weightShapes(layer, layers[index - 1]?.outputShape ?? model.inputShape).map(({ shape }) =>
      Float32Array.from({ length: sizeOf(shape) }, () => next++),
    ),
  );
}

const fileOf = (files: ReturnType<typeof modelFiles>, kind: string) => {
  const file = files.find((one) => one.kind === kind);
  if (file === undefined) throw new Error(`There is no ${kind}`);
  return file.bytes;
};
const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe.each(FIXTURES)('the files of %s', (name) => {
  it('are read again as the same model with the same weights', () => {
    const read = readFixture(name);
    const weights = countedWeights(read);
    const files = modelFiles(read, weights, []);
    const bytes = new Uint8Array(fileOf(files, 'weights'));
    const trained = readTrainedModel(jsonOf(fileOf(files, 'model')), bytes.buffer);
    expect({
      inputShape: trained.inputShape,
      layers: trained.layers.map(({ layer }) => layer),
    }).toEqual(read.model);
    expect(trained.layers.map((layer) => layer.name)).toEqual(read.layers.map((layer) => layer.name));
    expect(
      trained.layers.flatMap(({ kernel, bias }) => [kernel, bias].filter((weight) => weight !== null)),
    ).toEqual(weights);
    expect(bytes).toHaveLength(read.parameters * 4);
  });

  it('describe, in tfjs’s own words, the model that was read', () => {
    const read = readFixture(name);
    const { model_config } = tfjsTopology(read.model);
    expect(readModel(JSON.stringify(model_config))).toMatchObject({
      status: 'read',
      read: { model: read.model },
    });
  });
});

describe('files that do not belong together', () => {
  it('are not written', () => {
    const read = readFixture('mlp');
    const [first = new Float32Array(), ...rest] = countedWeights(read);
    expect(() => modelFiles(read, rest, [])).toThrow(RangeError);
    expect(() => modelFiles(read, [first.subarray(1), ...rest], [])).toThrow(RangeError);
  });

  it('are not read', () => {
    const files = modelFiles(readFixture('mlp'), countedWeights(readFixture('mlp')), []);
    const model = jsonOf(fileOf(files, 'model'));
    const weights = new Uint8Array(fileOf(files, 'weights'));
    expect(() => readTrainedModel(model, weights.slice(4).buffer)).toThrow('The weights end too early.');
    const longer = new Uint8Array([...weights, 0, 0, 0, 0]);
    expect(() => readTrainedModel(model, longer.buffer)).toThrow(
      'There are more weights than the model has.',
    );
    expect(() => readTrainedModel({}, weights.buffer)).toThrow();
  });
});

it('tells the curve as a table for a spreadsheet', () => {
  const read = readFixture('mlp');
  const losses = { trainingLoss: 0.5, validationLoss: 0.25 };
  const accuracies = { trainingAccuracy: 0.75, validationAccuracy: 0.875 };
  const epoch = { epoch: 1, epochs: 1, ...losses, ...accuracies, elapsedMs: 1500, imagesPerSecond: 9 };
  const [, , curve] = modelFiles(read, countedWeights(read), [epoch]);
  expect(new TextDecoder().decode(curve?.bytes)).toBe(
    'epoch,trainingLoss,trainingAccuracy,validationLoss,validationAccuracy,elapsedMs\r\n1,0.5,0.75,0.25,0.875,1500\r\n',
  );
});
