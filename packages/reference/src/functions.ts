import {
  classify,
  ELEMENTWISE_ACTIVATIONS,
  elu,
  leakyRelu,
  maxout,
  relu,
  sigmoid,
  softmax,
  type Activation,
} from './activations.ts';
import {
  conv2dBackward,
  crossEntropy,
  crossEntropyGradient,
  denseBackward,
  maxPoolBackward,
} from './backpropagation.ts';
import { convLayer } from './conv-layer.ts';
import { conv1d, conv1dMode, convolveSampled } from './convolution1d.ts';
import { conv2d, crossCorrelate2d, outputSize, windowSum, zeroPad } from './convolution.ts';
import { dense, flatten, perceptronLayers, type DenseLayer } from './dense.ts';
import { edgeFilter, gaussianKernel, sharpen, sobel, type EdgeFilter } from './filters.ts';
import { leNet5, leNetClassifier, leNetStage, type LeNet5Weights } from './lenet-stages.ts';
import { stackChannels } from './maps.ts';
import type { Matrix } from './matrix.ts';
import { oneHot, prepareImages } from './mnist-preparation.ts';
import { perceptronPredict, trainPerceptron } from './perceptron.ts';
import { pool2d } from './pooling.ts';
import {
  alongLastAxis,
  define,
  eachElement,
  integer,
  integers,
  numbers,
  type ReferenceFunction,
} from './reference-function.ts';
import { changedInputs } from './shifting.ts';
import {
  choice,
  kernels,
  list,
  maps,
  matrix,
  number,
  pair,
  record,
  sides,
  tensor,
  vector,
} from './value-readers.ts';
import { xorAnswers, XOR_LAYERS } from './xor.ts';

const elementwise = (change: (element: number) => number) => define([tensor], (z) => eachElement(z, change));

const activation = choice<Activation>('linear', 'relu', 'sigmoid', 'tanh', 'softmax');
const poolingMode = choice('average', 'max');
const denseLayers = list(record<{ W: Matrix; b: readonly number[] }>({ W: matrix, b: vector }));

const convolutions: readonly (readonly [string, ReferenceFunction])[] = [
  [
    'windowSum',
    define([matrix, matrix, number], (weights, window, bias) => windowSum(weights, window, bias)),
  ],
  ['conv1d', define([vector, vector], (x, h) => numbers(conv1d(x, h)))],
  [
    'conv1dMode',
    define([vector, vector, choice('full', 'same', 'valid')], (x, h, mode) =>
      numbers(conv1dMode(x, h, mode)),
    ),
  ],
  ['convolveSampled', define([vector, vector, number], (f, g, dt) => numbers(convolveSampled(f, g, dt)))],
  ['conv2d', define([matrix, matrix], (image, kernel) => numbers(conv2d(image, kernel)))],
  [
    'crossCorrelate2d',
    define([matrix, matrix, pair, pair], (image, kernel, stride, padding) =>
      numbers(crossCorrelate2d(image, kernel, { stride, padding })),
    ),
  ],
  ['zeroPad', define([matrix, sides], (image, padding) => numbers(zeroPad(image, padding)))],
  [
    'outputSize',
    define(
      [number, number, number, number, number, number, number, number],
      (height, width, kernelHeight, kernelWidth, paddingHeight, paddingWidth, strideHeight, strideWidth) =>
        integers([
          outputSize(height, kernelHeight, paddingHeight, strideHeight),
          outputSize(width, kernelWidth, paddingWidth, strideWidth),
        ]),
    ),
  ],
];

const filters: readonly (readonly [string, ReferenceFunction])[] = [
  [
    'sobel',
    define([matrix], (image) => {
      const { gx, gy, magnitude } = sobel(image);
      return { gx: numbers(gx), gy: numbers(gy), magnitude: numbers(magnitude) };
    }),
  ],
  [
    'edgeFilter',
    define([matrix, choice<EdgeFilter>('sobel', 'prewitt', 'roberts')], (image, name) =>
      numbers(edgeFilter(image, name)),
    ),
  ],
  ['gaussianKernel', define([number, number], (size, sigma) => numbers(gaussianKernel(size, sigma)))],
  ['sharpen', define([matrix, number], (image, amount) => numbers(sharpen(image, amount)))],
  [
    'changedInputs',
    define([matrix, number, number], (image, dx, dy) => integer(changedInputs(image, dx, dy))),
  ],
];

const layers: readonly (readonly [string, ReferenceFunction])[] = [
  [
    'convLayer',
    define([maps, kernels, vector, pair, pair], (x, weights, bias, stride, padding) =>
      numbers(convLayer(x, { weights, bias, sliding: { stride, padding } })),
    ),
  ],
  [
    'maxPool',
    define([matrix, pair, pair], (image, size, stride) =>
      numbers(pool2d(image, { mode: 'max', size, stride })),
    ),
  ],
  [
    'avgPool',
    define([matrix, pair, pair, choice('valid', 'same')], (image, size, stride, padding) =>
      numbers(pool2d(image, { mode: 'average', size, stride, padding })),
    ),
  ],
  [
    'flattenDense',
    define([maps, matrix, vector], (x, weights, bias) => numbers(dense(flatten(x), weights, bias).map(relu))),
  ],
];

const activations: readonly (readonly [string, ReferenceFunction])[] = [
  ['sigmoid', elementwise(sigmoid)],
  ['tanh', elementwise(ELEMENTWISE_ACTIVATIONS.tanh)],
  ['relu', elementwise(relu)],
  ['leakyRelu', define([tensor, number], (z, alpha) => eachElement(z, (x) => leakyRelu(x, alpha)))],
  ['elu', define([tensor, number], (z, alpha) => eachElement(z, (x) => elu(x, alpha)))],
  ['maxout', define([tensor, number], (z, pieces) => alongLastAxis(z, (row) => maxout(row, pieces)))],
  ['softmax', define([tensor], (z) => alongLastAxis(z, softmax))],
  ['classify', define([vector], (z) => integer(classify(z)))],
];

const convWeights = record<LeNet5Weights['c1']>({ W: kernels, b: vector });
const denseWeights = record<LeNet5Weights['c5']>({ W: matrix, b: vector });
const leNet5Weights = record<LeNet5Weights>({
  c1: convWeights,
  c3: convWeights,
  c5: denseWeights,
  f6: denseWeights,
  output: denseWeights,
});

const leNet: readonly (readonly [string, ReferenceFunction])[] = [
  [
    'c1s2',
    define([matrix, kernels, vector, activation, poolingMode], (image, weights, bias, activate, pooling) =>
      numbers(leNetStage(stackChannels([image]), { weights, bias, activation: activate, pooling })),
    ),
  ],
  [
    'c3s4',
    define(
      [maps, kernels, vector, matrix, activation, poolingMode],
      (x, weights, bias, table, activate, pooling) =>
        numbers(leNetStage(x, { weights, bias, table, activation: activate, pooling })),
    ),
  ],
  [
    'classifier',
    define([maps, denseLayers, activation], (x, stack, activate) =>
      numbers(leNetClassifier(x, stack, activate)),
    ),
  ],
  [
    'lenet5',
    define(
      [matrix, leNet5Weights, choice('tanh', 'relu'), poolingMode],
      (image, weights, activate, pooling) => numbers(leNet5(image, weights, activate, pooling)),
    ),
  ],
];

const networkLayers = list(record<DenseLayer>({ W: matrix, b: vector, activation }));

const learning: readonly (readonly [string, ReferenceFunction])[] = [
  ['perceptronPredict', define([vector, number, vector], (w, b, x) => integer(perceptronPredict(w, b, x)))],
  [
    'trainPerceptron',
    define([matrix, vector, number, number], (X, y, lr, epochs) => {
      const { w, b, errors } = trainPerceptron(X, y, lr, epochs);
      return { w: numbers(w), b, errors: integers(errors) };
    }),
  ],
  [
    'mlpForward',
    define([matrix, networkLayers], (X, network) => numbers(X.map((x) => perceptronLayers(x, network)))),
  ],
  [
    'xorLayers',
    () =>
      XOR_LAYERS.map(({ W, b, activation: name }) => ({ W: numbers(W), b: numbers(b), activation: name })),
  ],
  ['xorAnswers', define([networkLayers], (network) => integers(xorAnswers(network)))],
  [
    'denseBackward',
    define([matrix, matrix, matrix], (x, W, dY) => {
      const { dX, dW, db } = denseBackward(x, W, dY);
      return { dX: numbers(dX), dW: numbers(dW), db: numbers(db) };
    }),
  ],
  ['crossEntropy', define([matrix, vector], (logits, labels) => crossEntropy(logits, labels))],
  [
    'crossEntropyGradient',
    define([matrix, vector], (logits, labels) => numbers(crossEntropyGradient(logits, labels))),
  ],
  [
    'maxPoolBackward',
    define([matrix, matrix, pair, pair], (image, dY, size, stride) =>
      numbers(maxPoolBackward(image, dY, { size, stride })),
    ),
  ],
  [
    'conv2dBackward',
    define([matrix, matrix, matrix], (x, w, dY) => {
      const { dX, dW, db } = conv2dBackward(x, w, dY);
      return { dX: numbers(dX), dW: numbers(dW), db };
    }),
  ],
  ['prepareImages', define([maps], (images) => numbers(prepareImages(images)))],
  ['oneHot', define([vector], (labels) => numbers(oneHot(labels)))],
];

/** What an exercise may name as its `reference`. */
const REFERENCE_FUNCTIONS: ReadonlyMap<string, ReferenceFunction> = new Map([
  ['double', define([number], (x) => 2 * x)],
  ...convolutions,
  ...filters,
  ...layers,
  ...activations,
  ...leNet,
  ...learning,
]);

/** The reference of that name, or null. */
export const findReference = (name: string): ReferenceFunction | null =>
  REFERENCE_FUNCTIONS.get(name) ?? null;

export const referenceNames = (): string[] => [...REFERENCE_FUNCTIONS.keys()];
