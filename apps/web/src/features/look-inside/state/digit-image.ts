import { DIGIT_EDGE_PX as SIDE, shiftDigit } from '../../../components/results/training/digit-pixels.ts';

export interface Shift {
  /** Down and right are positive. */
  readonly rows: number;
  readonly columns: number;
}

export const NO_SHIFT: Shift = { rows: 0, columns: 0 };

/** Beyond it nothing of a digit is left. */
const MAX_SHIFT = 14;
/** Radius of the pen in pixels, as wide as MNIST's strokes, and the width of its soft edge. */
const PEN = 1.3;
const SOFT = 1;

export interface Point {
  readonly row: number;
  readonly column: number;
}

export const emptyDigit = () => new Uint8Array(SIDE * SIDE);

export function shiftedBy({ rows, columns }: Shift, by: Shift): Shift {
  const bounded = (value: number) => Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, value));
  return { rows: bounded(rows + by.rows), columns: bounded(columns + by.columns) };
}

export const isShifted = ({ rows, columns }: Shift) => rows !== 0 || columns !== 0;

/** The image moved; what leaves it is gone, what comes in is paper. */
export const shiftImage = (pixels: Uint8Array, { rows, columns }: Shift): Uint8Array =>
  shiftDigit(pixels, rows, columns);

/** A stroke of the pen between two points, in pixels from the image's upper left corner. */
export function drawStroke(pixels: Uint8Array, from: Point, to: Point): Uint8Array {
  const drawn = Uint8Array.from(pixels);
  for (let place = 0; place < drawn.length; place += 1) {
    const center = { row: Math.floor(place / SIDE) + 0.5, column: (place % SIDE) + 0.5 };
    const beyond = distance(center, from, to) - PEN;
    const ink = Math.round(255 * Math.max(0, Math.min(1, 1 - beyond / SOFT)));
    drawn[place] = Math.max(drawn[place] ?? 0, ink);
  }
  return drawn;
}

/** Distance of a point from a segment. */
function distance(point: Point, from: Point, to: Point): number {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  const length = rows * rows + columns * columns;
  const along = ((point.row - from.row) * rows + (point.column - from.column) * columns) / (length || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.row - from.row - at * rows, point.column - from.column - at * columns);
}

/** Moves the centre of mass to the middle, as MNIST's makers did; an empty image stays as it is. */
export function centred(pixels: Uint8Array): Uint8Array {
  let [mass, rows, columns] = [0, 0, 0];
  pixels.forEach((ink, place) => {
    mass += ink;
    rows += ink * (Math.floor(place / SIDE) + 0.5);
    columns += ink * ((place % SIDE) + 0.5);
  });
  if (mass === 0) return pixels;
  const middle = SIDE / 2;
  return shiftImage(pixels, {
    rows: Math.round(middle - rows / mass),
    columns: Math.round(middle - columns / mass),
  });
}
