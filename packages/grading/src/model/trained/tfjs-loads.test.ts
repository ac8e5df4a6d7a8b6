import { readFileSync } from 'node:fs';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { createRandom } from '@convolab/tensor';
import { readModel } from '../read-model.ts';
import { modelFiles } from './model-files.ts';
import { weightShapes } from './weight-shapes.ts';

/** What somebody has who downloaded the files: tfjs itself must be able to read them. */
const parsed = (bytes: Uint8Array | undefined) =>
  JSON.parse(new TextDecoder().decode(bytes)) as tf.io.ModelJSON;

beforeAll(async () => {
  // Keeps tfjs from advertising its native backend.
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
});

function drawnFiles(name: string) {
  const reading = readModel(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
  if (reading.status !== 'read') throw new Error(`${name} was rejected`);
  const { model, layers } = reading.read;
  const random = createRandom(name, 'weights');
  const weights = layers.flatMap(({ layer }, index) =>
    weightShapes(layer, layers[index - 1]?.outputShape ?? model.inputShape).map(({ shape }) =>
      Float32Array.from(
        { length: shape.reduce((product, size) => product * size, 1) },
        () => random.float() - 0.5,
      ),
    ),
  );
  const [json, binary] = modelFiles(reading.read, weights, []);
  return { model, weights, json: parsed(json?.bytes), binary: new Uint8Array(binary?.bytes ?? []) };
}

it.each(['tanh-average-32', 'relu-max-28-padded', 'functional-conv-c5', 'activation-layers', 'mlp'])(
  'tfjs loads %s with its weights and computes with it',
  async (name) => {
    const { model, weights, json, binary } = drawnFiles(name);
    const loaded = await tfl.loadLayersModel({
      load: () =>
        Promise.resolve({
          modelTopology: json.modelTopology,
          weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
          weightData: binary.buffer,
        }),
    });
    expect(loaded.getWeights().map((weight) => weight.dataSync())).toEqual(weights);
    const output = loaded.predict(tf.ones([2, ...model.inputShape])) as tf.Tensor;
    expect(output.shape).toEqual([2, 10]);
    const [sum = NaN] = tf.sum(output, 1).dataSync();
    expect(sum).toBeCloseTo(1, 5);
    loaded.dispose();
  },
);
