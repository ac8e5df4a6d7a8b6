import {
  changedInputs,
  classify,
  conv2dBackward,
  dense,
  elu,
  flatten,
  leakyRelu,
  LENET5,
  LENET5_PARAMETERS,
  maxout,
  maxPoolBackward,
  pool2d,
  relu,
  sigmoid,
  softmax,
  windowSum,
} from '@convolab/reference';
import { expectInLesson, readLessonText } from '../testing/lesson-texts.ts';

const texMatrix = (rows: readonly (readonly number[])[]) =>
  `\\begin{bmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{bmatrix}`;
const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
const thousands = (count: number) => count.toLocaleString('en').replaceAll(',', '{,}');
/** Without the zeros at the end of a rounded number. */
const rounded = (value: number) => String(Number(value.toFixed(3)));

it('of the lesson on MLPs are right', () => {
  const seven = [
    [0, 1, 1, 1, 0],
    [0, 0, 0, 1, 0],
    [0, 0, 1, 0, 0],
    [0, 1, 0, 0, 0],
  ];
  const moved = seven.map((row) => [0, ...row.slice(0, -1)]);
  expectInLesson('mlp-on-images', texMatrix(seven), texMatrix(moved));
  expectInLesson(
    'mlp-on-images',
    `2 + 2 + 2 + 2 = ${changedInputs(seven, 1, 0)}`,
    `$${seven.flat().length}$`,
  );
  expectInLesson('mlp-on-images', `$${seven.flat().filter(Boolean).length}$`);
  expectInLesson('mlp-on-images', `= ${thousands(784 * 300 + 300 + 300 * 10 + 10)}$`);
  expectInLesson('mlp-on-images', `$${thousands(LENET5_PARAMETERS)}$`);
});

it('of the lesson on features in stages follow from kernels and strides', () => {
  let [field, distance] = [1, 1];
  for (const { name, outputShape } of LENET5.slice(0, 4)) {
    const [size, stride] = name.startsWith('C') ? [5, 1] : [2, 2];
    field += (size - 1) * distance;
    distance *= stride;
    const values = outputShape.reduce((product, axis) => product * axis, 1);
    expectInLesson('features-in-stages', `$${outputShape.join(' \\times ')}$`, `$${thousands(values)}$`);
    expectInLesson('features-in-stages', `$${field} \\times ${field}$`, `$${distance}$`);
  }
  expectInLesson('features-in-stages', "r' = 6 + (5 - 1) \\cdot 2 = 14");
});

it('of the lesson on the sum of one window are right, forwards and backwards', () => {
  const weights = [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ];
  const window = [
    [0, 0, 9],
    [0, 1, 9],
    [0, 2, 8],
  ];
  const swapped = window.map((row) => row.toReversed());
  expectInLesson('element-wise', texMatrix(weights), texMatrix(window));
  expectInLesson('element-wise', `9 + 18 + 8 + (-5) = ${windowSum(weights, window, -5)}`);
  expectInLesson('element-wise', `$-35 - 5 = ${windowSum(weights, swapped, -5)}$`);
  const c3 = LENET5.find(({ name }) => name === 'C3')?.parameters ?? NaN;
  expectInLesson('element-wise', `(5 \\cdot 5 \\cdot 6 + 1) \\cdot 16 = ${thousands(c3)}`);
  const { dX, dW, db } = conv2dBackward([[2, 1, 3]], [[1, -1]], [[1, 3]]);
  expectInLesson('element-wise', `= ${list(dX.flat())}$`, `= ${list(dW.flat())}$`, `= ${db}$`);
});

it('of the lesson on activation functions are right', () => {
  for (const z of [-2, 0, 3]) {
    const values = [sigmoid(z), Math.tanh(z), relu(z), leakyRelu(z, 0.1), elu(z, 1)].map(rounded);
    const row = new RegExp(
      `\\| \\$${z}\\$ +\\| ${values.map((value) => `\\$${value}\\$`).join(' +\\| ')} +\\|`,
      'u',
    );
    for (const locale of ['ko', 'en'] as const)
      expect(readLessonText('activation-functions', locale)).toMatch(row);
  }
  expectInLesson('activation-functions', list(maxout([1, 4, -3, -1], 2)));
  expect((sigmoid(0) * (1 - sigmoid(0))) ** 10).toBeCloseTo(9.5e-7, 8);
});

it('of the lesson on pooling are right, forwards and backwards', () => {
  const map = [
    [1, 3, 2, 0],
    [4, 8, 1, 1],
    [0, 2, 6, 5],
    [1, 1, 7, 2],
  ];
  const size = [2, 2] as const;
  expectInLesson('pooling', texMatrix(map));
  expectInLesson('pooling', texMatrix(pool2d(map, { mode: 'max', size })));
  expectInLesson('pooling', texMatrix(pool2d(map, { mode: 'average', size })));
  const gradient = [
    [1, 2],
    [3, 4],
  ];
  expectInLesson('pooling', texMatrix(gradient), texMatrix(maxPoolBackward(map, gradient, { size })));
  const noisy = [
    [0, 8],
    [0, 0],
  ];
  expect([pool2d(noisy, { mode: 'max', size }), pool2d(noisy, { mode: 'average', size })]).toEqual([
    [[8]],
    [[2]],
  ]);
  const pooledRow = (row: number[]) => pool2d([row], { mode: 'max', size: [1, 2] }).flat();
  expect(
    [
      [0, 9, 0, 0],
      [9, 0, 0, 0],
      [0, 0, 9, 0],
    ].map(pooledRow),
  ).toEqual([
    [9, 0],
    [9, 0],
    [0, 9],
  ]);
});

it('of the lesson on classification are right', () => {
  const maps = [
    [
      [2, 0],
      [1, 3],
    ],
  ];
  const weights = [
    [1, -1],
    [0.5, 2],
    [-1, 0],
    [2, -0.5],
  ];
  expectInLesson('classification', `v = ${list(flatten(maps))}`, texMatrix(weights));
  expect(dense(flatten(maps), weights, [-1, 1]).map(relu)).toEqual([6, 0]);
  const scores = [3, 1, 0.2];
  expectInLesson(
    'classification',
    `\\approx ${list(softmax(scores).map((share) => Number(share.toFixed(3))))}`,
  );
  expect(classify(scores)).toBe(0);
  const c5 = LENET5.find(({ name }) => name === 'C5')?.parameters ?? NaN;
  expectInLesson('classification', `= ${thousands(c5)}$`, `$${thousands(LENET5_PARAMETERS)}$`);
  expectInLesson('classification', `+ 7 = ${(2 * 5 + 3) * 16 + 7}$`);
});
