/** The two colour schemes of the interface; a scale's middle is the paper of its scheme. */
export type Scheme = 'light' | 'dark';

type Rgb = readonly [red: number, green: number, blue: number];

/** Stops from 0 to 1, evenly spaced. They are chosen so that lightness changes monotonously along each arm. */
interface ScaleStops {
  readonly negative: readonly Rgb[];
  readonly positive: readonly Rgb[];
  readonly magnitude: readonly Rgb[];
}

const STOPS: Record<Scheme, ScaleStops> = {
  light: {
    negative: [
      [250, 248, 243],
      [178, 207, 230],
      [93, 154, 203],
      [36, 99, 158],
      [16, 58, 104],
    ],
    positive: [
      [250, 248, 243],
      [248, 207, 160],
      [235, 151, 77],
      [194, 94, 18],
      [121, 52, 4],
    ],
    magnitude: [
      [250, 248, 243],
      [203, 201, 196],
      [146, 145, 143],
      [87, 88, 91],
      [30, 32, 37],
    ],
  },
  dark: {
    negative: [
      [42, 51, 62],
      [48, 84, 117],
      [62, 125, 178],
      [106, 172, 224],
      [180, 218, 247],
    ],
    positive: [
      [42, 51, 62],
      [112, 74, 40],
      [178, 105, 38],
      [231, 149, 70],
      [252, 211, 164],
    ],
    magnitude: [
      [42, 51, 62],
      [88, 98, 110],
      [133, 143, 154],
      [183, 191, 200],
      [238, 241, 245],
    ],
  },
};

/**
 * Colour of a signed value: blue below zero, paper at zero, orange above, symmetric about 0.
 * `limit` is the largest magnitude of what is shown together; values beyond it get the end colour, NaN none (null).
 */
export function divergingColor(value: number, limit: number, scheme: Scheme): string | null {
  if (Number.isNaN(value)) return null;
  const arm = value < 0 ? STOPS[scheme].negative : STOPS[scheme].positive;
  return cssColor(interpolate(arm, share(Math.abs(value), limit)));
}

/** Colour of a non-negative value between paper (0) and ink (`limit`); NaN has none (null), negative values count as 0. */
export function sequentialColor(value: number, limit: number, scheme: Scheme): string | null {
  if (Number.isNaN(value)) return null;
  return cssColor(interpolate(STOPS[scheme].magnitude, share(Math.max(0, value), limit)));
}

/** Black or white, whichever is easier to read on `background` (an `rgb(r, g, b)` of this file). */
export function inkOn(background: string): string {
  const [red = 0, green = 0, blue = 0] = (background.match(/\d+/gu) ?? []).map(Number);
  return relativeLuminance([red, green, blue]) > 0.179 ? '#000000' : '#ffffff';
}

/** The largest magnitude in `values`, at least `Number.MIN_VALUE` so that a scale over zeros exists; NaN and infinities are left out. */
export function magnitudeLimit(values: Iterable<number>): number {
  let limit = 0;
  for (const value of values) {
    if (Number.isFinite(value)) limit = Math.max(limit, Math.abs(value));
  }
  return limit || Number.MIN_VALUE;
}

/** WCAG 2.2 relative luminance of an sRGB colour, 0 to 1. */
export function relativeLuminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function share(magnitude: number, limit: number): number {
  return magnitude >= limit ? 1 : magnitude / limit;
}

function interpolate(stops: readonly Rgb[], position: number): Rgb {
  const place = position * (stops.length - 1);
  const index = Math.min(Math.floor(place), stops.length - 2);
  const from = stops[index] ?? [0, 0, 0];
  const to = stops[index + 1] ?? from;
  const mix = (start: number, end: number) => Math.round(start + (end - start) * (place - index));
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

function cssColor([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
