import { signed } from './signed.ts';

describe('signed', () => {
  it('writes minus signs, and no sign before zero', () => {
    expect([signed(-3), signed(-0), signed(4)]).toEqual(['−3', '0', '4']);
  });
});
