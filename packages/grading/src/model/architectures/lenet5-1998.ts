import { C3_TABLE } from '@convolab/contracts';
import {
  expectLayers,
  type Architecture,
  type BlockLayer,
  type LayerPlan,
} from '../structure/architecture.ts';

const dense = (units: number): BlockLayer => ({ kind: 'dense', units, activation: 'linear', useBias: true });
const hidden = (name: string, layer: BlockLayer): LayerPlan => ({ name, layer, isHidden: true });

/**
 * LeNet-5 as it was in 1998 (LeCun et al. 1998, section II.B): C3 is connected after table I, subsampling is trained and squashed
 * like every other hidden layer, and the output is the distance to fixed codes, which are drawn after figure 3. 60,000 parameters.
 */
export const LENET5_1998_ARCHITECTURE: Architecture = {
  name: 'LeNet-5 (1998)',
  isUniform: true,
  layers: expectLayers(
    [32, 32, 1],
    [
      hidden('C1', {
        kind: 'conv2d',
        filters: 6,
        kernelSize: [5, 5],
        strides: [1, 1],
        padding: 'valid',
        activation: 'linear',
        useBias: true,
      }),
      hidden('S2', { kind: 'subsample' }),
      hidden('C3', { kind: 'table-conv2d', kernelSize: [5, 5], table: C3_TABLE.map((row) => [...row]) }),
      hidden('S4', { kind: 'subsample' }),
      hidden('C5', dense(120)),
      hidden('F6', dense(84)),
      { name: 'output', layer: { kind: 'rbf' }, isHidden: false },
    ],
  ),
  variants: [{ activation: 'scaledTanh', pooling: 'subsample' }],
  inputs: [
    { shape: [32, 32, 1], padding: 0 },
    { shape: [28, 28, 1], padding: 2 },
  ],
};
