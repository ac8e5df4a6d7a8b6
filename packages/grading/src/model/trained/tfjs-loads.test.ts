import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { createRandom, sizeOf } from '@convolab/tensor';
import { startTfjs } from '../../testing/tfjs-models.ts';
import { readModel } from '../read-model.ts';
import { explainValue, type ValueSource } from './explain-value.ts';
import { modelFiles } from './model-files.ts';
import { readTrainedModel } from './read-trained-model.ts';
import { inputOf, runModel } from './run-model.ts';
import { weightShapes } from './weight-shapes.ts';

// What somebody has who downloaded the files: tfjs itself must read them, and computes what we do.
const FIXTURES = [
  'tanh-average-32',
  'relu-max-28-padded',
  'functional-conv-c5',
  'activation-layers',
  'activation-after-average',
  'stride-one-pooling',
  'uneven-padding',
  'no-bias',
  'mlp',
];

beforeAll(startTfjs);

const random = (name: string) => createRandom(name, 'trained');

function drawnFiles(name: string) {
  const reading = readModel(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
  if (reading.status !== 'read') throw new Error(`${name} was rejected`);
  const { model, layers } = reading.read;
  const numbers = random(name);
  const weights = layers.flatMap(({ layer }, index) =>
    weightShapes(layer, layers[index - 1]?.outputShape ?? model.inputShape).map(({ shape }) =>
      Float32Array.from({ length: sizeOf(shape) }, () => (numbers.float() - 0.5) / 4),
    ),
  );
  const [json, binary] = modelFiles(reading.read, weights, []);
  return {
    weights,
    json: JSON.parse(new TextDecoder().decode(json?.bytes)) as tf.io.ModelJSON,
    binary: new Uint8Array(binary?.bytes ?? []).buffer,
  };
}

const loadByTfjs = ({ json, binary }: ReturnType<typeof drawnFiles>) =>
  tfl.loadLayersModel({
    load: () =>
      Promise.resolve({
        modelTopology: json.modelTopology,
        weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
        weightData: binary,
      }),
  });

const digit = () => {
  const numbers = random('digit');
  return Uint8Array.from({ length: 784 }, () => Math.max(0, numbers.integer(-255, 255)));
};

describe.each(FIXTURES)('a trained %s', (name) => {
  it('is loaded by tfjs, whose layers give what ours give', async () => {
    const files = drawnFiles(name);
    const loaded = await loadByTfjs(files);
    expect(loaded.getWeights().map((weight) => weight.dataSync())).toEqual(files.weights);
    const trained = readTrainedModel(files.json, files.binary);
    const input = inputOf(digit(), trained.inputShape);
    const ours = runModel(trained, input);
    const layers = loaded.layers.filter(({ name: layer }) => !layer.includes('input'));
    const whole = tfl.model({
      inputs: loaded.inputs,
      outputs: layers.map((layer) => layer.output as tfl.SymbolicTensor),
    });
    const image = tf.tensor(Float32Array.from(input), [1, ...trained.inputShape]);
    const theirs = [whole.predict(image)].flat();
    expect(theirs).toHaveLength(ours.length);
    theirs.forEach((tensor, index) => {
      expect(tensor.shape.slice(1)).toEqual(trained.layers[index]?.outputShape);
      const output = ours[index]?.output ?? [];
      tensor.dataSync().forEach((value, place) => expect(output[place]).toBeCloseTo(value, 4));
    });
  });

  it('has values that are the sums of what is shown behind them', () => {
    const { json, binary } = drawnFiles(name);
    const trained = readTrainedModel(json, binary);
    const input = inputOf(digit(), trained.inputShape);
    const runs = runModel(trained, input);
    const places = random('places');
    trained.layers.forEach((layer, index) => {
      const run = runs[index];
      if (!run) throw new Error('There is no such layer.');
      const before = runs[index - 1]?.output ?? input;
      for (const place of [0, run.output.length - 1, ...drawn(places, run.output.length)]) {
        const explained = explainValue(layer, before, run, place);
        const mode = layer.layer.kind === 'pool2d' ? layer.layer.mode : null;
        expect(totalOf(explained.source, mode) + (explained.bias ?? 0)).toBeCloseTo(explained.sum, 9);
        expect(explained.value).toBe(run.output[place]);
      }
    });
  });
});

const drawn = (places: ReturnType<typeof random>, length: number) =>
  Array.from({ length: 5 }, () => places.integer(0, length - 1));

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);

function totalOf(source: ValueSource, mode: 'max' | 'average' | null): number {
  switch (source.kind) {
    case 'conv2d':
      return sum(source.channels.map((channel) => channel.sum));
    case 'dense':
      return sum(source.products);
    case 'pool2d': {
      const inside = source.inputs.flat().filter((value) => value !== null);
      return mode === 'max' ? Math.max(...inside) : sum(inside) / inside.length;
    }
    case 'subsample':
      return source.coefficient * sum(source.inputs.flat().map((value) => value ?? 0));
    case 'rbf':
      return sum(source.terms);
    case 'copied':
      return source.input ?? 0;
  }
}
