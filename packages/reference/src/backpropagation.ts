import { softmax } from './activations.ts';
import { conv2d, crossCorrelate2d, outputSize, zeroPad } from './convolution.ts';
import { elementOrZero, generate, sizeOfMatrix, transpose, type Matrix } from './matrix.ts';
import type { Pooling } from './pooling.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Gradients of a layer: with respect to its input, its weights and its bias. */
export interface LayerGradients<Bias> {
  readonly dX: number[][];
  readonly dW: number[][];
  readonly db: Bias;
}

/** Left [N, K] times right [K, M]; both fit. */
const multiply = (left: Matrix, right: Matrix): number[][] =>
  generate({ rows: left.length, columns: right[0]?.length ?? 0 }, (row, column) =>
    sum(right.map((line, k) => elementOrZero(left, row, k) * (line[column] ?? 0))),
  );

/**
 * Back-propagation through Y = XW + b: x [N][in], W [in][out], dY [N][out] → dX [N][in], dW [in][out], db [out], added up over the batch.
 * Throws RangeError where the shapes do not fit.
 */
export function denseBackward(x: Matrix, W: Matrix, dY: Matrix): LayerGradients<number[]> {
  const [inputs, weights, outputs] = [sizeOfMatrix(x, 'x'), sizeOfMatrix(W, 'W'), sizeOfMatrix(dY, 'dY')];
  if (inputs.columns !== weights.rows || weights.columns !== outputs.columns || inputs.rows !== outputs.rows)
    throw new RangeError('x, W and dY do not fit.');
  return {
    dX: multiply(dY, transpose(W)),
    dW: multiply(transpose(x), dY),
    db: transpose(dY).map(sum),
  };
}

/** Throws RangeError unless there is a class of the row for each row of logits. */
function requireLabels(logits: Matrix, labels: readonly number[]): void {
  const { rows, columns } = sizeOfMatrix(logits, 'logits');
  if (labels.length !== rows) throw new RangeError('There must be a label for each row of logits.');
  if (labels.some((label) => !Number.isInteger(label) || label < 0 || label >= columns))
    throw new RangeError('A label is the index of a class.');
}

/** Mean over the batch of −log softmax(logits)[label]: logits [N][classes], labels [N]. log-sum-exp keeps it finite. */
export function crossEntropy(logits: Matrix, labels: readonly number[]): number {
  requireLabels(logits, labels);
  const losses = logits.map((row, sample) => {
    const largest = Math.max(...row);
    const logSum = largest + Math.log(sum(row.map((logit) => Math.exp(logit - largest))));
    return logSum - (row[labels[sample] ?? 0] ?? 0);
  });
  return sum(losses) / losses.length;
}

/** Gradient of crossEntropy with respect to the logits: (softmax − one-hot) / N, [N][classes]. */
export function crossEntropyGradient(logits: Matrix, labels: readonly number[]): number[][] {
  requireLabels(logits, labels);
  return logits.map((row, sample) =>
    softmax(row).map((share, index) => (share - Number(index === labels[sample])) / logits.length),
  );
}

/**
 * Back-propagation through max pooling, valid: image [H, W], dY [OH, OW] → dX [H, W]. The first maximum of a window in row order gets its
 * gradient; where windows overlap gradients add up. Throws RangeError where dY does not fit.
 */
export function maxPoolBackward(
  image: Matrix,
  dY: Matrix,
  { size, stride = size }: Pick<Pooling, 'size' | 'stride'>,
): number[][] {
  const input = sizeOfMatrix(image, 'image');
  const { rows, columns } = sizeOfMatrix(dY, 'dY');
  if (
    rows !== outputSize(input.rows, size[0], 0, stride[0]) ||
    columns !== outputSize(input.columns, size[1], 0, stride[1])
  )
    throw new RangeError('dY has not the size of the pooled image.');
  const dX = generate(input, () => 0);
  dY.forEach((row, y) =>
    row.forEach((gradient, x) => {
      const [top, left] = [y * stride[0], x * stride[1]];
      const at = firstMaximum(image, top, left, size);
      const line = dX[at.row];
      if (line) line[at.column] = (line[at.column] ?? 0) + gradient;
    }),
  );
  return dX;
}

/** Place of the first maximum of a window, row by row. */
function firstMaximum(image: Matrix, top: number, left: number, size: readonly [number, number]) {
  let best = { row: top, column: left };
  for (let row = top; row < top + size[0]; row += 1) {
    for (let column = left; column < left + size[1]; column += 1) {
      if (elementOrZero(image, row, column) > elementOrZero(image, best.row, best.column))
        best = { row, column };
    }
  }
  return best;
}

/**
 * Back-propagation through Y = crossCorrelate2d(x, w) + b of one channel, valid, stride 1: x [H, W], w [KH, KW], dY [H − KH + 1, W − KW + 1].
 * dX is the full convolution of dY with w, dW the cross-correlation of x with dY. Throws RangeError where dY does not fit.
 */
export function conv2dBackward(x: Matrix, w: Matrix, dY: Matrix): LayerGradients<number> {
  const [input, kernel, output] = [sizeOfMatrix(x, 'x'), sizeOfMatrix(w, 'w'), sizeOfMatrix(dY, 'dY')];
  if (output.rows !== input.rows - kernel.rows + 1 || output.columns !== input.columns - kernel.columns + 1)
    throw new RangeError('dY has not the size of the feature map.');
  const [below, right] = [kernel.rows - 1, kernel.columns - 1];
  const padded = zeroPad(dY, [below, below, right, right]);
  return { dX: conv2d(padded, w), dW: crossCorrelate2d(x, dY), db: sum(dY.flat()) };
}
