import { activate, type Activation } from './activations.ts';
import { sizeOfMatrix, type Maps, type Matrix } from './matrix.ts';

/** A fully connected layer without activation: input [I], weights [I, O], bias [O] → [O]. Throws RangeError where they do not fit. */
export function dense(input: readonly number[], weights: Matrix, bias: readonly number[]): number[] {
  const { rows, columns } = sizeOfMatrix(weights, 'weights');
  if (rows !== input.length) throw new RangeError('The weights need a row for each input.');
  if (columns !== bias.length) throw new RangeError('The bias needs an element for each output.');
  return bias.map((start, output) =>
    input.reduce((sum, element, row) => sum + element * (weights[row]?.[output] ?? 0), start),
  );
}

/** Feature maps [H][W][C] row by row, the channels of a pixel side by side: [H · W · C], as Keras flattens. */
export const flatten = (maps: Maps): number[] => maps.flat(2);

export interface DenseLayer {
  /** [in][out] */
  readonly W: Matrix;
  /** [out] */
  readonly b: readonly number[];
  readonly activation: Activation;
}

/** A multi-layer perceptron on one input [in]: each layer's sums through its activation. */
export const perceptronLayers = (input: readonly number[], layers: readonly DenseLayer[]): number[] =>
  layers.reduce<number[]>(
    (values, { W, b, activation }) => activate(dense(values, W, b), activation),
    [...input],
  );
