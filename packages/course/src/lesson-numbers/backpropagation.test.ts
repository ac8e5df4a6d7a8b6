import { crossEntropy, crossEntropyGradient, denseBackward, softmax } from '@convolab/reference';
import { expectInLesson, texMatrix } from '../testing/lesson-texts.ts';

const SLUG = 'backpropagation';
const loss = (a: number, b: number, c: number) => (a * b + c) ** 2;

describe('the numbers of the lesson on back-propagation', () => {
  it('are those of (a · b + c)²: a layer of one weight, and the derivative of the square', () => {
    const { dX, dW, db } = denseBackward([[2]], [[3]], [[2 * 2]]);
    expectInLesson(SLUG, 'm = a \\cdot b = 6', 's = m + c = 2', `L = s^2 = ${loss(2, 3, -4)}`);
    expectInLesson(SLUG, `4 \\cdot b = ${dX[0]?.[0] ?? NaN}`, `4 \\cdot a = ${dW[0]?.[0] ?? NaN}`);
    expectInLesson(SLUG, `4 \\cdot 1 = ${db[0] ?? NaN}`);
  });

  it('are those of a small change of a', () => {
    const changed = loss(2.001, 3, -4);
    expectInLesson(SLUG, `(2.001 \\cdot 3 - 4)^2 = ${changed.toFixed(6)}$`);
    expectInLesson(SLUG, `/ 0.001 = ${((changed - 4) / 0.001).toFixed(3)}$`);
  });

  it('are those of the layer', () => {
    const X = [
      [1, 2],
      [0, 1],
    ];
    const W = [
      [2, 1],
      [1, -1],
    ];
    const dY = [
      [1, 0],
      [2, -1],
    ];
    const { dX, dW, db } = denseBackward(X, W, dY);
    expectInLesson(SLUG, `X = ${texMatrix(X)}`, `W = ${texMatrix(W)}`, `dY = ${texMatrix(dY)}`);
    expectInLesson(SLUG, `dX = ${texMatrix(dX)}`, `dW = ${texMatrix(dW)}`, `db = ${texMatrix([db])}`);
  });

  it('are those of softmax with cross-entropy', () => {
    const rounded = (numbers: readonly number[]) => `[${numbers.map((n) => n.toFixed(4)).join(', ')}]`;
    const z = [3, 1];
    expectInLesson(SLUG, `$z = [${z.join(', ')}]$`, `$p \\approx ${rounded(softmax(z))}$`);
    expectInLesson(SLUG, `\\approx ${crossEntropy([z], [1]).toFixed(4)}$`);
    expectInLesson(SLUG, `$${rounded(crossEntropyGradient([z], [1])[0] ?? [])}$`);
  });
});
