// tfjs with its layers on the plain JavaScript backend, and how a model leaves the box: as text, without weights.
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

const { stringify } = JSON;
const { LayersModel } = layers;
const toJson = LayersModel.prototype.toJSON;

// Else tfjs greets the student with advice for its operator.
core.env().set('PROD', true);

const tf = { ...core, ...layers };

/** Functions get `tf` and return models. */
export const models = {
  modules: {},
  argumentsOf: () => [tf],
  resultOf: (model, { training }) => describeModel(model, training),
  plainOf: (value) => value,
  tellsArguments: false,
  // A model's description is text, all of it in the header.
  maxValuesBytes: 250 * 1024,
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
