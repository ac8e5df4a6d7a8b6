import {
  divergingColor,
  inkOn,
  magnitudeLimit,
  relativeLuminance,
  sequentialColor,
  type Scheme,
} from './tensor-scale.ts';

const schemes: Scheme[] = ['light', 'dark'];
const steps = Array.from({ length: 101 }, (_, index) => index / 100);

function channels(color: string | null): [number, number, number] {
  const [red = -1, green = -1, blue = -1] = (color?.match(/\d+/gu) ?? []).map(Number);
  return [red, green, blue];
}

const luminance = (color: string | null) => relativeLuminance(channels(color));

function contrast(first: number, second: number): number {
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

describe.each(schemes)('tensor scales in the %s scheme', (scheme) => {
  // Away from the paper: darker in the light scheme, lighter in the dark one.
  const direction = scheme === 'light' ? -1 : 1;

  it.each([
    ['positive arm', (share: number) => divergingColor(share * 3, 3, scheme)],
    ['negative arm', (share: number) => divergingColor(-share * 3, 3, scheme)],
    ['sequential', (share: number) => sequentialColor(share * 3, 3, scheme)],
  ])('changes lightness monotonously: %s', (_, colorAt) => {
    const lightness = steps.map((share) => luminance(colorAt(share)) * direction);
    expect(lightness).toEqual(lightness.toSorted((first, second) => first - second));
    expect(new Set(lightness).size).toBeGreaterThan(90);
  });

  it('is symmetric: opposite values are about equally far from the paper', () => {
    for (const share of steps) {
      const ratio = contrast(
        luminance(divergingColor(share, 1, scheme)),
        luminance(divergingColor(-share, 1, scheme)),
      );
      expect(ratio).toBeLessThan(1.6);
    }
  });

  it('has the paper at zero on both scales', () => {
    expect(divergingColor(0, 5, scheme)).toBe(sequentialColor(0, 5, scheme));
    expect(divergingColor(-0, 5, scheme)).toBe(divergingColor(0, 5, scheme));
  });

  it('keeps numbers readable on every colour', () => {
    for (const share of steps.flatMap((step) => [step, -step])) {
      const color = divergingColor(share, 1, scheme) ?? '';
      const ink = inkOn(color) === '#ffffff' ? 1 : 0;
      expect(contrast(ink, luminance(color))).toBeGreaterThan(4.5);
    }
  });

  it('shows values beyond the limit in the end colour, and NaN in none', () => {
    expect(divergingColor(Infinity, 1, scheme)).toBe(divergingColor(1, 1, scheme));
    expect(divergingColor(-9, 1, scheme)).toBe(divergingColor(-1, 1, scheme));
    expect(sequentialColor(-4, 1, scheme)).toBe(sequentialColor(0, 1, scheme));
    expect(divergingColor(NaN, 1, scheme)).toBeNull();
    expect(sequentialColor(NaN, 1, scheme)).toBeNull();
  });
});

describe('magnitudeLimit', () => {
  it('is the largest finite magnitude', () => {
    expect(magnitudeLimit([1, -7, NaN, Infinity, 3])).toBe(7);
  });

  it('leaves a usable scale over zeros', () => {
    expect(divergingColor(0, magnitudeLimit([0, 0]), 'light')).toBe(divergingColor(0, 1, 'light'));
  });
});
