import { elementAt, indexOf, isFloating, isList, isRecord, isTensor, sizeOf } from './construct.ts';
import { readNumbers, sameShape } from './nested.ts';
import type { Tensor, Value } from './tensor.ts';

/** How near a result must come. `exact` takes no error at all; integer and bool references are always compared so. */
export interface Tolerance {
  readonly relative: number;
  readonly exact: boolean;
}

export const DEFAULT_TOLERANCE: Tolerance = { relative: 1e-4, exact: false };
/** Takes equal elements only. */
export const EXACT: Tolerance = { relative: 0, exact: true };

export type ValueKind = 'numbers' | 'booleans' | 'text' | 'list' | 'record' | 'nothing';

/** What is wrong with a result, the first thing that was found. */
export type Mismatch =
  | { readonly kind: 'type'; readonly expected: ValueKind; readonly got: ValueKind }
  | { readonly kind: 'ragged' }
  | {
      readonly kind: 'shape';
      readonly expected: readonly number[];
      readonly got: readonly number[];
      /** `flattened`: the right number of elements in one row; `extra-axis`: the right shape but for axes of length 1. */
      readonly relation: 'transposed' | 'flattened' | 'extra-axis' | null;
    }
  | { readonly kind: 'not-finite'; readonly index: readonly number[]; readonly got: number }
  | {
      readonly kind: 'values';
      /** Index of the first element beyond the tolerance, one number a dimension. */
      readonly index: readonly number[];
      readonly expected: number;
      readonly got: number;
      readonly differing: number;
      readonly total: number;
      /** Largest |got − expected| / (rms(expected) + |expected|). */
      readonly worstError: number;
      /** The result is the expected matrix with rows and columns exchanged. */
      readonly transposed: boolean;
    }
  | { readonly kind: 'length'; readonly expected: number; readonly got: number }
  | { readonly kind: 'keys'; readonly missing: readonly string[]; readonly extra: readonly string[] }
  | { readonly kind: 'text' };

export type Comparison =
  | { readonly equal: true; readonly worstError: number }
  /** `path` leads to the part of the result that is wrong: record keys and list positions. */
  | { readonly equal: false; readonly path: readonly (string | number)[]; readonly mismatch: Mismatch };

/**
 * Compares a result with the reference's: shape first, then finiteness, then |d| ≤ relative · (rms(ref) + |ref|),
 * which no float32 computation misses and float16 does. Where the reference is all zero, `relative`/1000 is the
 * absolute bound. Lists, tuples, typed arrays and tensors of any dtype count as the numbers they hold.
 */
export function compareValues(expected: Value, got: Value, tolerance: Tolerance): Comparison {
  if (isRecord(expected)) return compareRecords(expected, got, tolerance);
  const reference = readNumbers(expected);
  if (reference.status === 'tensor') return compareNumbers(reference.tensor, got, tolerance);
  if (isList(expected)) return compareLists(expected, got, tolerance);
  const kind = kindOf(got);
  if (kind !== kindOf(expected)) return wrong({ kind: 'type', expected: kindOf(expected), got: kind });
  return expected === got ? { equal: true, worstError: 0 } : wrong({ kind: 'text' });
}

const wrong = (mismatch: Mismatch): Comparison => ({ equal: false, path: [], mismatch });

function kindOf(value: Value): ValueKind {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  const reading = readNumbers(value);
  if (reading.status === 'tensor') return reading.tensor.dtype === 'bool' ? 'booleans' : 'numbers';
  return isRecord(value) ? 'record' : 'list';
}

function compareRecords(
  expected: { readonly [key: string]: Value },
  got: Value,
  tolerance: Tolerance,
): Comparison {
  if (!isRecord(got)) return wrong({ kind: 'type', expected: 'record', got: kindOf(got) });
  const missing = Object.keys(expected).filter((key) => !Object.hasOwn(got, key));
  const extra = Object.keys(got).filter((key) => !Object.hasOwn(expected, key));
  if (missing.length + extra.length > 0) return wrong({ kind: 'keys', missing, extra });
  return compareParts(
    Object.entries(expected).map(([key, part]) => [key, part, got[key] ?? null]),
    tolerance,
  );
}

function compareLists(expected: readonly Value[], got: Value, tolerance: Tolerance): Comparison {
  if (!isList(got)) return wrong({ kind: 'type', expected: 'list', got: kindOf(got) });
  if (got.length !== expected.length) {
    return wrong({ kind: 'length', expected: expected.length, got: got.length });
  }
  return compareParts(
    expected.map((part, position) => [position, part, got[position] ?? null]),
    tolerance,
  );
}

function compareParts(parts: readonly [string | number, Value, Value][], tolerance: Tolerance): Comparison {
  let worstError = 0;
  for (const [place, expected, got] of parts) {
    const comparison = compareValues(expected, got, tolerance);
    if (!comparison.equal) return { ...comparison, path: [place, ...comparison.path] };
    worstError = Math.max(worstError, comparison.worstError);
  }
  return { equal: true, worstError };
}

function compareNumbers(reference: Tensor, got: Value, tolerance: Tolerance): Comparison {
  const kind = reference.dtype === 'bool' ? 'booleans' : 'numbers';
  const reading = readNumbers(got);
  if (reading.status === 'ragged') return wrong({ kind: 'ragged' });
  if (reading.status === 'not-numbers') return wrong({ kind: 'type', expected: kind, got: kindOf(got) });
  const { tensor } = reading;
  if (kind === 'numbers' && tensor.dtype === 'bool') {
    return wrong({ kind: 'type', expected: kind, got: 'booleans' });
  }
  if (!sameShape(reference.shape, tensor.shape)) {
    return wrong({
      kind: 'shape',
      expected: reference.shape,
      got: tensor.shape,
      relation: shapeRelation(reference.shape, tensor.shape),
    });
  }
  return compareElements(reference, tensor, tolerance);
}

function shapeRelation(expected: readonly number[], got: readonly number[]) {
  if (expected.length > 1 && sameShape([...expected].reverse(), got)) return 'transposed';
  const long = (shape: readonly number[]) => shape.filter((axis) => axis !== 1);
  if (expected.length !== got.length && sameShape(long(expected), long(got))) return 'extra-axis';
  if (got.length === 1 && sizeOf(got) === sizeOf(expected)) return 'flattened';
  return null;
}

function compareElements(reference: Tensor, got: Tensor, tolerance: Tolerance): Comparison {
  if (areSameElements(reference, got)) return { equal: true, worstError: 0 };
  const places = Array.from({ length: sizeOf(reference.shape) }, (_, position) => position);
  const wild = places.find(
    (place) => Number.isFinite(elementAt(reference, place)) && !Number.isFinite(elementAt(got, place)),
  );
  if (wild !== undefined) {
    return wrong({
      kind: 'not-finite',
      index: indexOf(wild, reference.shape),
      got: elementAt(got, wild),
    });
  }
  const judge = createJudge(reference, tolerance);
  const differing = places.filter((place) => !judge.accepts(place, got, place));
  const worstError = places.reduce((worst, place) => Math.max(worst, judge.error(place, got)), 0);
  const [first] = differing;
  if (first === undefined) return { equal: true, worstError };
  return wrong({
    kind: 'values',
    index: indexOf(first, reference.shape),
    expected: elementAt(reference, first),
    got: elementAt(got, first),
    differing: differing.length,
    total: places.length,
    worstError,
    transposed: isTransposed(reference, got, places, judge),
  });
}

/** The rule for arguments that a program gave back, which may be large: a plain loop. */
function areSameElements(reference: Tensor, got: Tensor): boolean {
  for (let place = 0; place < reference.data.length; place += 1) {
    if (!sameElement(reference, place, got, place)) return false;
  }
  return true;
}

interface Judge {
  accepts(place: number, got: Tensor, gotPlace: number): boolean;
  error(place: number, got: Tensor): number;
}

function createJudge(reference: Tensor, tolerance: Tolerance): Judge {
  const exact = tolerance.exact || !isFloating(reference.dtype);
  const rms = rootMeanSquare(reference);
  const floor = rms === 0 ? tolerance.relative / 1000 : 0;
  const scaleAt = (place: number) => rms + Math.abs(elementAt(reference, place));
  return {
    accepts: (place, got, gotPlace) => {
      if (sameElement(reference, place, got, gotPlace)) return true;
      const difference = Math.abs(elementAt(got, gotPlace) - elementAt(reference, place));
      return (
        !exact && difference < Infinity && difference <= Math.max(floor, tolerance.relative * scaleAt(place))
      );
    },
    error: (place, got) => {
      if (sameElement(reference, place, got, place)) return 0;
      return Math.abs(elementAt(got, place) - elementAt(reference, place)) / (scaleAt(place) || 1);
    },
  };
}

/** Two int64 are compared as such: as numbers they would agree from 2^53 on. NaN equals NaN here, and 0 equals −0. */
function sameElement(left: Tensor, leftPlace: number, right: Tensor, rightPlace: number): boolean {
  const a = left.data[leftPlace];
  const b = right.data[rightPlace];
  if (typeof a === 'bigint' && typeof b === 'bigint') return a === b;
  const x = elementAt(left, leftPlace);
  const y = elementAt(right, rightPlace);
  return x === y || Object.is(x, y);
}

/** Over the finite elements, scaled by the largest so that no square overflows. */
function rootMeanSquare(tensor: Tensor): number {
  const finite = Array.from(tensor.data, Number).filter(Number.isFinite);
  const largest = finite.reduce((max, element) => Math.max(max, Math.abs(element)), 0);
  if (largest === 0) return 0;
  const sum = finite.reduce((total, element) => total + (element / largest) ** 2, 0);
  return largest * Math.sqrt(sum / finite.length);
}

function isTransposed(reference: Tensor, got: Tensor, places: readonly number[], judge: Judge): boolean {
  const [rows = 0, columns = 0] = reference.shape;
  if (reference.shape.length !== 2 || rows !== columns || rows < 2) return false;
  return places.every((place) =>
    judge.accepts(place, got, (place % columns) * columns + Math.floor(place / columns)),
  );
}

/** Whether every number of a value is zero (a value without numbers is not). */
export function isAllZero(value: Value): boolean {
  const reading = readNumbers(value);
  if (reading.status === 'tensor') {
    return reading.tensor.data.length > 0 && Array.from(reading.tensor.data, Number).every((x) => x === 0);
  }
  if (isList(value)) return value.length > 0 && value.every(isAllZero);
  if (typeof value !== 'object' || value === null || isTensor(value)) return false;
  const parts = Object.values(value);
  return parts.length > 0 && parts.every(isAllZero);
}
