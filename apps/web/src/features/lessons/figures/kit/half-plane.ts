export type Point = readonly [x1: number, x2: number];

/** A perceptron of two inputs: it answers 1 where w · x + b is 0 or more. */
export interface Divider {
  readonly w: Point;
  readonly b: number;
}

/** The part of the inputs' plane that figures show, along both axes. */
export const PLANE = { low: -0.75, high: 2.25 } as const;

const CORNERS: readonly Point[] = [
  [PLANE.low, PLANE.low],
  [PLANE.high, PLANE.low],
  [PLANE.high, PLANE.high],
  [PLANE.low, PLANE.high],
];

export const sumAt = ({ w, b }: Divider, [x1, x2]: Point): number => w[0] * x1 + w[1] * x2 + b;

/** Where the line crosses the edge from `from` to `to`; null where it does not. */
function crossing(divider: Divider, from: Point, to: Point): Point | null {
  const [start, end] = [sumAt(divider, from), sumAt(divider, to)];
  if (start >= 0 === end >= 0) return null;
  const share = start / (start - end);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

const edges = CORNERS.map((from, index) => ({ from, to: CORNERS[(index + 1) % 4] ?? from }));

/** Corners of what is shown of the side that answers 1; none where nothing is. */
export function answersOne(divider: Divider): Point[] {
  return edges.flatMap(({ from, to }) => {
    const cut = crossing(divider, from, to);
    return [...(sumAt(divider, from) >= 0 ? [from] : []), ...(cut ? [cut] : [])];
  });
}

/** Both ends of the line within what is shown; null where it does not pass or there is none (w is 0). */
export function dividingLine(divider: Divider): readonly [Point, Point] | null {
  const [first, second] = edges
    .map(({ from, to }) => crossing(divider, from, to))
    .filter((cut) => cut !== null);
  return first && second ? [first, second] : null;
}
