import type { Dtype } from '@convolab/contracts';
import { DrawError } from './draw-error.ts';

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The integers that a dtype holds; null where it holds any number. */
const BOUNDS: Readonly<Record<Dtype, Bounds | null>> = {
  float64: null,
  float32: null,
  int64: { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER },
  int32: { low: -(2 ** 31), high: 2 ** 31 - 1 },
  uint8: { low: 0, high: 255 },
  bool: { low: 0, high: 1 },
};

/** Throws DrawError for a number that would become another one in a tensor of `dtype`: 300 and 0.5 in uint8. */
export function requireFit(values: readonly number[], dtype: Dtype, place: string): void {
  const bounds = BOUNDS[dtype];
  if (bounds === null) return;
  const { low, high } = bounds;
  const other = values.find((value) => !Number.isInteger(value) || value < low || value > high);
  if (other === undefined) return;
  throw new DrawError(
    place,
    `${other} is no ${dtype}: use integers from ${low} to ${high} (\`distribution: integers\` where they are drawn).`,
  );
}

/** The number that a tensor of `dtype` keeps of one that fits. */
export const storedAs = (value: number, dtype: Dtype): number =>
  dtype === 'float32' ? Math.fround(value) : value;
