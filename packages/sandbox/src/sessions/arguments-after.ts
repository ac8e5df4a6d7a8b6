import { isList, isRecord, isTensor, type Tensor, tensorOf, type Value } from '@convolab/tensor';

/**
 * Arguments after a call in the form in which they were given, as far as their values allow: languages have fewer kinds
 * of numbers and lists than the wire, so that an untouched int32 tensor comes back as float64, a list as a tensor.
 * What differs from what was given stays different.
 */
export function asGiven(after: readonly Value[], given: readonly Value[]): readonly Value[] {
  return after.map((value, index) => (index < given.length ? likeGiven(value, given[index] ?? null) : value));
}

function likeGiven(after: Value, given: Value): Value {
  if (isTensorValue(given)) return isTensorValue(after) ? likeTensor(after, given) : after;
  if (isList(given)) return likeList(after, given);
  if (isRecord(given) && isRecord(after)) {
    const entries = Object.entries(after).map(([key, value]) => [key, likeGiven(value, given[key] ?? null)]);
    return Object.fromEntries(entries) as Value;
  }
  return after;
}

const isTensorValue = (value: Value): value is Tensor => value !== null && isTensor(value);

function likeTensor(after: Tensor, given: Tensor): Tensor {
  const isEmpty = after.data.length === 0 && given.data.length === 0;
  if (isEmpty) return given;
  if (after.dtype === given.dtype || after.data.length !== given.data.length) return after;
  const isSame = given.data.every((element, index) => Object.is(Number(element), Number(after.data[index])));
  return isSame ? { ...given, shape: after.shape } : after;
}

function likeList(after: Value, given: readonly Value[]): Value {
  if (isList(after)) return asGiven(after, given);
  if (!isTensorValue(after) || after.shape.length === 0) return after;
  return asGiven(rowsOf(after), given);
}

/** A tensor as the list of its parts along the first axis. */
function rowsOf({ shape: [length = 0, ...rest], data, dtype }: Tensor): Value[] {
  const values = Array.from(data, Number);
  if (rest.length === 0) return dtype === 'bool' ? values.map(Boolean) : values;
  const size = values.length / Math.max(1, length);
  return Array.from({ length }, (_, row) =>
    tensorOf(dtype, rest, values.slice(row * size, (row + 1) * size)),
  );
}
