import type { CheckedLayer, CheckedModel, LayerOf } from '@convolab/contracts';
import type { Matrix } from '@convolab/reference';
import { sizeOf, tensorOf, type Tensor } from '@convolab/tensor';
import { costOf } from '../checked-size.ts';
import { runLayer } from '../trained/run-layer.ts';
import { weightShapes } from '../trained/weight-shapes.ts';

/** Numbers of one image on their way through a model: [height, width, channels], or [units]. */
export type Signal = Tensor<'float64'>;

/** What a layer with weights is given: a row for each number that one output sees, and a bias for each output. */
export interface LayerWeights {
  /**
   * Of a convolution: rows [row, column, channel] of the window, and a number a filter; of a dense layer [inputs][units]; of a table's
   * convolution rows of each connection's kernel; of subsampling one row with a coefficient a map.
   */
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

const WEIGHTED_KINDS = ['conv2d', 'dense', 'table-conv2d', 'subsample'] as const;
type WeightedLayer = LayerOf<(typeof WEIGHTED_KINDS)[number]>;

export const isWeighted = (layer: CheckedLayer): layer is WeightedLayer =>
  WEIGHTED_KINDS.some((kind) => kind === layer.kind);

/** How many rows and columns a layer's kernel has as a matrix, and how many biases belong to it. */
export interface WeightSizes {
  readonly inputs: number;
  readonly outputs: number;
  readonly biases: number;
}

export function weightSizes(layer: WeightedLayer, input: readonly number[]): WeightSizes {
  const [kernel, bias] = weightShapes(layer, input);
  const { shape = [] } = kernel ?? {};
  const outputs = shape.at(-1) ?? 0;
  return { inputs: sizeOf(shape.slice(0, -1)), outputs, biases: bias?.shape[0] ?? outputs };
}

/**
 * Carries an image [height, width, channels] through a model in float64, layer by layer, with `weights` in the order of its
 * layers that have some. Dropout does nothing, as when a trained model is used. Throws RangeError for another image.
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
    signal = pass(layer, signal, own);
  }
  return { inputs, output: inputs.length === weights.length ? signal : null };
}

function fits(layer: WeightedLayer, { shape }: Signal, { kernel, bias }: LayerWeights): boolean {
  const { inputs, outputs, biases } = weightSizes(layer, shape);
  return kernel.length === inputs && kernel[0]?.length === outputs && bias.length === biases;
}

/** Sends numbers through one layer. */
function pass(layer: CheckedLayer, { shape, data }: Signal, weights: LayerWeights | null = null): Signal {
  const { outputShape } = costOf(layer, shape, layer.kind);
  const kernel = weights?.kernel.flat() ?? null;
  const bias = 'useBias' in layer && !layer.useBias ? null : (weights?.bias ?? null);
  const { output } = runLayer({ layer, inputShape: shape, outputShape, kernel, bias }, data);
  return tensorOf('float64', outputShape, output);
}
