import { perceptronPredict } from '@convolab/reference';
import { sumAt, type Divider, type Point } from '../kit/half-plane.ts';

export const OR: Divider = { w: [1, 1], b: -0.5 };
export const AND: Divider = { w: [1, 1], b: -1.5 };
/** On (OR, AND): OR and not AND. */
export const OUTPUT: Divider = { w: [1, -1], b: -0.5 };

export const INPUTS: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

const fires = ({ w, b }: Divider, x: Point) => perceptronPredict(w, b, x);

/** What the three units say of an input: their sums and answers. */
export function passThrough(x: Point) {
  const hidden: Point = [fires(OR, x), fires(AND, x)];
  return {
    sums: [sumAt(OR, x), sumAt(AND, x)] as const,
    hidden,
    sum: sumAt(OUTPUT, hidden),
    answer: fires(OUTPUT, hidden),
  };
}
