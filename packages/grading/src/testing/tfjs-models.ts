import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type LayersModel, type Sequential } from '@tensorflow/tfjs-layers';
import { readModel, type ReadModel } from '../model/read-model.ts';

export type TfLayer = Parameters<Sequential['add']>[0];

export { layers };

/** Call before all else: tfjs computes on the plain CPU backend, and does not advertise its native one. */
export async function startTfjs(): Promise<void> {
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
}

/** A Sequential as a student adds it together; the first layer says the input's shape. */
export function tfModel(parts: readonly TfLayer[]): Sequential {
  const model = sequential();
  for (const part of parts) model.add(part);
  return model;
}

/** The description that leaves the box, read as the grader reads it. Throws where it is refused. */
export function readTfModel(model: LayersModel): ReadModel {
  const reading = readModel(JSON.stringify(model.toJSON(null, false)));
  if (reading.status === 'rejected') throw new Error(`${reading.layer ?? ''}: ${reading.message.en}`);
  return reading.read;
}
