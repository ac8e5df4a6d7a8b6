import { INPUTS, passThrough } from './xor-units.ts';

describe('the network of three perceptrons', () => {
  it('computes XOR', () => {
    expect(INPUTS.map((x) => passThrough(x).answer)).toEqual([0, 1, 1, 0]);
  });

  it('brings [0, 1] and [1, 0] to one place', () => {
    expect(INPUTS.map((x) => passThrough(x).hidden)).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
  });
});
