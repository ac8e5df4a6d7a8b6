import { MAX_SHOWN_ELEMENTS, ValueJsonSchema } from '@convolab/contracts';
import { tensorOf, zeros } from './construct.ts';
import { fromNested, toNested } from './nested.ts';
import { valueJson } from './value-json.ts';

describe('nested lists', () => {
  it('become tensors and come back', () => {
    const nested = [[[1, 2, 3]], [[4, 5, 6]]];
    const tensor = fromNested('int64', nested);
    expect(tensor.shape).toEqual([2, 1, 3]);
    expect(toNested(tensor)).toEqual(nested);
    expect(toNested(tensorOf('float64', [], [2]))).toBe(2);
  });

  it('must be regular and hold numbers', () => {
    expect(() => fromNested('float64', [[1], [2, 3]])).toThrow(RangeError);
    expect(() => fromNested('float64', ['1'])).toThrow(RangeError);
    expect(() => tensorOf('float64', [2], [1])).toThrow(RangeError);
  });
});

describe('values for pages', () => {
  it('shows regular numbers as tensors, with words for what JSON lacks', () => {
    expect(
      valueJson(
        [
          [1, NaN],
          [Infinity, -Infinity],
        ],
        'typescript',
      ),
    ).toEqual({
      kind: 'tensor',
      tensor: { dtype: 'float64', shape: [2, 2], data: [1, 'NaN', 'Infinity', '-Infinity'] },
    });
  });

  it('shows large tensors by shape alone', () => {
    const shown = valueJson(zeros('uint8', [MAX_SHOWN_ELEMENTS + 1]), 'typescript');
    expect(shown).toMatchObject({ tensor: { shape: [MAX_SHOWN_ELEMENTS + 1], data: null } });
  });

  it('writes everything else in the words of the language', () => {
    const value = [
      null,
      true,
      -Infinity,
      'x',
      { a: tensorOf('float64', [2, 0], []) },
      tensorOf('bool', [], [1]),
    ];
    expect(valueJson(value, 'python')).toEqual({
      kind: 'text',
      text: '[None, True, -inf, "x", {"a": float64[2, 0]}, True]',
    });
    expect(valueJson([null, false], 'typescript')).toMatchObject({ text: '[null, false]' });
  });

  it('bounds the text', () => {
    const shown = valueJson([Array.from({ length: 50_000 }, () => 'ab'), 'y'.repeat(10_000)], 'typescript');
    expect(ValueJsonSchema.safeParse(shown).success).toBe(true);
    expect(shown).toMatchObject({ text: expect.stringMatching(/…$/u) as string });
  });

  it('shows more dimensions than pages know as text', () => {
    expect(valueJson(zeros('uint8', Array<number>(9).fill(1)), 'python')).toMatchObject({ kind: 'text' });
  });
});
