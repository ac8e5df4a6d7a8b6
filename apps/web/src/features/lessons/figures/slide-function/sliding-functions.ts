import { convolveSampled } from '@convolab/reference';
import type { Point } from '../kit/plot.ts';

/** Distance of samples, in the unit of τ and t. */
export const DT = 0.025;
/** Samples by which the moving function goes on in a step. */
const SAMPLES_PER_STEP = 2;
/** Where the axes begin and end, and the first t. */
export const AXIS = { from: -2, to: 4 } as const;
const FIRST_T = -0.25;
/** Steps from the first t to the end of the axis. */
export const STEPS = Math.round((AXIS.to - FIRST_T) / (DT * SAMPLES_PER_STEP)) + 1;

interface Piece {
  readonly to: number;
  readonly at: (tau: number) => number;
}
/** Pieces from 0 on, each to where the next begins; 0 elsewhere. */
type Signal = readonly Piece[];

const box = (width: number, height = 1): Signal => [{ to: width, at: () => height }];
/** e^(−2τ), cut off at 2, where less than 2 % is left. */
const decay: Signal = [{ to: 2, at: (tau) => Math.exp(-2 * tau) }];
const ramp: Signal = [{ to: 1.5, at: (tau) => tau / 1.5 }];
const upDown: Signal = [
  { to: 0.5, at: () => 1 },
  { to: 1, at: () => -1 },
];

export type Pair = 'boxes' | 'boxDecay' | 'rampDecay' | 'rampBox' | 'boxEdges';
export const PAIRS: Readonly<Record<Pair, readonly [f: Signal, g: Signal]>> = {
  boxes: [box(1), box(1)],
  boxDecay: [box(1.5), decay],
  rampDecay: [ramp, decay],
  rampBox: [ramp, box(0.5)],
  boxEdges: [box(2), upDown],
};

/** t of a step, and back: the nearest step that exists. */
export const timeOf = (place: number) => FIRST_T + place * DT * SAMPLES_PER_STEP;
export const placeAt = (t: number) =>
  Math.max(0, Math.min(STEPS - 1, Math.round((t - FIRST_T) / (DT * SAMPLES_PER_STEP))));

/** Values in the middle of each cell of width DT. */
export function samples(signal: Signal): number[] {
  let from = 0;
  return signal.flatMap(({ to, at }) => {
    const cells = Array.from({ length: Math.round((to - from) / DT) }, (_, k) => at(from + (k + 0.5) * DT));
    from = to;
    return cells;
  });
}

/** The signal's curve, with its jumps as upright lines. */
export function curve(signal: Signal): Point[] {
  let from = 0;
  const points = signal.flatMap(({ to, at }) => {
    const count = Math.round((to - from) / DT);
    const piece = Array.from({ length: count + 1 }, (_, k) => ({ x: from + k * DT, y: at(from + k * DT) }));
    from = to;
    return piece;
  });
  return [{ x: 0, y: 0 }, ...points, { x: from, y: 0 }];
}

/** The curve of g(t − τ) over τ: flipped, and shifted by t. */
export const flipped = (points: readonly Point[], t: number): Point[] =>
  points.map(({ x, y }) => ({ x: t - x, y }));

/** (f ∗ g)(t) every DT from 0 on, where the first is 0: sample n of the full sum is that of t = (n + 1) · DT. */
export function convolved(f: Signal, g: Signal): number[] {
  return [0, ...convolveSampled(samples(f), samples(g), DT), 0];
}

export const valueAt = (values: readonly number[], t: number): number => values[Math.round(t / DT)] ?? 0;

/** f(τ) · g(t − τ) in the middle of each cell of f. */
export function products(f: Signal, g: Signal, t: number): Point[] {
  const moving = samples(g);
  const last = Math.round(t / DT) - 1;
  return samples(f).map((value, k) => ({ x: (k + 0.5) * DT, y: value * (moving[last - k] ?? 0) }));
}

/** The products as outlines to be filled: one for each run of one sign. */
export function areas(points: readonly Point[]): { sign: number; outline: Point[] }[] {
  const runs: { sign: number; outline: Point[] }[] = [];
  let previous = 0;
  for (const point of points) {
    const sign = Math.sign(point.y);
    if (sign !== 0 && sign !== previous)
      runs.push({
        sign,
        outline: [
          { x: point.x - DT / 2, y: 0 },
          { x: point.x - DT / 2, y: point.y },
        ],
      });
    if (sign !== 0) runs.at(-1)?.outline.push(point);
    previous = sign;
  }
  return runs.map(({ sign, outline }) => {
    const end = outline.at(-1) ?? { x: 0, y: 0 };
    return { sign, outline: [...outline, { x: end.x + DT / 2, y: end.y }, { x: end.x + DT / 2, y: 0 }] };
  });
}
