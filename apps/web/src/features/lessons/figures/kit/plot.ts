export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Both axes of a plot: pixels of a value. */
export interface PlotAxes {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The line through points, as an SVG path. */
export const pathThrough = (points: readonly Point[], { x, y }: PlotAxes): string =>
  points.map((point, k) => `${k ? 'L' : 'M'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('');
