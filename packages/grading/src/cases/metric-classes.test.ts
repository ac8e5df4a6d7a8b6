import { tensorOf, type Value } from '@convolab/tensor';
import { classesOf } from './metric-classes.ts';

describe('classes that a result tells', () => {
  it.each<[string, Value, number, number[] | null]>([
    ['a number for one picture', 7, 1, [7]],
    ['a list of one', [7], 1, [7]],
    ['a list for several', [7, 0, 2], 3, [7, 0, 2]],
    ['a tensor of integers', tensorOf('int64', [2], [3, 9]), 2, [3, 9]],
    ['a scalar tensor', tensorOf('int32', [], [5]), 1, [5]],
    ['scores of one picture', [0.1, 0.7, 0.2], 1, [1]],
    [
      'rows of scores',
      [
        [0.1, 0.9],
        [3, -3],
      ],
      2,
      [1, 0],
    ],
    ['one row in a matrix', [[0, 0, 5]], 1, [2]],
    ['the first of equal ones', [[2, 2, 1]], 1, [0]],
    ['negative scores', tensorOf('float32', [1, 3], [-3, -1, -2]), 1, [1]],
    ['infinite scores', [[-Infinity, -Infinity, Infinity]], 1, [2]],
    ['NaN among scores', [[NaN, 1, NaN, 2]], 1, [3]],
    ['nothing but NaN', [[NaN, NaN]], 1, [NaN]],
    ['minus infinity alone', [[-Infinity, NaN]], 1, [0]],
    ['no scores at all', tensorOf('float64', [1, 0], []), 1, null],
    ['classes too few', [1, 2], 3, null],
    [
      'rows too many',
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      2,
      null,
    ],
    ['three axes', [[[1, 2]]], 1, null],
    ['a row for several pictures', [0.1, 0.9, 0.3], 2, null],
    ['words', ['seven'], 1, null],
    ['a record', { classes: [7] }, 1, null],
    ['nothing', null, 1, null],
    ['ragged rows', [[1], [1, 2]], 2, null],
  ])('%s', (_what, value, count, classes) => {
    expect(classesOf(value, count)).toEqual(classes);
  });
});
