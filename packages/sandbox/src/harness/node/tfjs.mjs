// tfjs with its layers on the plain JavaScript backend, and how a model leaves the box: as text, without weights.
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

/** Both texts and the frame around them stay below the host's 256 KiB. */
const MAX_TEXT = 120_000;
const { stringify } = JSON;
const { LayersModel } = layers;
const toJson = LayersModel.prototype.toJSON;

export const tf = { ...core, ...layers };

export function describeModel(model, training) {
  if (!(model instanceof LayersModel)) {
    throw new TypeError('The function returns no model of tf.sequential() or tf.model().');
  }
  return {
    topology: bounded(stringify(Reflect.apply(toJson, model, [null, false])), 'The model'),
    training: training === undefined ? null : bounded(stringify(training) ?? 'null', 'training'),
  };
}

function bounded(text, what) {
  // In the frame every quotation mark is escaped once more.
  if (stringify(text).length > MAX_TEXT) throw new RangeError(`${what} is too large to be described.`);
  return text;
}
