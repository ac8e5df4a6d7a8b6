import { DIGIT_CODES, type HistoricLayer } from '@convolab/contracts';
import { isSliding, slidingOf } from './layer-window.ts';
import { activationOf, convolutionKernel, type LayerRun, type PlacedLayer } from './run-layer.ts';
import type { TrainedLayer } from './read-trained-model.ts';

/** One channel of the window behind a value of a convolution: rows of inputs (null outside the image), weights and products. */
export interface WindowChannel {
  readonly inputs: readonly (readonly (number | null)[])[];
  readonly weights: readonly (readonly number[])[];
  readonly products: readonly (readonly number[])[];
  readonly sum: number;
}

/** Where a window lies in its input. It may begin before 0 and end beyond the edge. */
export interface WindowPlace {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** What one value of a layer is made of. */
export type ValueSource =
  | { readonly kind: 'conv2d'; readonly window: WindowPlace; readonly channels: readonly WindowChannel[] }
  | { readonly kind: 'pool2d'; readonly window: WindowPlace; readonly inputs: WindowChannel['inputs'] }
  /** The inputs' sum is multiplied by the map's trained coefficient. */
  | {
      readonly kind: 'subsample';
      readonly window: WindowPlace;
      readonly inputs: WindowChannel['inputs'];
      readonly coefficient: number;
    }
  /** `terms[index]` is minus the square of what input `index` is away from the class's code. */
  | { readonly kind: 'rbf'; readonly terms: Float64Array }
  /** `products[index]` is the product of input `index` and its weight. */
  | { readonly kind: 'dense'; readonly products: Float64Array }
  /** The input at the same place, or none in the padding. */
  | { readonly kind: 'copied'; readonly input: number | null };

export interface ExplainedValue {
  readonly source: ValueSource;
  /** Of a layer that has them. */
  readonly bias: number | null;
  readonly sum: number;
  readonly value: number;
}

/** Takes one value of a layer apart; `place` is its offset in the layer's output. */
export function explainValue(
  trained: TrainedLayer,
  input: Float64Array,
  run: LayerRun,
  place: number,
): ExplainedValue {
  return {
    source: sourceOf(trained, input, place),
    bias: trained.bias?.[place % trained.bias.length] ?? null,
    sum: run.sums[place] ?? NaN,
    value: run.output[place] ?? NaN,
  };
}

/** Whether the activation makes another number of the sum. */
export const isActivated = ({ layer }: TrainedLayer) =>
  layer.kind === 'scaled-tanh' || activationOf(layer) !== 'linear';

function sourceOf(trained: TrainedLayer, input: Float64Array, place: number): ValueSource {
  switch (trained.layer.kind) {
    case 'conv2d':
      return convolved(trained, input, place);
    case 'pool2d':
      return pooled(trained, input, place);
    case 'dense':
      return { kind: 'dense', products: denseProducts(trained, input, place) };
    case 'zero-padding2d':
      return { kind: 'copied', input: beforePadding(trained, trained.layer.padding, input, place) };
    case 'activation':
    case 'flatten':
    case 'reshape':
    case 'dropout':
      return { kind: 'copied', input: input[place] ?? null };
    default:
      return historicSource(trained, trained.layer, input, place);
  }
}

function historicSource(
  trained: TrainedLayer,
  layer: HistoricLayer,
  input: Float64Array,
  place: number,
): ValueSource {
  switch (layer.kind) {
    case 'table-conv2d':
      return convolved(trained, input, place);
    case 'subsample': {
      const map = place % (trained.outputShape.at(-1) ?? 1);
      return {
        ...underMap(trained, input, place),
        kind: 'subsample',
        coefficient: trained.kernel?.[map] ?? 0,
      };
    }
    case 'rbf':
      return {
        kind: 'rbf',
        terms: input.map((value, at) => -((value - (DIGIT_CODES[place]?.[at] ?? 0)) ** 2)),
      };
    case 'scaled-tanh':
      return { kind: 'copied', input: input[place] ?? null };
  }
}

function windowOf(trained: PlacedLayer, place: number): WindowPlace {
  const { layer, inputShape, outputShape } = trained;
  if (!isSliding(layer)) throw new RangeError('No window slides there.');
  const [, columns = 1, channels = 1] = outputShape;
  const { size, strides, before } = slidingOf(layer, inputShape);
  const cell = Math.floor(place / channels);
  return {
    row: Math.floor(cell / columns) * strides[0] - before[0],
    column: (cell % columns) * strides[1] - before[1],
    height: size[0],
    width: size[1],
  };
}

/** The numbers of one channel under a window; null where it lies outside. */
function underWindow(
  input: Float64Array,
  [rows = 1, columns = 1, channels = 1]: readonly number[],
  { row, column, height, width }: WindowPlace,
  channel: number,
): (number | null)[][] {
  const at = (y: number, x: number) =>
    y < 0 || x < 0 || y >= rows || x >= columns ? null : (input[(y * columns + x) * channels + channel] ?? 0);
  return grid(height, width, (y, x) => at(row + y, column + x));
}

const grid = <T>(rows: number, columns: number, value: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );

function convolved(trained: PlacedLayer, input: Float64Array, place: number): ValueSource {
  const window = windowOf(trained, place);
  const { height, width } = window;
  const [, , channels = 1] = trained.inputShape;
  const filters = trained.outputShape.at(-1) ?? 1;
  const filter = place % filters;
  const kernel = convolutionKernel(trained);
  const read = (channel: number): WindowChannel => {
    const inputs = underWindow(input, trained.inputShape, window, channel);
    const weights = grid(
      height,
      width,
      (y, x) => kernel[((y * width + x) * channels + channel) * filters + filter] ?? 0,
    );
    const products = grid(height, width, (y, x) => (inputs[y]?.[x] ?? 0) * (weights[y]?.[x] ?? 0));
    return { inputs, weights, products, sum: products.flat().reduce((sum, one) => sum + one, 0) };
  };
  return {
    kind: 'conv2d',
    window,
    channels: Array.from({ length: channels }, (_, channel) => read(channel)),
  };
}

const pooled = (trained: TrainedLayer, input: Float64Array, place: number): ValueSource => ({
  kind: 'pool2d',
  ...underMap(trained, input, place),
});

/** The window over the place's own map. */
function underMap(trained: TrainedLayer, input: Float64Array, place: number) {
  const window = windowOf(trained, place);
  const channel = place % (trained.outputShape.at(-1) ?? 1);
  return { window, inputs: underWindow(input, trained.inputShape, window, channel) };
}

function denseProducts(
  { kernel, outputShape }: TrainedLayer,
  input: Float64Array,
  unit: number,
): Float64Array {
  const [units = 1] = outputShape;
  return input.map((value, index) => value * (kernel?.[index * units + unit] ?? 0));
}

function beforePadding(
  { inputShape: [height = 1, width = 1, channels = 1], outputShape: [, wide = 1] }: TrainedLayer,
  [top, , left]: readonly [number, number, number, number],
  input: Float64Array,
  place: number,
): number | null {
  const cell = Math.floor(place / channels);
  const [row, column] = [Math.floor(cell / wide) - top, (cell % wide) - left];
  const isInside = row >= 0 && column >= 0 && row < height && column < width;
  return isInside ? (input[(row * width + column) * channels + (place % channels)] ?? 0) : null;
}
