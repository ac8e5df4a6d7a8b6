import type { NumberJson, TensorJson } from '@convolab/contracts';
import { magnitudeLimit } from '../../design/tensor-scale.ts';

/** A two-dimensional cut through a tensor; `values` is row-major, and `prefix` names the leading indices that were fixed. */
export interface MatrixSlice {
  readonly prefix: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** NaN and the infinities travel as words. */
export const numberOf = (value: NumberJson): number => (typeof value === 'number' ? value : Number(value));

/** A tensor's last two dimensions as matrices, one for each index of the leading ones; none where its data were too large to show. */
export function matrixSlices(tensor: TensorJson): MatrixSlice[] {
  if (tensor.data === null) return [];
  const values = tensor.data.map(numberOf);
  const columns = tensor.shape.at(-1) ?? 1;
  const rows = tensor.shape.at(-2) ?? 1;
  const size = rows * columns;
  if (size === 0) return [];
  const leading = tensor.shape.slice(0, -2);
  return Array.from({ length: values.length / size }, (_, slice) => ({
    prefix: indexOf(slice, leading),
    rows,
    columns,
    values: values.slice(slice * size, (slice + 1) * size),
  }));
}

/** The multi-index of the element at `offset` of a row-major tensor of this shape. */
function indexOf(offset: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = offset;
  for (const length of [...shape].reverse()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return index;
}

/** The full index of a cell, as students write it: a vector's row is left out. */
export function tensorIndex(slice: MatrixSlice, cell: CellPosition, rank: number): number[] {
  if (rank === 0) return [];
  return rank === 1 ? [cell.column] : [...slice.prefix, cell.row, cell.column];
}

/** The slice and the cell of an element; null where the index does not fit the tensor. */
export function locate(
  index: readonly number[],
  shape: readonly number[],
): { slice: number; cell: CellPosition } | null {
  const inside = index.length === shape.length && index.every((place, axis) => place < (shape[axis] ?? 0));
  if (!inside) return null;
  const slice = index.slice(0, -2).reduce((sum, place, axis) => sum * (shape[axis] ?? 1) + place, 0);
  return { slice, cell: { row: index.at(-2) ?? 0, column: index.at(-1) ?? 0 } };
}

/** got − expected, element by element; null where the shapes differ or data are not shown. Equal infinities differ by 0. */
export function difference(expected: TensorJson, got: TensorJson): TensorJson | null {
  if (expected.data === null || got.data === null) return null;
  if (expected.shape.join() !== got.shape.join()) return null;
  const wanted = expected.data.map(numberOf);
  const data = got.data.map((value, place): NumberJson => {
    const [a, b] = [numberOf(value), wanted[place] ?? Number.NaN];
    return Object.is(a, b) || a === b ? 0 : toJson(a - b);
  });
  return { dtype: 'float64', shape: got.shape, data };
}

function toJson(value: number): NumberJson {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** The exact value for people: up to 7 significant digits, a real minus sign. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return String(Number(value.toPrecision(7))).replace('-', '−');
}

/** A value in at most `room` characters, for a cell: fewer decimals, then powers of ten. */
export function formatCell(value: number, room = 5): string {
  const exact = formatNumber(value);
  if (exact.length <= room) return exact;
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  for (const decimals of [3, 2, 1, 0]) {
    const text = sign + size.toFixed(decimals);
    const tellsSomething = Number(size.toFixed(decimals)) !== 0;
    if (text.length <= room && tellsSomething) return text;
  }
  return sign + size.toExponential(0).replace('+', '').replace('-', '−');
}

/** What the colours of several tensors end at: the largest finite magnitude of the first that has any. */
export function sharedLimit(tensors: readonly TensorJson[]): number {
  const limits = tensors.map(({ data }) => magnitudeLimit((data ?? []).map(numberOf)));
  return limits.find((limit) => limit > Number.MIN_VALUE) ?? 1;
}

/** A shape as students say it: `3 × 4`. */
export const formatShape = (shape: readonly number[]) => (shape.length === 0 ? '1' : shape.join(' × '));
