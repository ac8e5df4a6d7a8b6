import { probabilitiesOf, RANGE, shifted, START, withLogit } from './class-probabilities.ts';

const chances = (logits: readonly number[]) => probabilitiesOf(logits).map(({ probability }) => probability);
const answers = (logits: readonly number[]) => probabilitiesOf(logits).map(({ isAnswer }) => isAnswer);

describe('the probabilities', () => {
  it.each([[START], [[0, 0, 0, 0]], [[5, -5, 5, -5]]])('of %p add up to 1', (logits) => {
    expect(chances(logits).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it('are each the weight among all weights', () => {
    const classes = probabilitiesOf(START);
    const sum = classes.reduce((total, { weight }) => total + weight, 0);
    for (const { weight, probability } of classes) expect(probability).toBeCloseTo(weight / sum, 12);
    expect(classes[0]?.weight).toBe(1);
  });

  it('stay when all scores are raised alike', () => {
    const raised = shifted(START, 1) ?? [];
    chances(raised).forEach((chance, index) => expect(chance).toBeCloseTo(chances(START)[index] ?? NaN, 12));
  });

  it('are equal for equal scores, and the lowest class is the answer', () => {
    expect(chances([2, 2, 2, 2])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(answers([2, 2, 2, 2])).toEqual([true, false, false, false]);
  });
});

describe('the scores', () => {
  it('begin within the range and with the lesson’s', () => {
    expect(START.slice(0, 3)).toEqual([3, 1, 0.2]);
    expect(Math.max(...START)).toBeLessThanOrEqual(RANGE.highest);
  });

  it('change one at a time', () => {
    expect(answers(withLogit(START, 2, 4))).toEqual([false, false, true, false]);
  });

  it('are shifted there and back exactly, and never out of the range', () => {
    expect(shifted(shifted(START, 1) ?? [], -1)).toEqual(START);
    expect(shifted([5, 0, 0, 0], 1)).toBeNull();
    expect(shifted([0, -5, 0, 0], -1)).toBeNull();
  });
});
