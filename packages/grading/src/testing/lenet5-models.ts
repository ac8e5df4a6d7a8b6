import type { LayersModel } from '@tensorflow/tfjs-layers';
import { layers, tfModel, type TfLayer } from './tfjs-models.ts';

type Activation = 'linear' | 'relu' | 'tanh' | 'sigmoid' | 'softmax';
type ConvSettings = Partial<Parameters<typeof layers.conv2d>[0]>;

export const conv = (filters: number, settings: ConvSettings = {}) =>
  layers.conv2d({ filters, kernelSize: 5, activation: 'tanh', ...settings });
export const image = (side: number) => ({ inputShape: [side, side, 1] });
export const average = () => layers.averagePooling2d({ poolSize: 2 });
export const max = () => layers.maxPooling2d({ poolSize: 2 });
export const dense = (units: number, activation: Activation = 'tanh', useBias = true) =>
  layers.dense({ units, activation, useBias });
export const activation = (name: Activation) => layers.activation({ activation: name });

const parts = () => ({
  c1: [conv(6, image(32))],
  s2: [average()],
  c3: [conv(16)],
  s4: [average()],
  c5: [layers.flatten(), dense(120)],
  f6: [dense(84)],
  output: [dense(10, 'softmax')],
});

/** LeNet-5 with tanh and average pooling, with other layers in some of its places. */
export const lenet5 = (
  changed: Partial<Record<keyof ReturnType<typeof parts>, TfLayer[]>> = {},
): LayersModel => tfModel(Object.values<TfLayer[]>({ ...parts(), ...changed }).flat());

/** The hidden layers of one with ReLU. */
export const relu = () => ({
  c1: [conv(6, { ...image(32), activation: 'relu' as const })],
  c3: [conv(16, { activation: 'relu' })],
  c5: [layers.flatten(), dense(120, 'relu')],
  f6: [dense(84, 'relu')],
});
