import { sizeOfMatrix, type Matrix } from './matrix.ts';

/** A fully connected layer without activation: input [I], weights [I, O], bias [O] → [O]. Throws RangeError where they do not fit. */
export function dense(input: readonly number[], weights: Matrix, bias: readonly number[]): number[] {
  const { rows, columns } = sizeOfMatrix(weights, 'weights');
  if (rows !== input.length) throw new RangeError('The weights need a row for each input.');
  if (columns !== bias.length) throw new RangeError('The bias needs an element for each output.');
  return bias.map((start, output) =>
    input.reduce((sum, element, row) => sum + element * (weights[row]?.[output] ?? 0), start),
  );
}
