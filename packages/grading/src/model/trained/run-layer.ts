import {
  DIGIT_CODES,
  type Activation,
  type CheckedLayer,
  type HistoricLayer,
  type LayerOf,
} from '@convolab/contracts';
import { ELEMENTWISE_ACTIVATIONS, scaledTanh, softmax } from '@convolab/reference';
import { sizeOf } from '@convolab/tensor';
import { slidingOf, type Sliding2D } from './layer-window.ts';
import { wholeKernel } from './table-kernel.ts';

/** A layer at its place in a model, with its weights. */
export interface PlacedLayer {
  readonly layer: CheckedLayer;
  /** Without the batch: [height, width, channels] or [units]. */
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /**
   * [height, width, channels, filters] or [inputs, units], of a table's convolution [connections, height, width], of subsampling the
   * coefficients [channels], row-major; null where the layer has none.
   */
  readonly kernel: ArrayLike<number> | null;
  readonly bias: ArrayLike<number> | null;
}

/** What one layer made of an image, row-major: [height, width, channels] or [units]. */
export interface LayerRun {
  /** Before the activation; of a layer without one the same as `output`. */
  readonly sums: Float64Array;
  readonly output: Float64Array;
}

/** One layer of a forward pass. Dropout does nothing, as when a trained model is used. */
export function runLayer(placed: PlacedLayer, input: Float64Array): LayerRun {
  const sums = sumsOf(placed, input);
  if (placed.layer.kind === 'scaled-tanh') return { sums, output: sums.map(scaledTanh) };
  return { sums, output: activate(activationOf(placed.layer), sums, placed.outputShape.at(-1) ?? 1) };
}

export const activationOf = (layer: CheckedLayer): Activation =>
  'activation' in layer ? layer.activation : 'linear';

function sumsOf(placed: PlacedLayer, input: Float64Array): Float64Array {
  switch (placed.layer.kind) {
    case 'conv2d':
      return convolve(placed, placed.layer, input);
    case 'dense':
      return multiply(placed, input);
    case 'pool2d':
      return pool(placed, placed.layer, input);
    case 'zero-padding2d':
      return pad(placed, placed.layer, input);
    case 'activation':
    case 'flatten':
    case 'reshape':
    case 'dropout':
      return input;
    default:
      return historicSums(placed, placed.layer, input);
  }
}

function historicSums(placed: PlacedLayer, layer: HistoricLayer, input: Float64Array): Float64Array {
  switch (layer.kind) {
    case 'table-conv2d':
      return convolve(placed, layer, input);
    case 'subsample':
      return subsample(placed, layer, input);
    case 'rbf':
      return Float64Array.from(DIGIT_CODES, (code) =>
        code.reduce((sum, pixel, at) => sum - ((input[at] ?? 0) - pixel) ** 2, 0),
      );
    case 'scaled-tanh':
      return input;
  }
}

/** Softmax runs over the last axis. */
function activate(activation: Activation, sums: Float64Array, classes: number): Float64Array {
  if (activation === 'linear') return sums;
  if (activation !== 'softmax') return sums.map(ELEMENTWISE_ACTIVATIONS[activation]);
  const output = new Float64Array(sums.length);
  for (let from = 0; from < sums.length; from += classes) {
    output.set(softmax([...sums.subarray(from, from + classes)]), from);
  }
  return output;
}

/** The kernels of any convolution as [height, width, channels, filters], row-major: 0 where a table connects nothing. */
export const convolutionKernel = ({ layer, kernel }: PlacedLayer): ArrayLike<number> =>
  layer.kind === 'table-conv2d' ? wholeKernel(layer, kernel ?? []) : (kernel ?? []);

function convolve(
  placed: PlacedLayer,
  layer: LayerOf<'conv2d' | 'table-conv2d'>,
  input: Float64Array,
): Float64Array {
  const { inputShape, outputShape, bias } = placed;
  const [, , channels = 1] = inputShape;
  const [rows = 0, columns = 0, filters = 0] = outputShape;
  const sums = new Float64Array(rows * columns * filters);
  const weights = convolutionKernel(placed);
  const perRow = layer.kernelSize[1] * channels * filters;
  const sliding = slidingOf(layer, inputShape);
  for (let place = 0; place < rows * columns; place += 1) {
    const to = sums.subarray(place * filters, (place + 1) * filters);
    if (bias) to.set(bias);
    forEachRow(sliding, inputShape, Math.floor(place / columns), place % columns, (span) => {
      const { from, length, windowRow, windowColumn } = span;
      let at = windowRow * perRow + windowColumn * channels * filters;
      for (let index = from; index < from + length * channels; index += 1) {
        const value = input[index] ?? 0;
        for (let filter = 0; filter < filters; filter += 1, at += 1) {
          to[filter] = (to[filter] ?? 0) + value * (weights[at] ?? 0);
        }
      }
    });
  }
  return sums;
}

function multiply({ outputShape, kernel, bias }: PlacedLayer, input: Float64Array): Float64Array {
  const [units = 0] = outputShape;
  const sums = new Float64Array(units);
  if (bias) sums.set(bias);
  const weights = kernel ?? [];
  let at = 0;
  for (const value of input) {
    for (let unit = 0; unit < units; unit += 1, at += 1) {
      sums[unit] = (sums[unit] ?? 0) + value * (weights[at] ?? 0);
    }
  }
  return sums;
}

/** Average pooling counts only elements inside the image. */
function pool(
  { inputShape, outputShape }: PlacedLayer,
  layer: LayerOf<'pool2d'>,
  input: Float64Array,
): Float64Array {
  const [rows = 0, columns = 0, channels = 0] = outputShape;
  const isMax = layer.mode === 'max';
  const pooled = new Float64Array(rows * columns * channels).fill(isMax ? -Infinity : 0);
  const sliding = slidingOf(layer, inputShape);
  for (let place = 0; place < rows * columns; place += 1) {
    const to = pooled.subarray(place * channels, (place + 1) * channels);
    let count = 0;
    forEachRow(sliding, inputShape, Math.floor(place / columns), place % columns, ({ from, length }) => {
      count += length;
      for (let offset = 0; offset < length * channels; offset += 1) {
        const channel = offset % channels;
        const [value, before] = [input[from + offset] ?? 0, to[channel] ?? 0];
        to[channel] = isMax ? Math.max(before, value) : before + value;
      }
    });
    if (!isMax)
      for (let channel = 0; channel < channels; channel += 1) to[channel] = (to[channel] ?? 0) / count;
  }
  return pooled;
}

/** The sum of each window times the map's coefficient, plus its bias. */
function subsample(placed: PlacedLayer, layer: LayerOf<'subsample'>, input: Float64Array): Float64Array {
  const { inputShape, outputShape, kernel, bias } = placed;
  const [rows = 0, columns = 0, maps = 0] = outputShape;
  const sums = new Float64Array(rows * columns * maps);
  const sliding = slidingOf(layer, inputShape);
  for (let place = 0; place < rows * columns; place += 1) {
    const to = sums.subarray(place * maps, (place + 1) * maps);
    forEachRow(sliding, inputShape, Math.floor(place / columns), place % columns, ({ from, length }) => {
      for (let offset = 0; offset < length * maps; offset += 1) {
        const map = offset % maps;
        to[map] = (to[map] ?? 0) + (input[from + offset] ?? 0);
      }
    });
  }
  return sums.map((sum, place) => sum * (kernel?.[place % maps] ?? 0) + (bias?.[place % maps] ?? 0));
}

/** A row of a window, as far as it lies inside the input. */
interface Span {
  /** Offset of its first element in the input, and its number of columns. */
  readonly from: number;
  readonly length: number;
  /** Where it lies in the window. */
  readonly windowRow: number;
  readonly windowColumn: number;
}

function forEachRow(
  { size, strides, before }: Sliding2D,
  inputShape: readonly number[],
  row: number,
  column: number,
  visit: (span: Span) => void,
): void {
  const [height = 1, width = 1, channels = 1] = inputShape;
  const top = row * strides[0] - before[0];
  const left = column * strides[1] - before[1];
  const first = Math.max(0, left);
  const length = Math.min(width, left + size[1]) - first;
  for (let inputRow = Math.max(0, top); inputRow < Math.min(height, top + size[0]); inputRow += 1) {
    const from = (inputRow * width + first) * channels;
    visit({ from, length, windowRow: inputRow - top, windowColumn: first - left });
  }
}

function pad(
  { inputShape, outputShape }: PlacedLayer,
  { padding: [top, , left] }: LayerOf<'zero-padding2d'>,
  input: Float64Array,
): Float64Array {
  const [height = 0, width = 0, channels = 0] = inputShape;
  const [, wide = 0] = outputShape;
  const padded = new Float64Array(sizeOf(outputShape));
  for (let row = 0; row < height; row += 1) {
    const line = input.subarray(row * width * channels, (row + 1) * width * channels);
    padded.set(line, ((row + top) * wide + left) * channels);
  }
  return padded;
}
