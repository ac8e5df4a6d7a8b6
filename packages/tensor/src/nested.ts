import type { Dtype } from '@convolab/contracts';
import { elementAt, isList, isTensor, sizeOf, tensorOf } from './construct.ts';
import type { Tensor, Value } from './tensor.ts';

/** A number, or lists of them nested as deep as the tensor has dimensions. */
export type NestedNumbers = number | NestedNumbers[];

/** What a value is as numbers: a tensor, lists that do not form one, or something else. */
export type NumbersReading =
  | { readonly status: 'tensor'; readonly tensor: Tensor }
  | { readonly status: 'ragged' }
  | { readonly status: 'not-numbers' };

/**
 * Reads everything that students may hand back as numbers: tensors, numbers, booleans (as bool tensors), and lists of
 * them nested evenly, also lists of tensors of one shape.
 */
export function readNumbers(value: Value): NumbersReading {
  if (typeof value === 'number') return { status: 'tensor', tensor: tensorOf('float64', [], [value]) };
  if (typeof value === 'boolean') return { status: 'tensor', tensor: tensorOf('bool', [], [Number(value)]) };
  if (!isList(value)) {
    return value !== null && isTensor(value)
      ? { status: 'tensor', tensor: value }
      : { status: 'not-numbers' };
  }
  return stack(value.map(readNumbers));
}

function stack(parts: readonly NumbersReading[]): NumbersReading {
  if (parts.some((part) => part.status === 'not-numbers')) return { status: 'not-numbers' };
  const tensors = parts.flatMap((part) => (part.status === 'tensor' ? [part.tensor] : []));
  const [first] = tensors;
  if (!first) return parts.length === 0 ? emptyVector() : { status: 'ragged' };
  if (tensors.length < parts.length || tensors.some(({ shape }) => !sameShape(shape, first.shape))) {
    return { status: 'ragged' };
  }
  const bools = tensors.filter(({ dtype }) => dtype === 'bool').length;
  if (bools > 0 && bools < tensors.length) return { status: 'not-numbers' };
  const values = tensors.flatMap((tensor) => Array.from(tensor.data, Number));
  const dtype = bools > 0 ? 'bool' : 'float64';
  return { status: 'tensor', tensor: tensorOf(dtype, [tensors.length, ...first.shape], values) };
}

const emptyVector = (): NumbersReading => ({ status: 'tensor', tensor: tensorOf('float64', [0], []) });

export const sameShape = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === right.length && left.every((axis, dimension) => axis === right[dimension]);

/** A tensor from nested lists; throws RangeError where they are ragged or hold anything but numbers. */
export function fromNested<D extends Dtype>(dtype: D, nested: Value): Tensor<D> {
  const reading = readNumbers(nested);
  if (reading.status !== 'tensor') throw new RangeError(`These lists are no tensor: ${reading.status}.`);
  return tensorOf(dtype, reading.tensor.shape, Array.from(reading.tensor.data, Number));
}

/** The tensor as nested lists of numbers; a scalar becomes a number. */
export function toNested(tensor: Tensor): NestedNumbers {
  const { shape } = tensor;
  const nest = (dimension: number, offset: number): NestedNumbers => {
    const axis = shape[dimension];
    if (axis === undefined) return elementAt(tensor, offset);
    // Weights come in rows by the thousand: each is taken at once.
    if (dimension === shape.length - 1)
      return Array.from(tensor.data.subarray(offset, offset + axis), Number);
    const stride = sizeOf(shape.slice(dimension + 1));
    return Array.from({ length: axis }, (_, index) => nest(dimension + 1, offset + index * stride));
  };
  return nest(0, 0);
}
