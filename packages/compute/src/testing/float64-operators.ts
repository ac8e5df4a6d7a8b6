import type { CheckedLayer } from '@convolab/contracts';

/**
 * The operators of the course in float64 and in plain loops, by their definitions: what every backend must agree with.
 * Numbers lie flat in row-major order, images as [image][row][column][channel].
 */
export interface Reference {
  readonly output: Float64Array;
  readonly inputGradient: Float64Array;
  /** In the order of the layer's weights. */
  readonly weightGradients: readonly Float64Array[];
}

export type Shape4D = readonly [number, number, number, number];
export type Conv2D = Extract<CheckedLayer, { kind: 'conv2d' }>;
export type Pool2D = Extract<CheckedLayer, { kind: 'pool2d' }>;
type Numbers = Float32Array | Float64Array;

/** How windows lie along one axis. */
interface Axis {
  readonly size: number;
  readonly outputs: number;
  readonly window: number;
  readonly stride: number;
  /** Zeros before the first element. */
  readonly before: number;
}

function axisOf(size: number, window: number, stride: number, padding: 'valid' | 'same'): Axis {
  if (padding === 'valid')
    return { size, outputs: Math.floor((size - window) / stride) + 1, window, stride, before: 0 };
  const outputs = Math.ceil(size / stride);
  const before = Math.floor(Math.max(0, (outputs - 1) * stride + window - size) / 2);
  return { size, outputs, window, stride, before };
}

const axes = (shape: Shape4D, [height, width]: readonly number[], { strides, padding }: Conv2D | Pool2D) =>
  [
    axisOf(shape[1], height ?? 0, strides[0], padding),
    axisOf(shape[2], width ?? 0, strides[1], padding),
  ] as const;

export const convolvedShape = (shape: Shape4D, settings: Conv2D): Shape4D => {
  const [rows, columns] = axes(shape, settings.kernelSize, settings);
  return [shape[0], rows.outputs, columns.outputs, settings.filters];
};

export const pooledShape = (shape: Shape4D, settings: Pool2D): Shape4D => {
  const [rows, columns] = axes(shape, settings.poolSize, settings);
  return [shape[0], rows.outputs, columns.outputs, shape[3]];
};

/** Positions of a window inside its axis, with their offset in the window. */
function positions(
  { size, window, stride, before }: Axis,
  output: number,
): [position: number, offset: number][] {
  return Array.from({ length: window }, (_, offset): [number, number] => [
    output * stride - before + offset,
    offset,
  ]).filter(([position]) => position >= 0 && position < size);
}

/** Visits every window of every image; `first` is the number of its output pixel. */
function forEachWindow(
  images: number,
  [rows, columns]: readonly [Axis, Axis],
  visit: (image: number, row: number, column: number, pixel: number) => void,
): void {
  let pixel = 0;
  for (let image = 0; image < images; image += 1)
    for (let row = 0; row < rows.outputs; row += 1)
      for (let column = 0; column < columns.outputs; column += 1) visit(image, row, column, pixel++);
}

const at = (values: Numbers, index: number) => values[index] ?? NaN;
const increase = (values: Float64Array, index: number, by: number) => {
  values[index] = at(values, index) + by;
};

/** A cross-correlation and its gradients by input, filter and bias; `filter` is [row][column][channel][filter]. */
export function convolve(
  settings: Conv2D,
  shape: Shape4D,
  [x, filter, bias]: readonly Numbers[],
  dy: Numbers,
): Reference {
  const [images, , width, channels] = shape;
  const [rows, columns] = axes(shape, settings.kernelSize, settings);
  const { filters } = settings;
  const input = x ?? new Float64Array();
  const kernel = filter ?? new Float64Array();
  const output = new Float64Array(dy.length);
  const inputGradient = new Float64Array(input.length);
  const filterGradient = new Float64Array(kernel.length);
  const biasGradient = new Float64Array(filters);
  const connect = (from: number, weight: number, to: number) => {
    increase(output, to, at(input, from) * at(kernel, weight));
    increase(inputGradient, from, at(dy, to) * at(kernel, weight));
    increase(filterGradient, weight, at(dy, to) * at(input, from));
  };
  forEachWindow(images, [rows, columns], (image, row, column, pixel) => {
    for (let f = 0; f < filters; f += 1) {
      increase(output, pixel * filters + f, bias === undefined ? 0 : at(bias, f));
      increase(biasGradient, f, at(dy, pixel * filters + f));
    }
    for (const [y, ky] of positions(rows, row))
      for (const [left, kx] of positions(columns, column))
        for (let c = 0; c < channels; c += 1)
          for (let f = 0; f < filters; f += 1)
            connect(
              ((image * rows.size + y) * width + left) * channels + c,
              ((ky * columns.window + kx) * channels + c) * filters + f,
              pixel * filters + f,
            );
  });
  const weightGradients = bias === undefined ? [filterGradient] : [filterGradient, biasGradient];
  return { output, inputGradient, weightGradients };
}

/** The first largest element, or the mean of the elements inside the image. */
export function pool(settings: Pool2D, shape: Shape4D, x: Numbers, dy: Numbers): Reference {
  const [images, , width, channels] = shape;
  const [rows, columns] = axes(shape, settings.poolSize, settings);
  const output = new Float64Array(dy.length);
  const inputGradient = new Float64Array(x.length);
  forEachWindow(images, [rows, columns], (image, row, column, pixel) => {
    for (let c = 0; c < channels; c += 1) {
      const window = positions(rows, row).flatMap(([y]) =>
        positions(columns, column).map(([left]) => ((image * rows.size + y) * width + left) * channels + c),
      );
      const to = pixel * channels + c;
      const taken = settings.mode === 'max' ? [firstLargest(x, window)] : window;
      for (const from of taken) {
        increase(output, to, at(x, from) / taken.length);
        increase(inputGradient, from, at(dy, to) / taken.length);
      }
    }
  });
  return { output, inputGradient, weightGradients: [] };
}

const firstLargest = (x: Numbers, window: readonly number[]) =>
  window.reduce((largest, index) => (at(x, index) > at(x, largest) ? index : largest));

/** Rows of `inputs` numbers times a matrix [input][unit], and its gradients. */
export function multiply(units: number, [x, matrix, bias]: readonly Numbers[], dy: Numbers): Reference {
  const input = x ?? new Float64Array();
  const kernel = matrix ?? new Float64Array();
  const inputs = kernel.length / units;
  const output = new Float64Array(dy.length);
  const inputGradient = new Float64Array(input.length);
  const kernelGradient = new Float64Array(kernel.length);
  const biasGradient = new Float64Array(units);
  for (let to = 0; to < dy.length; to += 1) {
    const unit = to % units;
    const row = (to - unit) / units;
    increase(output, to, bias === undefined ? 0 : at(bias, unit));
    increase(biasGradient, unit, at(dy, to));
    for (let index = 0; index < inputs; index += 1) {
      increase(output, to, at(input, row * inputs + index) * at(kernel, index * units + unit));
      increase(inputGradient, row * inputs + index, at(dy, to) * at(kernel, index * units + unit));
      increase(kernelGradient, index * units + unit, at(dy, to) * at(input, row * inputs + index));
    }
  }
  const weightGradients = bias === undefined ? [kernelGradient] : [kernelGradient, biasGradient];
  return { output, inputGradient, weightGradients };
}

type Elementwise = 'linear' | 'relu' | 'tanh' | 'sigmoid';

/** Function, and derivative by input and output. */
const FUNCTIONS: Record<Elementwise, [(x: number) => number, (x: number, y: number) => number]> = {
  linear: [(x) => x, () => 1],
  relu: [(x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)],
  tanh: [Math.tanh, (_, y) => 1 - y * y],
  sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (_, y) => y * (1 - y)],
};

export function activate(name: Elementwise, x: Numbers, dy: Numbers): Reference {
  const [apply, derive] = FUNCTIONS[name];
  const output = Float64Array.from(x, (value) => apply(value));
  const inputGradient = Float64Array.from(
    dy,
    (slope, index) => slope * derive(at(x, index), at(output, index)),
  );
  return { output, inputGradient, weightGradients: [] };
}

/** Softmax over rows of `classes` numbers. */
export function softmax(classes: number, x: Numbers, dy: Numbers): Reference {
  const output = new Float64Array(x.length);
  const inputGradient = new Float64Array(x.length);
  for (let start = 0; start < x.length; start += classes) {
    const row = Array.from({ length: classes }, (_, index) => start + index);
    const total = row.reduce((sum, index) => sum + Math.exp(at(x, index)), 0);
    for (const index of row) output[index] = Math.exp(at(x, index)) / total;
    const mean = row.reduce((sum, index) => sum + at(dy, index) * at(output, index), 0);
    for (const index of row) inputGradient[index] = at(output, index) * (at(dy, index) - mean);
  }
  return { output, inputGradient, weightGradients: [] };
}

/** Mean of -log softmax(logits)[label] over rows, and its gradient by the logits. */
export function crossEntropy(logits: Numbers, labels: Uint8Array): { loss: number; gradient: Float64Array } {
  const classes = logits.length / labels.length;
  const { output } = softmax(classes, logits, new Float64Array(logits.length));
  let loss = 0;
  const gradient = output.map((probability) => probability / labels.length);
  labels.forEach((label, row) => {
    loss -= Math.log(at(output, row * classes + label)) / labels.length;
    increase(gradient, row * classes + label, -1 / labels.length);
  });
  return { loss, gradient };
}
