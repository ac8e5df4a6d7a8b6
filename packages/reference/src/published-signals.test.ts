import { tensorOf } from '@convolab/tensor';
import { classify, elu, leakyRelu, maxout } from './activations.ts';
import { conv1d, conv1dMode, convolveSampled } from './convolution1d.ts';
import { windowSum, zeroPad } from './convolution.ts';
import { edgeFilter, gaussianKernel, sharpen, sobel } from './filters.ts';
import { findReference } from './functions.ts';
import { pool2d } from './pooling.ts';
import { changedInputs } from './shifting.ts';

const STEP_EDGE = [
  [0, 0, 5, 5],
  [0, 0, 5, 5],
  [0, 0, 5, 5],
];

describe('published values', () => {
  it('convolution in one dimension: the examples of numpy.convolve', () => {
    const [x, h] = [
      [1, 2, 3],
      [0, 1, 0.5],
    ];
    expect(conv1d(x, h)).toEqual([0, 1, 2.5, 4, 1.5]);
    expect(conv1dMode(x, h, 'full')).toEqual([0, 1, 2.5, 4, 1.5]);
    expect(conv1dMode(x, h, 'same')).toEqual([1, 2.5, 4]);
    expect(conv1dMode(x, h, 'valid')).toEqual([2.5]);
    // np.convolve([1, 2, 3, 4], [1, 10], 'same')
    expect(conv1dMode([1, 2, 3, 4], [1, 10], 'same')).toEqual([1, 12, 23, 34]);
    expect(conv1d([1, 2], [3, 4, 5])).toEqual(conv1d([3, 4, 5], [1, 2]));
  });

  it('box * box is a triangle of height and area 1', () => {
    const dt = 0.01;
    const box = new Array<number>(100).fill(1);
    const triangle = convolveSampled(box, box, dt);
    expect(triangle).toHaveLength(199);
    expect(Math.max(...triangle)).toBeCloseTo(1, 12);
    expect(triangle[49]).toBeCloseTo(0.5, 12);
    expect(triangle.reduce((sum, y) => sum + y * dt, 0)).toBeCloseTo(1, 12);
  });

  it('one element: Result = W1·X1 + … + W9·X9 + b', () => {
    const weights = [
      [1, 0, -1],
      [2, 0, -2],
    ];
    const window = [
      [3, 5, 1],
      [4, 6, 2],
    ];
    expect(windowSum(weights, window, 0.5)).toBe(6.5);
  });

  it('zero padding: np.pad(…, ((1, 0), (2, 1)))', () => {
    expect(zeroPad([[1, 2]], [1, 0, 2, 1])).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 1, 2, 0],
    ]);
  });

  it('gradients: a step of 5 is 20 for Sobel, 15 for Prewitt, and 5·√2 for Roberts', () => {
    expect(sobel(STEP_EDGE)).toEqual({ gx: [[20, 20]], gy: [[0, 0]], magnitude: [[20, 20]] });
    expect(edgeFilter(STEP_EDGE, 'prewitt')).toEqual([[15, 15]]);
    expect(edgeFilter(STEP_EDGE, 'roberts')[0]).toEqual([0, expect.closeTo(5 * Math.SQRT2, 12), 0]);
  });

  it('gradients: of a ramp that falls by 2 a row and rises by 3 a column', () => {
    const ramp = Array.from({ length: 4 }, (_, y) => Array.from({ length: 5 }, (__, x) => 3 * x - 2 * y));
    const { gx, gy } = sobel(ramp);
    expect([new Set(gx.flat()), new Set(gy.flat())]).toEqual([new Set([24]), new Set([-16])]);
  });

  it('Gaussian: the 3×3 kernel of σ = 1, as fspecial("gaussian", 3, 1) gives it', () => {
    const [corner, side, middle] = [0.0751, 0.1238, 0.2042];
    const rounded = gaussianKernel(3, 1).map((row) => row.map((weight) => Number(weight.toFixed(4))));
    expect(rounded).toEqual([
      [corner, side, corner],
      [side, middle, side],
      [corner, side, corner],
    ]);
    expect(
      gaussianKernel(7, 2.5)
        .flat()
        .reduce((sum, weight) => sum + weight, 0),
    ).toBeCloseTo(1, 12);
  });

  it('sharpening leaves a flat region as it is, and adds what blurring took', () => {
    const flat = sharpen(
      [
        [4, 4, 4],
        [4, 4, 4],
        [4, 4, 4],
      ],
      2,
    );
    expect(flat[1]?.[1]).toBeCloseTo(4, 12);
    // Alone in zeros: 1 + amount · (1 − 0.2042).
    expect(sharpen([[1]], 2)[0]?.[0]).toBeCloseTo(1 + 2 * (1 - 0.2042), 3);
  });

  it('activations: known points', () => {
    expect([leakyRelu(-3, 0.1), leakyRelu(2, 0.1)]).toEqual([expect.closeTo(-0.3, 12), 2]);
    expect([elu(-1, 2), elu(2, 2)]).toEqual([expect.closeTo(2 * (1 / Math.E - 1), 12), 2]);
    expect(maxout([1, 5, -2, -3], 2)).toEqual([5, -2]);
    expect(classify([1, 3, 3, 2])).toBe(1);
  });

  it('average pooling with padding as in TensorFlow: what is padded is not counted', () => {
    const image = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(pool2d(image, { mode: 'average', size: [2, 2], padding: 'same' })).toEqual([[3, 4.5]]);
  });

  it('a vertical line that moves by one column changes two inputs a row', () => {
    const line = [
      [0, 1, 0],
      [0, 1, 0],
    ];
    expect([changedInputs(line, 1, 0), changedInputs(line, -1, 0), changedInputs(line, 0, 1)]).toEqual([
      4, 4, 1,
    ]);
  });
});

describe('bad input', () => {
  it.each<[string, () => unknown]>([
    ['an empty signal', () => conv1d([], [1])],
    ['a kernel longer than the signal', () => conv1dMode([1], [1, 2], 'same')],
    ['a step of 0', () => convolveSampled([1], [1], 0)],
    ['a window of another size', () => windowSum([[1]], [[1, 2]], 0)],
    ['a negative padding', () => zeroPad([[1]], [0, 0, -1, 0])],
    ['an even Gaussian', () => gaussianKernel(4, 1)],
    ['a deviation of 0', () => gaussianKernel(3, 0)],
    ['pieces that do not divide', () => maxout([1, 2, 3], 2)],
  ])('%s raises a RangeError', (_, compute) => {
    expect(compute).toThrow(RangeError);
  });
});

describe('references by name', () => {
  const compute = (name: string, ...args: Parameters<NonNullable<ReturnType<typeof findReference>>>[0]) =>
    findReference(name)?.(args);

  it('work along the last axis of any shape', () => {
    const z = tensorOf('float64', [2, 1, 4], [1, 5, -2, -3, 0, 0, 7, 9]);
    expect(compute('maxout', z, 2)).toEqual(tensorOf('float64', [2, 1, 2], [5, -2, 0, 9]));
    expect(compute('relu', z)).toEqual(tensorOf('float64', [2, 1, 4], [1, 5, 0, 0, 0, 0, 7, 9]));
  });

  it('give whole numbers as such', () => {
    expect(compute('outputSize', 5, 7, 3, 2, 1, 0, 2, 3)).toEqual(tensorOf('int64', [2], [3, 2]));
    expect(compute('classify', [1, 2])).toEqual(tensorOf('int64', [], [1]));
  });

  it.each<[string, string, Parameters<typeof compute>[1][]]>([
    ['a mode', 'conv1dMode', [[1], [1], 'half']],
    ['two numbers', 'maxPool', [[[1]], [1], [1, 1]]],
    ['four numbers', 'zeroPad', [[[1]], [1, 1]]],
    ['a record', 'classifier', [[[[1]]], [1], 'relu']],
    ['a list', 'classifier', [[[[1]]], 1, 'relu']],
  ])('miss %s', (_, name, args) => {
    expect(() => compute(name, ...args)).toThrow(RangeError);
  });
});
