import { activate, type Activation } from './activations.ts';
import { convLayer, type ConvLayer } from './conv-layer.ts';
import { flatten, perceptronLayers, type DenseLayer } from './dense.ts';
import { mapChannels, stackChannels } from './maps.ts';
import type { Kernels, Maps, Matrix } from './matrix.ts';
import { pool2d, type Pooling } from './pooling.ts';

/** A convolution layer of LeNet-5 with the activation and the 2×2 pooling that follow it, in this order. */
export interface LeNetStage extends ConvLayer {
  /** softmax takes the channels of a pixel. */
  readonly activation: Activation;
  readonly pooling: Pooling['mode'];
}

/** C1 and S2, or C3 and S4: x [H][W][C] → [OH/2][OW/2][F]. Throws RangeError where the parts do not fit. */
export function leNetStage(x: Maps, { activation, pooling, ...layer }: LeNetStage): number[][][] {
  const activated = convLayer(x, layer).map((row) => row.map((sums) => activate(sums, activation)));
  return mapChannels(activated, (channel) => pool2d(channel, { mode: pooling, size: [2, 2] }));
}

/**
 * The classifier of LeNet-5: maps [5][5][16] flattened row by row, dense layers, `activation` for all but the last, which is softmax.
 * Gives probabilities [10]. Throws RangeError where the layers do not fit, or there is none.
 */
export function leNetClassifier(
  maps: Maps,
  layers: readonly Omit<DenseLayer, 'activation'>[],
  activation: Activation,
): number[] {
  if (layers.length === 0) throw new RangeError('There are no layers.');
  const last = layers.length - 1;
  return perceptronLayers(
    flatten(maps),
    layers.map((layer, index) => ({ ...layer, activation: index === last ? 'softmax' : activation })),
  );
}

/** All weights of LeNet-5 as it is built today: W [5][5][1][6], [5][5][6][16], [400][120], [120][84] and [84][10]. */
export interface LeNet5Weights {
  readonly c1: { readonly W: Kernels; readonly b: readonly number[] };
  readonly c3: LeNet5Weights['c1'];
  readonly c5: Omit<DenseLayer, 'activation'>;
  readonly f6: LeNet5Weights['c5'];
  readonly output: LeNet5Weights['c5'];
}

/** The whole forward pass: image [32][32] → probabilities [10]. Throws RangeError where the weights do not fit. */
export function leNet5(
  image: Matrix,
  { c1, c3, c5, f6, output }: LeNet5Weights,
  activation: Activation,
  pooling: Pooling['mode'],
): number[] {
  const s2 = leNetStage(stackChannels([image]), { weights: c1.W, bias: c1.b, activation, pooling });
  const s4 = leNetStage(s2, { weights: c3.W, bias: c3.b, activation, pooling });
  return leNetClassifier(s4, [c5, f6, output], activation);
}
