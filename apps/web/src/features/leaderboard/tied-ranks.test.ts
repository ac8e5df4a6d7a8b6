import { tiedRanks } from './tied-ranks.ts';

describe('tiedRanks', () => {
  it('are the ranks that stand twice', () => {
    expect([
      ...tiedRanks([{ rank: 1 }, { rank: 2 }, { rank: 2 }, { rank: 4 }, { rank: null }, { rank: null }]),
    ]).toEqual([2]);
  });
});
