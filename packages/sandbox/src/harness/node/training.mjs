// tfjs on WebAssembly with the platform's kernels, for programs that train a model: its weights are what leaves the box.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { installTrainingKernels } from '@convolab/compute/training-kernels';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { nestedArrays } from './nested-arrays.mjs';

const { Tensor, oneHot, scalar, tensor, tidy } = core;
// Taken before the student's code can replace them: an honest program must get its own weights out.
const readSync = Tensor.prototype.dataSync;
const { apply } = Reflect;
const { modelFromJSON } = layers.models;
const CLASSES = 10;
const WHITE = 255;

// Else tfjs greets the student with advice for its operator.
core.env().set('PROD', true);

const tf = { ...core, ...layers };

/** The weights of the model that was given, by its variables: whatever became of the model, they are what is scored. */
let variables = [];

/** Functions get `tf`, a model with the given weights, images [count, 28, 28, 1] in [0, 1] and one-hot labels [count, 10]. */
export const training = {
  ...nestedArrays,
  start,
  argumentsOf: async ([images, labels, { topology, weights }]) => {
    const model = await modelFromJSON(JSON.parse(topology));
    model.setWeights(weights);
    variables = model.weights.map((weight) => weight.read());
    const given = [tf, model, imagesOf(images), tidy(() => oneHot(labels.toInt(), CLASSES).toFloat())];
    core.dispose([images, labels, weights]);
    return given;
  },
  tensorOf: (store, shape, dtype) =>
    tensor(dtype === 'int64' ? Int32Array.from(store, Number) : Float32Array.from(store), shape),
  resultOf: () => variables.map((variable) => apply(readSync, variable, [])),
  tellsArguments: false,
};

const imagesOf = (images) => tidy(() => images.expandDims(-1).div(scalar(WHITE)));

async function start() {
  setWasmPaths('/box/');
  // The backend's other builds are not in the box.
  core.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  core.env().set('WASM_HAS_SIMD_SUPPORT', true);
  installTrainingKernels();
  if (!(await core.setBackend('wasm'))) throw new Error('The wasm backend did not start.');
}
