import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { Activation, CheckedLayer, CheckedModel, HistoricLayer } from '@convolab/contracts';
import { createRandom, type Random } from '@convolab/tensor';
import { activationLayer } from './layers/activation.layer.ts';
import { conv2dLayer } from './layers/conv2d.layer.ts';
import { denseLayer } from './layers/dense.layer.ts';
import { dropoutLayer } from './layers/dropout.layer.ts';
import type { Layer, Pass, WeightSpec } from './layers/layer.ts';
import { pool2dLayer } from './layers/pool2d.layer.ts';
import { rbfLayer } from './layers/rbf.layer.ts';
import { scaledTanhLayer } from './layers/scaled-tanh.layer.ts';
import { flattenLayer, reshapeLayer, zeroPaddingLayer } from './layers/shape.layers.ts';
import { subsampleLayer } from './layers/subsample.layer.ts';
import { tableConv2dLayer } from './layers/table-conv2d.layer.ts';

export const CLASSES = 10;

/** A chain from images [batch, height, width, channels] to logits [batch, 10], with its weights in flat arrays. */
export interface Network {
  readonly layers: readonly Layer[];
  /** One array a weight, in the order of the layers; the optimizer changes them in place. */
  readonly weights: readonly Float32Array[];
}

/**
 * Builds a checked model afresh: nothing of a student's own description is run, and weights are drawn here.
 * A softmax at the end is left to the loss, which works on logits. Throws RangeError where the chain does not end in ten numbers.
 */
export function buildNetwork(model: CheckedModel, seed: number): Network {
  const layers: Layer[] = [];
  let shape: readonly number[] = model.inputShape;
  for (const settings of withoutFinalSoftmax(model.layers)) {
    for (const layer of buildLayer(settings, shape)) {
      layers.push(layer);
      shape = layer.outputShape;
    }
  }
  if (shape.length !== 1 || shape[0] !== CLASSES) {
    throw new RangeError(`The model ends in [${shape.join(', ')}], not in [${CLASSES}]`);
  }
  const random = createRandom(String(seed), 'weights');
  return {
    layers,
    weights: layers.flatMap((layer) => layer.weights.map((spec) => drawWeight(spec, random))),
  };
}

/** A Flatten after it, as a softmax over 1×1 maps has, changes nothing. */
function withoutFinalSoftmax(layers: readonly CheckedLayer[]): readonly CheckedLayer[] {
  const at = layers.findLastIndex(({ kind }) => kind !== 'flatten' && kind !== 'reshape');
  const last = layers[at];
  if (last === undefined || !('activation' in last) || last.activation !== 'softmax') return layers;
  return layers.with(at, { ...last, activation: 'linear' });
}

function buildLayer(settings: CheckedLayer, inputShape: readonly number[]): readonly Layer[] {
  switch (settings.kind) {
    case 'conv2d':
      return withActivation(conv2dLayer(settings, inputShape), settings.activation);
    case 'dense':
      return withActivation(denseLayer(settings, inputShape), settings.activation);
    case 'pool2d':
      return [pool2dLayer(settings, inputShape)];
    case 'zero-padding2d':
      return [zeroPaddingLayer(settings.padding, inputShape)];
    case 'activation':
      return [activationLayer(settings.activation, inputShape)];
    case 'flatten':
      return [flattenLayer(inputShape)];
    case 'reshape':
      return [reshapeLayer(settings.targetShape)];
    case 'dropout':
      return [dropoutLayer(settings.rate, inputShape)];
    default:
      return [buildHistoricLayer(settings, inputShape)];
  }
}

function buildHistoricLayer(settings: HistoricLayer, inputShape: readonly number[]): Layer {
  switch (settings.kind) {
    case 'scaled-tanh':
      return scaledTanhLayer(inputShape);
    case 'subsample':
      return subsampleLayer(inputShape);
    case 'table-conv2d':
      return tableConv2dLayer(settings, inputShape);
    case 'rbf':
      return rbfLayer();
  }
}

const withActivation = (layer: Layer, activation: Activation): readonly Layer[] =>
  activation === 'linear' ? [layer] : [layer, activationLayer(activation, layer.outputShape)];

function drawWeight({ shape, start }: WeightSpec, random: Random): Float32Array {
  const weight = new Float32Array(shape.reduce((product, size) => product * size, 1));
  if (start.kind === 'zeros') return weight;
  if (start.kind === 'constant') return weight.fill(start.value);
  const limit = Math.sqrt(6 / (start.fanIn + start.fanOut));
  return weight.map(() => (2 * random.float() - 1) * limit);
}

/** Call it inside tf.tidy. The last pass's output are the logits. */
export function forward(network: Network, images: Tensor, dropout: Random | null): readonly Pass[] {
  const passes: Pass[] = [];
  let index = 0;
  let input = images;
  for (const layer of network.layers) {
    const weights = layer.weights.map((spec) => tensor(weightAt(network, index++), [...spec.shape]));
    const pass = layer.forward(input, weights, dropout);
    passes.push(pass);
    input = pass.output;
  }
  return passes;
}

function weightAt(network: Network, index: number): Float32Array {
  const weight = network.weights[index];
  if (weight === undefined) throw new RangeError(`There is no weight ${index}`);
  return weight;
}
