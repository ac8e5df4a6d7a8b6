import { changedInputs } from '@convolab/reference';
import { DIGIT_EDGE_PX as EDGE, shiftDigit } from '../../../../components/results/training/digit-pixels.ts';

/** How far a digit moves at most, each way. */
export const FARTHEST = 4;
export const INPUTS = EDGE * EDGE;

/** Pixels to the right and pixels down. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

const within = (by: number) => Math.max(-FARTHEST, Math.min(FARTHEST, by));

/** The nearest shift that the figure shows. */
export const clampShift = ({ dx, dy }: Shift): Shift => ({ dx: within(dx), dy: within(dy) });

/** The row-major image after the shift: what leaves is gone, zeros enter. */
export const shifted = (pixels: Uint8Array, { dx, dy }: Shift): Uint8Array => shiftDigit(pixels, dy, dx);

/** Places (row-major) of the pixels that the shift changes. */
export function changedPlaces(pixels: Uint8Array, shift: Shift): number[] {
  const moved = shifted(pixels, shift);
  return Array.from(pixels.keys()).filter((place) => pixels[place] !== moved[place]);
}

/** How many inputs change, as the grader counts them. */
export function changedCount(pixels: Uint8Array, { dx, dy }: Shift): number {
  const rows = Array.from({ length: EDGE }, (_, row) =>
    Array.from(pixels.subarray(row * EDGE, (row + 1) * EDGE)),
  );
  return changedInputs(rows, dx, dy);
}

/** How many pixels are part of the digit: all that are not 0. */
export const strokeCount = (pixels: Uint8Array): number => pixels.filter((byte) => byte > 0).length;

export const DIRECTIONS = ['left', 'up', 'down', 'right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS: Readonly<Record<Direction, Shift>> = {
  left: { dx: -1, dy: 0 },
  up: { dx: 0, dy: -1 },
  down: { dx: 0, dy: 1 },
  right: { dx: 1, dy: 0 },
};

/** One pixel farther in a direction, as far as the figure goes. */
export const stepped = ({ dx, dy }: Shift, direction: Direction): Shift =>
  clampShift({ dx: dx + STEPS[direction].dx, dy: dy + STEPS[direction].dy });

/** Where an arrow leads; null for other keys. */
export function shiftAfterKey(shift: Shift, key: string): Shift | null {
  const direction = DIRECTIONS.find((candidate) => key.toLowerCase() === `arrow${candidate}`);
  return direction ? stepped(shift, direction) : null;
}
