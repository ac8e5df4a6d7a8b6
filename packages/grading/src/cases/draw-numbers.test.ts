import { DrawSchema } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { toldBy } from '../testing/drawing.ts';
import { drawNumbers } from './draw-numbers.ts';

type Draw = Readonly<Record<string, unknown>>;

const drawn = (draw: Draw, where: string[] = [], seed = 'seed', size = 1) =>
  Object.fromEntries(
    drawNumbers({ draw: DrawSchema.parse(draw), where }, createRandom(seed, 'numbers'), 'cases[0]', size),
  );
const SEEDS = Array.from({ length: 300 }, (_, seed) => String(seed));

describe('drawn integers', () => {
  it('are pinned: older runs must be drawn again as they were', () => {
    const draw = { KH: [2, 5], H: ['KH + 1', 12], S: { choice: [1, 2, 4] } };
    expect(drawn(draw)).toEqual({ KH: 4, H: 12, S: 4 });
    expect(drawn(draw, ['(H - KH) % S != 0'])).toEqual({ KH: 4, H: 7, S: 4 });
  });

  it('keep to their ranges, whose bounds may be drawn before, and reach both ends', () => {
    const all = SEEDS.map((seed) => drawn({ K: [1, 3], H: ['K', 'K + 2'] }, [], seed));
    expect(new Set(all.map(({ K }) => K))).toEqual(new Set([1, 2, 3]));
    expect(new Set(all.map(({ K = 0, H = 0 }) => H - K))).toEqual(new Set([0, 1, 2]));
  });

  it('are one of a list, where there is one', () => {
    const all = SEEDS.map((seed) => drawn({ S: { choice: [1, 2, 8] } }, [], seed)['S']);
    expect(new Set(all)).toEqual(new Set([1, 2, 8]));
  });

  it('meet every condition', () => {
    for (const seed of SEEDS) {
      const { H = 0, W = 0 } = drawn({ H: [1, 6], W: [1, 6] }, ['H != W', 'H % 2 == 0 or W == 3'], seed);
      expect(H !== W && (H % 2 === 0 || W === 3)).toBe(true);
    }
  });

  it('keep to the lower part of their ranges where small ones are asked for', () => {
    const all = SEEDS.map((seed) => drawn({ H: [10, 110] }, [], seed, 0.1)['H']);
    expect(Math.max(...all.map(Number))).toBe(20);
    expect(Math.min(...all.map(Number))).toBe(10);
  });

  it.each<[string, Draw, string[], string]>([
    [
      'a condition that never holds',
      { H: [1, 9] },
      ['H > 9'],
      'cases[0].where: The conditions did not hold in 1000 draws.',
    ],
    [
      'conditions without end',
      { H: [1, 2 ** 31] },
      Array<string>(10).fill('H == 0'),
      'cases[0].where: The conditions did not hold',
    ],
    ['a condition that divides by zero', { H: [0, 0] }, ['1 / H'], 'cases[0].where[0]: Division by zero'],
    ['a later name', { H: ['W', 9], W: [1, 2] }, [], 'cases[0].draw.H[0]: “W” is not drawn'],
    ['an empty range', { H: [3, 2] }, [], 'cases[0].draw.H: There is no integer to draw from 3 to 2.'],
    ['a range beyond 32 bits', { H: [0, 1e10] }, [], 'cases[0].draw.H: There is no integer to draw'],
    ['half a bound', { H: [0.5, 2] }, [], 'cases[0].draw.H[0]: 0.5 is no integer.'],
    ['an endless bound', { H: [0, '9'.repeat(199)] }, [], 'cases[0].draw.H[1]: 1e+199 is no integer.'],
  ])('%s is told', async (_what, draw, where, told) => {
    expect(await toldBy(() => drawn(draw, where))).toContain(told);
  });
});
