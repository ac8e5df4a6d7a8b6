/** Edge of every picture, in pixels. */
export const SIDE = 128;

export type Picture = number[][];

/** A picture of a brightness from 0 to 1 at each place. */
export const paint = (brightness: (x: number, y: number) => number): Picture =>
  Array.from({ length: SIDE }, (_, y) => Array.from({ length: SIDE }, (__, x) => brightness(x, y)));

interface Shape {
  readonly covers: (x: number, y: number) => boolean;
  readonly brightness: (x: number) => number;
}

const inside = (value: number, from: number, to: number) => value >= from && value < to;

/** A disc, a square, a triangle and a ramp. */
const SHAPES: readonly Shape[] = [
  { covers: (x, y) => Math.hypot(x - 38, y - 40) < 24, brightness: () => 0.95 },
  { covers: (x, y) => inside(x, 76, 112) && inside(y, 18, 58), brightness: () => 0.7 },
  { covers: (x, y) => inside(y, 72, 112) && Math.abs(x - 38) < (y - 72) * 0.6, brightness: () => 0.5 },
  { covers: (x, y) => inside(x, 72, 118) && inside(y, 76, 112), brightness: (x) => (x - 72) / 46 },
];
const DARK = 0.15;

/** Shapes on dark paper. */
export function shapes(): Picture {
  return paint((x, y) => SHAPES.find(({ covers }) => covers(x, y))?.brightness(x) ?? DARK);
}

/** Rings that get finer outwards: edges of all directions and widths. */
export function stripes(): Picture {
  return paint((x, y) => 0.5 + 0.5 * Math.cos(((x - 63.5) ** 2 + (y - 63.5) ** 2) / 160));
}

/** The square middle of a picture or video, as brightness (Rec. 601). Null before anything is there. */
export function brightnessOf(source: CanvasImageSource, width: number, height: number): Picture | null {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  const edge = Math.min(width, height);
  if (!context || edge === 0) return null;
  context.drawImage(source, (width - edge) / 2, (height - edge) / 2, edge, edge, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  const channel = (x: number, y: number, c: number) => data[(y * SIDE + x) * 4 + c] ?? 0;
  return paint(
    (x, y) => (0.299 * channel(x, y, 0) + 0.587 * channel(x, y, 1) + 0.114 * channel(x, y, 2)) / 255,
  );
}
