import {
  expectLayers,
  type Architecture,
  type BlockLayer,
  type LayerPlan,
} from '../structure/architecture.ts';

const conv = (filters: number): BlockLayer => ({
  kind: 'conv2d',
  filters,
  kernelSize: [5, 5],
  strides: [1, 1],
  padding: 'valid',
  activation: 'tanh',
  useBias: true,
});
const pooling: BlockLayer = {
  kind: 'pool2d',
  mode: 'average',
  poolSize: [2, 2],
  strides: [2, 2],
  padding: 'valid',
};
const dense = (units: number): BlockLayer => ({ kind: 'dense', units, activation: 'tanh', useBias: true });

const hidden = (name: string, layer: BlockLayer): LayerPlan => ({ name, layer, isHidden: true });
const other = (name: string, layer: BlockLayer): LayerPlan => ({ name, layer, isHidden: false });

/**
 * LeNet-5 (LeCun et al. 1998, figure 2) as it is built today: every map of C3 sees all of S2, pooling has no parameters, the hidden
 * layers are all tanh or all ReLU, and the output is a softmax. On 28×28 images it begins with two zeros on every side.
 */
export const LENET5_ARCHITECTURE: Architecture = {
  name: 'LeNet-5',
  isUniform: true,
  layers: expectLayers(
    [32, 32, 1],
    [
      hidden('C1', conv(6)),
      other('S2', pooling),
      hidden('C3', conv(16)),
      other('S4', pooling),
      hidden('C5', dense(120)),
      hidden('F6', dense(84)),
      other('output', { kind: 'dense', units: 10, activation: 'softmax', useBias: true }),
    ],
  ),
  variants: [
    { activation: 'tanh', pooling: 'average' },
    { activation: 'relu', pooling: 'max' },
    { activation: 'tanh', pooling: 'max' },
    { activation: 'relu', pooling: 'average' },
  ],
  inputs: [
    { shape: [32, 32, 1], padding: 0 },
    { shape: [28, 28, 1], padding: 2 },
  ],
};
