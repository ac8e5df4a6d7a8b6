import type { Language } from '@convolab/contracts';
import { fromNested, tensorOf, type Value } from '@convolab/tensor';
import { callAsCode } from './call-as-code.ts';

const image = fromNested('float64', [
  [1, 2],
  [3, 4.5],
]);
const code = (language: Language, args: readonly Value[], expected: Value | null | undefined) =>
  callAsCode(
    { function: 'conv2d', arguments: args.map((value, place) => ({ name: `a${place}`, value })), expected },
    language,
  );

describe('a call as code', () => {
  it('is a test below a TypeScript program', () => {
    expect(code('typescript', [image, [2, 1], 'max', true], fromNested('float64', [[1, -2.5]]))).toBe(
      'console.log(conv2d([[1, 2], [3, 4.5]], [2, 1], "max", true));\n// → [[1, -2.5]]\n',
    );
  });

  it('is a test below a Python program, with arrays and tuples as grading gives them', () => {
    const mask = tensorOf('bool', [2], [1, 0]);
    const labels = tensorOf('int64', [2], [7, 0]);
    expect(code('python', [image, [2], mask, labels, { rate: 0.5, on: false }], [1, 2])).toBe(
      [
        'import numpy as np',
        '',
        'print(conv2d(',
        '  np.array([[1, 2], [3, 4.5]], dtype=float),',
        '  (2,),',
        '  np.array([True, False], dtype=bool),',
        '  np.array([7, 0], dtype=int),',
        '  {"rate": 0.5, "on": False},',
        '))',
        '# → [1, 2]',
        '',
      ].join('\n'),
    );
    expect(code('python', [3], 4)).toBe('print(conv2d(3))\n# → 4\n');
  });

  it('is a test below a tfjs program, with tensors of its dtypes', () => {
    const labels = tensorOf('int64', [2], [7, 0]);
    const zeros = tensorOf('float64', [4, 5], new Array<number>(20).fill(0));
    expect(code('tfjs', [image, labels, zeros, [2, 1]], fromNested('float64', [[1, -2.5]]))).toBe(
      [
        'console.log(String(conv2d(',
        '  tf.tensor([[1, 2], [3, 4.5]]),',
        "  tf.tensor([7, 0], undefined, 'int32'),",
        '  tf.fill([4, 5], 0),',
        '  [2, 1],',
        ')));',
        '// → [[1, -2.5]]',
        '',
      ].join('\n'),
    );
  });

  it('says nothing of the result where many are right', () => {
    expect(code('typescript', [1], undefined)).toBe('console.log(conv2d(1));\n');
  });

  it('says that an error is expected', () => {
    expect(code('typescript', [1], null)).toBe('console.log(conv2d(1));\n// → Error\n');
    expect(code('python', [1], null)).toBe('print(conv2d(1))\n# → Exception\n');
  });

  it('writes large arrays of one number short', () => {
    const ones = tensorOf('float64', [30, 40], new Array<number>(1_200).fill(0.5));
    expect(code('typescript', [ones], [0])).toContain(
      'Array.from({ length: 30 }, () => Array(40).fill(0.5))',
    );
    expect(code('python', [ones], [0])).toContain('np.full((30, 40), 0.5, dtype=float)');
  });

  it('is bounded: long results are cut, long inputs are no code', () => {
    const many = tensorOf(
      'float64',
      [4_000],
      Array.from({ length: 4_000 }, (_, index) => index),
    );
    expect(code('typescript', [1], many)?.length).toBeLessThan(500);
    expect(code('typescript', [many], 1)).toBeNull();
  });

  it('keeps words of a text in a text', () => {
    const text = '");\nprocess.exit(); //';
    expect(code('typescript', [text], text)?.split('\n')).toHaveLength(3);
    expect(code('python', [text], { '\n': 1 })?.split('\n')).toHaveLength(3);
  });

  it('knows the numbers that JSON lacks', () => {
    const wild = tensorOf('float64', [3], [NaN, Infinity, -Infinity]);
    expect(code('python', [wild], wild)).toContain('np.array([np.nan, np.inf, -np.inf], dtype=float)');
    expect(code('typescript', [wild], wild)).toContain('[NaN, Infinity, -Infinity]');
  });
});
