import {
  AXIS,
  CURVES,
  curveOf,
  equalsText,
  LAYERS,
  placeAt,
  PLACES,
  slopeOf,
  zOf,
  type Name,
} from './activation-functions.ts';

const names = Object.keys(CURVES) as Name[];
const H = 1e-5;

describe.each(names)('%s', (name) => {
  const { f, slope, hasKink, ticks } = CURVES[name];

  it('has the slope that finite differences have, but for a kink', () => {
    for (let place = 0; place < PLACES; place += 1) {
      const z = zOf(place);
      if (hasKink && z === 0) continue;
      expect(slope(z)).toBeCloseTo((f(z + H) - f(z - H)) / (2 * H), 5);
    }
  });

  it('has at 0 the slope from the left, and jumps there only where it says so', () => {
    expect(slope(0)).toBeCloseTo((f(0) - f(-H)) / H, 4);
    const right = (f(H) - f(0)) / H;
    expect(Math.abs(right - slope(0)) > 0.01).toBe(hasKink);
  });

  it('keeps its curve and its slope within the axis', () => {
    for (const { y } of [...curveOf(name), ...slopeOf(name).flat()]) {
      expect(y).toBeGreaterThanOrEqual(ticks[0] ?? NaN);
      expect(y).toBeLessThanOrEqual(ticks.at(-1) ?? NaN);
    }
  });

  it('draws the slope in as many parts as it has', () => {
    expect(slopeOf(name)).toHaveLength(hasKink ? 2 : 1);
  });
});

describe('the point', () => {
  it('goes from end to end of the axis and finds its way back from each z', () => {
    expect([zOf(0), zOf(PLACES - 1)]).toEqual([AXIS.from, AXIS.to]);
    for (let place = 0; place < PLACES; place += 1) expect(placeAt(zOf(place))).toBe(place);
  });

  it('stays on the axis', () => {
    expect([placeAt(-99), placeAt(99)]).toEqual([0, PLACES - 1]);
  });
});

it.each([
  [0, '= 0'],
  [1, '= 1'],
  [0.25, '= 0.25'],
  [CURVES.sigmoid.f(-2), '≈ 0.119'],
  [CURVES.tanh.f(-2), '≈ −0.964'],
  [CURVES.leakyRelu.f(-1.3), '= −0.13'],
  [CURVES.sigmoid.slope(0) ** LAYERS, '≈ 9.5 · 10⁻⁷'],
])('writes %p as %s', (value, text) => {
  expect(equalsText(value)).toBe(text);
});
