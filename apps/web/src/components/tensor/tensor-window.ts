import type { CaseDetail, ValueJson } from '@convolab/contracts';
import type { CellPosition, MatrixSlice } from './tensor-numbers.ts';

/** A box of elements: the first and the last index in each dimension, both inside. */
export interface IndexRange {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A rectangle of cells of one matrix, first and last cell inside. */
export interface CellRange {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** Parameters that lie over the window, value for value. */
const OVERLAID = /^(?:kernel|filter|weight)/iu;

/**
 * The part of an argument that the first differing element is made of: the window itself, or the whole kernel where it lies over that
 * window cell by cell. null where the argument has no such part, or where it does not fit its tensor.
 */
export function litRange(
  { name, value }: { readonly name: string; readonly value: ValueJson },
  window: CaseDetail['window'],
): IndexRange | null {
  if (window === null || value.kind !== 'tensor') return null;
  const { shape } = value.tensor;
  const { from, to } = window;
  if (name === window.argument) return fits({ from, to }, shape) ? { from, to } : null;
  const extents = to.map((last, axis) => last - (from[axis] ?? 0) + 1);
  if (!OVERLAID.test(name) || extents.join() !== shape.join()) return null;
  return { from: shape.map(() => 0), to: shape.map((length) => length - 1) };
}

function fits({ from, to }: IndexRange, shape: readonly number[]): boolean {
  if (from.length !== shape.length || to.length !== shape.length) return false;
  return shape.every((length, axis) => {
    const [first = 0, last = -1] = [from[axis], to[axis]];
    return first <= last && last < length;
  });
}

/** The cells of a slice that lie in the range; null where the slice lies beside it. */
export function cellsIn({ from, to }: IndexRange, { prefix }: MatrixSlice): CellRange | null {
  const inside = prefix.every((place, axis) => place >= (from[axis] ?? 0) && place <= (to[axis] ?? 0));
  if (!inside) return null;
  return {
    from: { row: from.at(-2) ?? 0, column: from.at(-1) ?? 0 },
    to: { row: to.at(-2) ?? 0, column: to.at(-1) ?? 0 },
  };
}

export const isInside = (cell: CellPosition, { from, to }: CellRange) =>
  cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column;

/** `[1–3, 2]`: first and last index in each dimension, as they are written in a program. */
export function formatRange({ from, to }: IndexRange): string {
  const parts = from.map((first, axis) => {
    const last = to[axis] ?? first;
    return first === last ? String(first) : `${first}–${last}`;
  });
  return `[${parts.join(', ')}]`;
}
