import { dense, perceptronLayers, perceptronPredict, relu, sigmoid } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'multi-layer-perceptron';
const x = [2, 1];
const W1 = [
  [1, -1],
  [2, 1],
];
const b1 = [0, -1];
const W2 = [[1], [3]];
const b2 = [-1];

describe('the numbers of the lesson on multi-layer perceptrons', () => {
  it('solve XOR by OR and not AND', () => {
    const answers = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map((input) =>
      perceptronPredict([1, -1], -0.5, [
        perceptronPredict([1, 1], -0.5, input),
        perceptronPredict([1, 1], -1.5, input),
      ]),
    );
    expect(answers).toEqual([0, 1, 1, 0]);
    expectInLesson(
      SLUG,
      '\\varphi(x_1 + x_2 - 0.5)',
      '\\varphi(x_1 + x_2 - 1.5)',
      '\\varphi(h_1 - h_2 - 0.5)',
    );
  });

  it('are those of the forward pass', () => {
    const sums = dense(x, W1, b1);
    const layers = [
      { W: W1, b: b1, activation: 'relu' },
      { W: W2, b: b2, activation: 'linear' },
    ] as const;
    expectInLesson(SLUG, `- 1] = [${sums.join(', ')}]$`, `$[${sums.map(relu).join(', ')}]$`);
    expectInLesson(SLUG, `4 \\cdot 1 + 0 \\cdot 3 - 1 = ${perceptronLayers(x, layers)[0] ?? NaN}$`);
    expectInLesson(SLUG, `4 \\cdot 1 + (-2) \\cdot 3 - 1 = ${dense(sums, W2, b2)[0] ?? NaN}$`);
  });

  it('are those of one layer without activation', () => {
    const W = W1.map((row) => dense(row, W2, [0]));
    const [b = NaN] = dense(b1, W2, b2);
    expectInLesson(SLUG, `\\begin{bmatrix} ${W.flat().join(' \\\\ ')} \\end{bmatrix}$`, `= ${b}$`);
    expectInLesson(SLUG, `2 \\cdot (-2) + 1 \\cdot 5 - 4 = ${dense(x, W, [b])[0] ?? NaN}$`);
  });

  it('are those of the sigmoid', () => {
    expectInLesson(SLUG, `$\\sigma(0) = ${sigmoid(0)}$`);
    for (const z of [5, -5]) expectInLesson(SLUG, `$\\sigma(${z}) \\approx ${sigmoid(z).toFixed(4)}$`);
  });
});
