import { tensorOf } from '@convolab/tensor';
import { relu, scaledTanh, sigmoid, softmax } from './activations.ts';
import { conv2d, crossCorrelate2d, flipKernel, outputSize } from './convolution.ts';
import { dense } from './dense.ts';
import { findReference, referenceNames } from './functions.ts';
import { LENET5, LENET5_1998, LENET5_1998_C3_CONNECTIONS, LENET5_PARAMETERS } from './lenet5.ts';
import { pool2d } from './pooling.ts';

/** D2L is Zhang et al., Dive into Deep Learning, 1.0. */
const D2L_INPUT = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
];

describe('published values', () => {
  it('convolution: the example of scipy.ndimage.convolve, whose kernel has no symmetry', () => {
    const image = [
      [1, 2, 0, 0],
      [5, 3, 0, 4],
      [0, 0, 0, 7],
      [9, 3, 0, 0],
    ];
    const kernel = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
    ];
    const documented = [
      [11, 10, 7, 4],
      [10, 3, 11, 11],
      [15, 12, 14, 7],
      [12, 3, 7, 0],
    ];
    expect(crossCorrelate2d(image, flipKernel(kernel), { padding: [1, 1] })).toEqual(documented);
    expect(conv2d(image, kernel)).toEqual([
      [3, 11],
      [12, 14],
    ]);
  });

  it('convolution: the examples of numpy.convolve, as matrices of one row', () => {
    expect(conv2d([[1, 2, 3]], [[0, 1, 0.5]])).toEqual([[2.5]]);
    expect(conv2d([[0, 0, 1, 2, 3, 0, 0]], [[0, 1, 0.5]])).toEqual([[0, 1, 2.5, 4, 1.5]]);
  });

  it('cross-correlation and its output size: D2L 7.2.1, 7.3.2', () => {
    const kernel = [
      [0, 1],
      [2, 3],
    ];
    expect(crossCorrelate2d(D2L_INPUT, kernel)).toEqual([
      [19, 25],
      [37, 43],
    ]);
    expect(crossCorrelate2d(D2L_INPUT, kernel, { padding: [1, 1], stride: [3, 2] })).toEqual([
      [0, 8],
      [6, 8],
    ]);
    expect([outputSize(8, 3, 0, 3), outputSize(8, 5, 1, 4)]).toEqual([2, 2]);
  });

  it('output size: LeCun et al. 1998 (C1, S2) and AlexNet’s first layer', () => {
    expect(outputSize(32, 5)).toBe(28);
    expect(outputSize(28, 2, 0, 2)).toBe(14);
    expect(outputSize(227, 11, 0, 4)).toBe(55);
  });

  it('pooling: D2L 7.5.1', () => {
    expect(pool2d(D2L_INPUT, { mode: 'max', size: [2, 2], stride: [1, 1] })).toEqual([
      [4, 5],
      [7, 8],
    ]);
    expect(pool2d(D2L_INPUT, { mode: 'average', size: [2, 2], stride: [1, 1] })).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  it('activations: known points', () => {
    expect([relu(-2), relu(3)]).toEqual([0, 3]);
    expect([sigmoid(0), sigmoid(-800), sigmoid(800)]).toEqual([0.5, 0, 1]);
    expect(scaledTanh(1)).toBeCloseTo(1, 4);
    expect(softmax([1000, 1000 + Math.log(3)])).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  });

  it('LeNet-5: parameters and connections of LeCun et al. 1998, section II.B', () => {
    const [c1, s2, c3, s4, c5, f6] = LENET5_1998.map(({ parameters }) => parameters);
    expect([c1, s2, c3, s4, c5, f6]).toEqual([156, 12, 1_516, 32, 48_120, 10_164]);
    expect(LENET5_1998.reduce((sum, layer) => sum + layer.parameters, 0)).toBe(60_000);
    // The paper counts connections with the biases: 122,304 in C1 and 151,600 in C3.
    expect((LENET5_1998[0]?.multiplyAccumulates ?? 0) + 28 * 28 * 6).toBe(122_304);
    expect((LENET5_1998[2]?.multiplyAccumulates ?? 0) + 10 * 10 * 16).toBe(151_600);
  });

  it('LeNet-5: table I, map by map', () => {
    const columns = LENET5_1998_C3_CONNECTIONS.map((maps) => [...maps].sort((a, b) => a - b).join(''));
    expect(columns.join(' ')).toBe(
      '012 123 234 345 045 015 0123 1234 2345 0345 0145 0125 0134 1245 0235 012345',
    );
  });

  it('LeNet-5 of today: 61,706 parameters', () => {
    expect(LENET5.map(({ parameters }) => parameters)).toEqual([156, 0, 2_416, 0, 48_120, 10_164, 850]);
    expect(LENET5_PARAMETERS).toBe(61_706);
    expect(LENET5.reduce((sum, layer) => sum + layer.multiplyAccumulates, 0)).toBe(416_520);
  });
});

describe('bad input', () => {
  it.each<[string, () => unknown]>([
    ['a kernel larger than the image', () => conv2d([[1]], [[1, 2]])],
    ['an empty image', () => conv2d([], [[1]])],
    ['a ragged image', () => conv2d([[1, 2], [3]], [[1]])],
    ['a stride of 0', () => outputSize(5, 3, 0, 0)],
    ['a fractional padding', () => outputSize(5, 3, 0.5)],
    ['weights that do not fit', () => dense([1, 2], [[1]], [0])],
    ['no logits', () => softmax([])],
  ])('%s raises a RangeError', (_, compute) => {
    expect(compute).toThrow(RangeError);
  });
});

describe('the registry', () => {
  it('computes on tensors and on nested lists', () => {
    const conv = findReference('conv2d');
    const image = tensorOf('int64', [2, 2], [1, 2, 3, 4]);
    expect(conv?.([image, [[1, 0]]])).toEqual(tensorOf('float64', [2, 1], [2, 4]));
    expect(() => conv?.([image, [1, 0]])).toThrow(RangeError);
    expect(() => conv?.([image])).toThrow(RangeError);
  });

  it('knows its names and nothing of the prototype', () => {
    expect(referenceNames()).toContain('conv2d');
    expect(findReference('constructor')).toBeNull();
  });
});
