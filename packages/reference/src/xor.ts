import { perceptronLayers, type DenseLayer } from './dense.ts';

const XOR_INPUTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** One of many networks that compute XOR: OR and AND in the hidden layer, OR and not AND at the output. */
export const XOR_LAYERS: readonly DenseLayer[] = [
  {
    W: [
      [20, 20],
      [20, 20],
    ],
    b: [-10, -30],
    activation: 'sigmoid',
  },
  { W: [[20], [-20]], b: [-10], activation: 'sigmoid' },
];

/** What a network of one output says of the four inputs, 0.5 or more being 1. Throws RangeError where it has another shape. */
export const xorAnswers = (layers: readonly DenseLayer[]): number[] =>
  XOR_INPUTS.map((input) => {
    const [output, ...more] = perceptronLayers(input, layers);
    if (output === undefined || more.length > 0) throw new RangeError('The network must have one output.');
    return Number(output >= 0.5);
  });
