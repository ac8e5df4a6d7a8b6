import { createRandom } from '@convolab/tensor';
import { fillSlot, simpleNumbers, type NumberSlot } from './simple-numbers.ts';

const slot = (change: Partial<NumberSlot>): NumberSlot => ({
  count: 4,
  dtype: 'float64',
  low: -1,
  high: 1,
  takesHigh: true,
  step: 0,
  distinct: false,
  ...change,
});

describe('simple numbers', () => {
  it.each<[string, Partial<NumberSlot>, number, number[]]>([
    ['are nearest to zero, positive first', {}, 1, [0, 1, -1]],
    ['are halves next', {}, 1 / 2, [0, 0.5, -0.5, 1, -1]],
    ['begin where the range does', { low: 2, high: 3 }, 1, [2, 3]],
    ['may all be negative', { low: -4, high: -2 }, 1, [-2, -3, -4]],
    ['leave out an end that is never drawn', { low: 0, takesHigh: false }, 1, [0]],
    ['are finer where there is nothing else', { low: 0.25, high: 0.7 }, 1, [0.5]],
    ['stay whole where only whole ones are drawn', { step: 1 }, 1 / 8, [0, 1, -1]],
    ['stay whole in integers', { dtype: 'int64', step: 0 }, 1 / 2, [0, 1, -1]],
    ['are truth values in bool', { dtype: 'bool' }, 1, [0, 1]],
    ['are the lowest where nothing else is', { low: 0.001, high: 0.002 }, 1, [0.001]],
    ['are as many as must differ', { distinct: true, step: 1, count: 3 }, 1, [0, 1, -1]],
    ['are none where too few differ', { distinct: true, step: 1 }, 1, []],
  ])('%s', (_, change, grain, numbers) => {
    expect(simpleNumbers(slot(change), grain)).toEqual(numbers);
  });

  it('fill a slot, all different where they must be', () => {
    const random = createRandom('1', 'fill');
    const wide = slot({ low: -9, high: 9, distinct: true, count: 12 });
    for (let round = 0; round < 20; round += 1) {
      expect(new Set(fillSlot(wide, 1, random)).size).toBe(12);
      expect(fillSlot(slot({}), 1, random)?.every((one) => Math.abs(one) <= 1)).toBe(true);
    }
    expect(fillSlot(slot({ distinct: true, step: 1 }), 1, random)).toBeNull();
  });
});
