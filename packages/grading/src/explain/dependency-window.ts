import type { CaseDetail } from '@convolab/contracts';
import {
  createRandom,
  elementAt,
  isFloating,
  isTensor,
  readNumbers,
  sameShape,
  sizeOf,
  tensorOf,
  type Random,
  type Tensor,
  type Value,
} from '@convolab/tensor';

export type Window = NonNullable<CaseDetail['window']>;
type Arguments = readonly { readonly name: string; readonly value: Value }[];
type Reference = (args: readonly Value[]) => Value;

type Step = (random: Random) => number;

/** Larger inputs have no window: the search computes the reference some hundred times, on the way to the verdict. */
const MAX_ELEMENTS = 1_024;
/** Changes relative to the elements' size. A large one passes every maximum and threshold, a small one no saturation. */
const STEPS: readonly Step[] = [
  (random) => 1_000 * (1 + random.float()),
  (random) => -1_000 * (1 + random.float()),
  (random) => (random.float() < 0.5 ? -0.1 : 0.1) * (1 + random.float()),
];
/** What rounding may move. */
const ROUNDING = 1e-9;

/**
 * The part of an argument that one element of the result comes from, found by changing elements and looking whether the
 * reference's result moves there: the bounding box, in the first argument that matters only in part. Null where there
 * is none, and for large inputs. `index` is that of the element, one number a dimension.
 */
export function dependencyWindow(
  reference: Reference,
  args: Arguments,
  index: readonly number[],
): Window | null {
  const values = args.map(({ value }) => value);
  const elements = values.reduce<number>((sum, value) => sum + (isArray(value) ? value.data.length : 0), 0);
  if (elements > MAX_ELEMENTS) return null;
  const probe = new Probe(reference, values, index);
  for (const [position, { name, value }] of args.entries()) {
    if (!isArray(value)) continue;
    const box = boundingBox(value, (slab) => probe.moves(position, slab));
    if (box && isPart(box, value)) return { argument: name, ...box };
  }
  return null;
}

const isArray = (value: Value): value is Tensor =>
  value !== null && isTensor(value) && value.shape.length > 0 && value.data.length > 0;

type Box = Pick<Window, 'from' | 'to'>;

const isPart = ({ from, to }: Box, { shape }: Tensor) =>
  shape.some((length, axis) => from[axis] !== 0 || to[axis] !== length - 1);

/** Elements whose index along an axis lies in [from, to). */
interface Slab {
  readonly axis: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a change of a slab's elements moves the result. */
type Moves = (slab: Slab) => boolean;

function boundingBox({ shape }: Tensor, moves: Moves): Box | null {
  if (!moves({ axis: 0, from: 0, to: shape[0] ?? 0 })) return null;
  const from = shape.map((length, axis) => lastTrue(length, (to) => !moves({ axis, from: 0, to })));
  const to = shape.map((length, axis) => {
    const behind = (count: number) => ({ axis, from: length - count, to: length });
    return length - 1 - lastTrue(length, (count) => !moves(behind(count)));
  });
  return { from, to };
}

/** The largest count below `length` for which `holds`, which holds for 0 and, once it has failed, for none beyond. */
function lastTrue(length: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Base {
  readonly values: readonly Value[];
  readonly element: number;
  /** By argument: all of its elements changed, once a step. */
  readonly changed: readonly (readonly Tensor[])[];
}

/** Looks at one element of the reference's result while arguments change. */
class Probe {
  private readonly bases: readonly Base[];
  private readonly shape: readonly number[] | null;

  constructor(
    private readonly reference: Reference,
    values: readonly Value[],
    private readonly index: readonly number[],
  ) {
    this.shape = this.resultOf(values)?.shape ?? null;
    // A weight of zero hides what it multiplies: the arguments are tried with other numbers in them as well.
    this.bases = [values, values.map(withOtherNumbers)].flatMap((base) => {
      const element = this.elementOf(base);
      if (element === null || !Number.isFinite(element)) return [];
      const changed = base.map((value) =>
        isArray(value) ? STEPS.map((step) => changedBy(step, value)) : [],
      );
      return [{ values: base, element, changed }];
    });
  }

  moves(position: number, slab: Slab): boolean {
    return this.bases.some((base) =>
      (base.changed[position] ?? []).some((changed) => this.movesWith(changed, base, position, slab)),
    );
  }

  private movesWith(changed: Tensor, { values, element }: Base, position: number, slab: Slab): boolean {
    const given = values[position] ?? null;
    if (!isArray(given)) return false;
    const mixed = withSlab(given, changed, slab);
    const after = this.elementOf(values.map((value, place) => (place === position ? mixed : value)));
    if (after === null) return false;
    return !(Math.abs(after - element) <= ROUNDING * Math.max(Math.abs(after), Math.abs(element)));
  }

  /** Null where the reference does not take the arguments, or gives a result of another shape for them. */
  private elementOf(values: readonly Value[]): number | null {
    const result = this.resultOf(values);
    if (!result || !this.shape || !sameShape(result.shape, this.shape)) return null;
    const position = this.index.reduce((sum, step, axis) => sum * (result.shape[axis] ?? 1) + step, 0);
    return position < result.data.length ? elementAt(result, position) : null;
  }

  private resultOf(values: readonly Value[]): Tensor | null {
    try {
      const reading = readNumbers(this.reference(values));
      return reading.status === 'tensor' ? reading.tensor : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
}

function withSlab(given: Tensor, changed: Tensor, { axis, from, to }: Slab): Tensor {
  const length = given.shape[axis] ?? 1;
  const stride = sizeOf(given.shape.slice(axis + 1));
  const data = given.data.slice();
  for (let block = 0; block < data.length; block += length * stride) {
    const [first, last] = [block + from * stride, block + to * stride];
    // Both have the same dtype, and so the same kind of store.
    data.set(changed.data.subarray(first, last) as never, first);
  }
  return { ...given, data };
}

/** Numbers of the same size and sign but none of them zero; integers stay, which may be labels or places. */
function withOtherNumbers(value: Value): Value {
  if (!isArray(value) || !isFloating(value.dtype)) return value;
  const random = createRandom('dependency', 'numbers');
  const size = sizeOfElements(value);
  const hasNegative = Array.from(value.data, Number).some((element) => element < 0);
  const other = (element: number) => {
    const sign = element < 0 || (element === 0 && hasNegative && random.float() < 0.5) ? -1 : 1;
    return sign * size * (0.5 + random.float());
  };
  return tensorOf(value.dtype, value.shape, Array.from(value.data, Number).map(other));
}

function changedBy(step: Step, tensor: Tensor): Tensor {
  const random = createRandom('dependency', 'changes');
  const size = sizeOfElements(tensor);
  const change = CHANGES[tensor.dtype];
  const elements = Array.from(tensor.data, Number).map((element) => change(element, step(random) * size));
  return tensorOf(tensor.dtype, tensor.shape, elements);
}

/** At least one step of an integer, and never out of what the dtype can hold. */
const whole = (element: number, by: number) =>
  element + Math.sign(by) * Math.max(1, Math.round(Math.abs(by)));
const CHANGES: Readonly<Record<Tensor['dtype'], (element: number, by: number) => number>> = {
  float64: (element, by) => element + by,
  float32: (element, by) => element + by,
  int64: whole,
  int32: whole,
  uint8: (element, by) => Math.min(255, Math.max(0, whole(element, by))),
  bool: (_element, by) => Number(by > 0),
};

/** Root mean square, or 1 where all are zero. */
function sizeOfElements({ data }: Tensor): number {
  const squares = Array.from(data, Number).map((element) => element ** 2);
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return Math.sqrt(mean) || 1;
}
