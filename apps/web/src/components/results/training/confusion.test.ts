import { confusions, recall } from './confusion.ts';

const matrix = [
  [9, 1, 0],
  [0, 10, 3],
  [0, 0, 0],
];

describe('a confusion matrix', () => {
  it('tells the mistakes, most frequent first, and not what was right', () => {
    expect(confusions(matrix)).toEqual([
      { label: 1, predicted: 2, count: 3 },
      { label: 0, predicted: 1, count: 1 },
    ]);
  });

  it('tells the share of a label that was read right', () => {
    expect(recall(matrix, 0)).toBe(0.9);
    expect(recall(matrix, 2)).toBeNull();
  });
});
