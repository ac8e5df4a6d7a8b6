// tfjs with its layers on the plain JavaScript backend, and how a model leaves the box: as text, without weights.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { camp } from './camp-layers.mjs';
import { nestedArrays } from './nested-arrays.mjs';

const { stringify } = JSON;
const { LayersModel } = layers;
const toJson = LayersModel.prototype.toJSON;
const { Tensor, tensor: makeTensor } = core;
const toArray = Tensor.prototype.arraySync;
const { from } = Array;
/** tfjs has no 64 bits. */
const TENSOR_DTYPES = {
  float64: 'float32',
  float32: 'float32',
  int64: 'int32',
  int32: 'int32',
  uint8: 'int32',
  bool: 'bool',
};

// Else tfjs greets the student with advice for its operator.
core.env().set('PROD', true);

const tf = { ...core, ...layers };

/** Functions get `tf` and `camp` and return models. */
export const models = {
  ...nestedArrays,
  argumentsOf: () => [tf, camp],
  resultOf: (model, { training }) => describeModel(model, training),
  tellsArguments: false,
  // A model's description is text, all of it in the header.
  maxValuesBytes: 250 * 1024,
};

/** Functions get tensors where others get nested arrays, and return tensors, numbers, lists or records of them. */
export const tensors = {
  ...nestedArrays,
  modules: { '@tensorflow/tfjs': { ...tf, default: tf } },
  globals: { tf },
  tensorOf: (store, shape, dtype) => makeTensor(from(store, Number), shape, TENSOR_DTYPES[dtype]),
  plainOf: (value) => (value instanceof Tensor ? Reflect.apply(toArray, value, []) : value),
  tellsArguments: false,
};

function describeModel(model, training) {
  if (!(model instanceof LayersModel)) {
    throw new TypeError('The function returns no model of tf.sequential() or tf.model().');
  }
  return {
    topology: stringify(Reflect.apply(toJson, model, [null, false])),
    training: training === undefined ? null : (stringify(training) ?? 'null'),
  };
}
