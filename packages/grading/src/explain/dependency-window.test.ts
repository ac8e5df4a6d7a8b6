import { conv2d, crossCorrelate2d, dense, pool2d, relu, type Matrix } from '@convolab/reference';
import {
  createRandom,
  fromNested,
  isTensor,
  tensorOf,
  toNested,
  type Tensor,
  type Value,
} from '@convolab/tensor';
import { dependencyWindow } from './dependency-window.ts';

const matrixOf = (value: Value | undefined) => toNested(value as Tensor) as Matrix;
const tensor = (matrix: Matrix): Tensor => fromNested('float64', matrix);
const random = createRandom('window', 'test');
const drawn = (rows: number, columns: number, draw = () => random.integer(-3, 3)): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, draw));

const window = (
  reference: (...args: Value[]) => Value,
  args: Readonly<Record<string, Value>>,
  index: readonly number[],
) =>
  dependencyWindow(
    (values) => reference(...values),
    Object.entries(args).map(([name, value]) => ({ name, value })),
    index,
  );

describe('the window that an element of the result comes from', () => {
  const convolve = (image?: Value, kernel?: Value) => tensor(conv2d(matrixOf(image), matrixOf(kernel)));

  it.each([
    [5, 7, 2, 3, [1, 2]],
    [5, 7, 2, 3, [0, 0]],
    [5, 7, 2, 3, [3, 4]],
    [9, 4, 1, 1, [8, 3]],
    [3, 8, 3, 2, [0, 5]],
  ] as const)('of a convolution, %d×%d by %d×%d at %j', (h, w, kh, kw, [y, x]) => {
    const args = { image: tensor(drawn(h, w)), kernel: tensor(drawn(kh, kw)) };
    expect(window(convolve, args, [y, x])).toEqual({
      argument: 'image',
      from: [y, x],
      to: [y + kh - 1, x + kw - 1],
    });
  });

  it('is whole where weights are zero and the image is, too', () => {
    const args = {
      image: tensor(drawn(4, 4, () => 0)),
      kernel: tensor([
        [0, 0, 0],
        [0, 1, 0],
      ]),
    };
    expect(window(convolve, args, [1, 1])).toEqual({ argument: 'image', from: [1, 1], to: [2, 3] });
  });

  it('is none where all of every argument matters', () => {
    const args = { image: tensor(drawn(3, 3)), kernel: tensor(drawn(3, 3)) };
    expect(window(convolve, args, [0, 0])).toBeNull();
  });

  it('ends at the border where the kernel reaches into the padding, and goes on by the stride', () => {
    const padded = (image?: Value, kernel?: Value) =>
      tensor(crossCorrelate2d(matrixOf(image), matrixOf(kernel), { padding: [1, 1], stride: [2, 2] }));
    const args = { image: tensor(drawn(6, 6)), kernel: tensor(drawn(3, 3)) };
    expect(window(padded, args, [0, 0])).toMatchObject({ from: [0, 0], to: [1, 1] });
    expect(window(padded, args, [1, 2])).toMatchObject({ from: [1, 3], to: [3, 5] });
  });

  it.each(['max', 'average'] as const)(
    'of %s pooling, whose window is found whatever is the largest',
    (mode) => {
      const pool = (map?: Value) => tensor(pool2d(matrixOf(map), { mode, size: [2, 3] }));
      for (let round = 0; round < 5; round += 1) {
        const args = { map: tensor(drawn(6, 9)) };
        expect(window(pool, args, [1, 2])).toEqual({ argument: 'map', from: [2, 6], to: [3, 8] });
      }
    },
  );

  it('of ReLU, also below zero', () => {
    const rectify = (x?: Value) => {
      const { shape, data } = x as Tensor;
      return tensorOf('float64', shape, Array.from(data, Number).map(relu));
    };
    for (let place = 0; place < 6; place += 1) {
      const args = { x: tensorOf('float64', [6], [-1, 2, 0, -3, 4, -5]) };
      expect(window(rectify, args, [place])).toEqual({ argument: 'x', from: [place], to: [place] });
    }
  });

  it('of a dense layer is a column of the weights: every input matters', () => {
    const layer = (input?: Value, weights?: Value, bias?: Value) => {
      const numbers = (value?: Value) => toNested(value as Tensor) as number[];
      const result = dense(numbers(input), matrixOf(weights), numbers(bias));
      return tensorOf('float64', [result.length], result);
    };
    const args = {
      input: tensorOf('float64', [3], [1, 0, 2]),
      weights: tensor(drawn(3, 4)),
      bias: tensorOf('float64', [4], [0, 0, 0, 0]),
    };
    expect(window(layer, args, [2])).toEqual({ argument: 'weights', from: [0, 2], to: [2, 2] });
  });

  it('of a sum over one axis of three, with bytes and integers', () => {
    const sum = (x?: Value) => {
      if (!isTensor(x ?? null)) throw new RangeError('No tensor.');
      const { shape, data } = x as Tensor;
      const [depth = 0, length = 0] = shape;
      return tensorOf(
        'float64',
        [length],
        Array.from({ length }, (_, column) =>
          Array.from({ length: depth }, (_, row) => Number(data[row * length + column])).reduce(
            (a, b) => a + b,
          ),
        ),
      );
    };
    for (const dtype of ['uint8', 'int64', 'float32', 'bool'] as const) {
      const x = tensorOf(dtype, [2, 5], [0, 255, 0, 255, 0, 255, 0, 255, 0, 255]);
      expect(window(sum, { x }, [3])).toEqual({ argument: 'x', from: [0, 3], to: [1, 3] });
    }
  });

  it('is none where the reference refuses everything else, and for large inputs', () => {
    const picky = (x?: Value) => {
      if ((x as Tensor).data[0] !== 1) throw new RangeError('Only one.');
      return x ?? null;
    };
    expect(window(picky, { x: tensorOf('float64', [2], [1, 2]) }, [0])).toBeNull();
    const args = { image: tensor(drawn(48, 48)), kernel: tensor(drawn(5, 5)) };
    expect(window(convolve, args, [0, 0])).toBeNull();
  });
});
