import type { Activation, CheckedLayer, CheckedModel } from '@convolab/contracts';
import { dense, ELEMENTWISE_ACTIVATIONS, softmax, type Matrix } from '@convolab/reference';
import { sizeOf, tensorOf } from '@convolab/tensor';
import { weightShapes } from '../trained/weight-shapes.ts';
import { convolveMaps, padMaps, poolMaps, type Signal } from './maps.ts';

/** What a convolution or dense layer is given: a row for each number that one output sees, and a bias for each output. */
export interface LayerWeights {
  /** Of a convolution: rows [row, column, channel] of the window, and a number a filter; of a dense layer [inputs][units]. */
  readonly kernel: Matrix;
  /** Left out by a layer that has no bias. */
  readonly bias: readonly number[];
}

/** How far given weights have carried an image through a model. */
export interface Trace {
  /** What comes into each layer with weights, in their order, as far as the weights fit. */
  readonly inputs: readonly Signal[];
  /** What the model gives; null where the weights do not fit some layer. */
  readonly output: Signal | null;
}

type WeightedLayer = Extract<CheckedLayer, { readonly kind: 'conv2d' | 'dense' }>;

export const isWeighted = (layer: CheckedLayer): layer is WeightedLayer =>
  layer.kind === 'conv2d' || layer.kind === 'dense';

/** A layer's kernel as a matrix: numbers that one output sees, and outputs. */
export function kernelSize(
  layer: WeightedLayer,
  input: readonly number[],
): readonly [inputs: number, outputs: number] {
  const [kernel] = weightShapes(layer, input);
  const { shape = [] } = kernel ?? {};
  return [sizeOf(shape.slice(0, -1)), shape.at(-1) ?? 0];
}

/**
 * Carries an image [height, width, channels] through a model in float64, layer by layer, with `weights` in the order of its
 * convolution and dense layers. Dropout does nothing, as when a trained model is used. Throws RangeError for another image.
 */
export function trace(
  { inputShape, layers }: CheckedModel,
  weights: readonly LayerWeights[],
  image: Signal,
): Trace {
  if (image.shape.join() !== inputShape.join())
    throw new RangeError('The image is not of the model’s input shape.');
  const inputs: Signal[] = [];
  let signal = image;
  for (const layer of layers) {
    if (!isWeighted(layer)) {
      signal = pass(layer, signal);
      continue;
    }
    const own = weights[inputs.length];
    inputs.push(signal);
    if (!own || !fits(layer, signal, own)) return { inputs, output: null };
    signal = weigh(layer, signal, own);
  }
  return { inputs, output: inputs.length === weights.length ? signal : null };
}

function fits(layer: WeightedLayer, { shape }: Signal, { kernel, bias }: LayerWeights): boolean {
  const [inputs, outputs] = kernelSize(layer, shape);
  return kernel.length === inputs && bias.length === outputs;
}

function weigh(layer: WeightedLayer, signal: Signal, { kernel, bias }: LayerWeights): Signal {
  const start = layer.useBias ? bias : bias.map(() => 0);
  const sums =
    layer.kind === 'conv2d'
      ? convolveMaps(signal, layer, kernel, start)
      : vector(dense([...signal.data], kernel, start));
  return activated(layer.activation, sums);
}

const vector = (values: readonly number[]): Signal => tensorOf('float64', [values.length], values);

/** A layer without weights. */
function pass(layer: Exclude<CheckedLayer, WeightedLayer>, signal: Signal): Signal {
  switch (layer.kind) {
    case 'pool2d':
      return poolMaps(signal, layer);
    case 'zero-padding2d':
      return padMaps(signal, layer.padding);
    case 'activation':
      return activated(layer.activation, signal);
    case 'flatten':
      return { ...signal, shape: [signal.data.length] };
    case 'reshape':
      return { ...signal, shape: layer.targetShape };
    case 'dropout':
      return signal;
  }
}

/** Softmax goes over the last axis: at each place of a feature map the channels share one. */
function activated(activation: Activation, signal: Signal): Signal {
  if (activation !== 'softmax')
    return { ...signal, data: signal.data.map(ELEMENTWISE_ACTIVATIONS[activation]) };
  const classes = signal.shape.at(-1) ?? 1;
  const rows = Array.from({ length: signal.data.length / classes }, (_, row) =>
    softmax([...signal.data.subarray(row * classes, (row + 1) * classes)]),
  );
  return tensorOf('float64', signal.shape, rows.flat());
}
