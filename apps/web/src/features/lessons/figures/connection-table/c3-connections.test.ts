import { C3_MAPS, C3_PARAMETERS, CONNECTIONS, parametersOf, seenBy } from './c3-connections.ts';

const maps = Array.from({ length: C3_MAPS }, (_, map) => map);

describe('the connections of C3', () => {
  it('have parameters that add up to those of the layer', () => {
    expect(C3_PARAMETERS).toBe(1_516);
    expect(maps.map(parametersOf).reduce((sum, count) => sum + count, 0)).toBe(C3_PARAMETERS);
    expect(5 * 5 * CONNECTIONS + C3_MAPS).toBe(C3_PARAMETERS);
  });

  it('are told in order', () => {
    expect([seenBy(4), seenBy(12), seenBy(15)]).toEqual([
      [0, 4, 5],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4, 5],
    ]);
  });
});
