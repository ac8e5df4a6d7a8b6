import { tensorOf, type Value } from '@convolab/tensor';
import { asGiven } from './arguments-after.ts';

const float = (shape: number[], values: number[]) => tensorOf('float64', shape, values);

describe('arguments after a call', () => {
  it.each<[string, Value, Value]>([
    ['an integer tensor', tensorOf('int32', [2], [1, 2]), float([2], [1, 2])],
    ['NaN', tensorOf('float32', [1], [NaN]), float([1], [NaN])],
    ['an empty tensor', tensorOf('float64', [0, 3], []), float([0], [])],
    ['a list of numbers', [2, 2], float([2], [2, 2])],
    ['a list of integers', [2, 2], tensorOf('int64', [2], [2, 2])],
    [
      'lists of lists',
      [
        [1, 2],
        [3, 4],
      ],
      float([2, 2], [1, 2, 3, 4]),
    ],
    ['a list of tensors', [float([2], [1, 2])], float([1, 2], [1, 2])],
    ['truths', [true, false], tensorOf('bool', [2], [1, 0])],
    ['a record', { weights: tensorOf('float32', [1], [1]) }, { weights: float([1], [1]) }],
    ['a text', 'valid', 'valid'],
  ])('come back as they were given: %s', (_, given, after) => {
    expect(asGiven([after], [given])).toEqual([given]);
  });

  it.each<[string, Value, Value]>([
    ['another number', tensorOf('int32', [2], [1, 2]), float([2], [1, 3])],
    ['another shape', tensorOf('int32', [2, 1], [1, 2]), float([2], [1, 2])],
    ['another length', [2, 2], float([3], [2, 2, 2])],
    ['another kind', tensorOf('int32', [1], [1]), 'changed'],
    ['nothing', tensorOf('int32', [1], [1]), null],
    ['another part of a record', { a: 1 }, { a: 2 }],
  ])('stay different: %s', (_, given, after) => {
    expect(asGiven([after], [given])).not.toEqual([given]);
  });

  it('keep their number', () => {
    expect(asGiven([1, 2], [1])).toEqual([1, 2]);
    expect(asGiven([], [1])).toEqual([]);
  });
});
