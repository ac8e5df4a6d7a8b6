import { learningRateAt } from './schedule.ts';

describe('learningRateAt', () => {
  it('stays where it is when constant', () => {
    const settings = { schedule: 'constant', learningRate: 0.01 } as const;
    expect([0, 50, 99].map((step) => learningRateAt(settings, step, 100))).toEqual([0.01, 0.01, 0.01]);
  });

  it('rises from a tenth over the first quarter and falls to nothing', () => {
    const settings = { schedule: 'one-cycle', learningRate: 0.01 } as const;
    const rates = [0, 12.5, 25, 62.5, 100].map((step) => learningRateAt(settings, step, 100));
    [0.001, 0.0055, 0.01, 0.005, 0].forEach((rate, index) => expect(rates[index]).toBeCloseTo(rate, 12));
  });
});
