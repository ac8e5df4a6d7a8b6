import type { Dtype } from '@convolab/contracts';
import type { Tensor, TensorStores, Value } from './tensor.ts';

const STORE_OF: { [D in Dtype]: (length: number) => TensorStores[D] } = {
  float64: (length) => new Float64Array(length),
  float32: (length) => new Float32Array(length),
  int64: (length) => new BigInt64Array(length),
  int32: (length) => new Int32Array(length),
  uint8: (length) => new Uint8Array(length),
  bool: (length) => new Uint8Array(length),
};

/** Bytes of one element. */
export const BYTES_PER_ELEMENT: Readonly<Record<Dtype, number>> = {
  float64: 8,
  float32: 4,
  int64: 8,
  int32: 4,
  uint8: 1,
  bool: 1,
};

/** Whether elements of a dtype may have fractions. */
export const isFloating = (dtype: Dtype): boolean => dtype === 'float64' || dtype === 'float32';

/** Number of elements of a shape; 1 for a scalar's empty shape. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, axis) => size * axis, 1);

/** A tensor of zeros. */
export function zeros<D extends Dtype>(dtype: D, shape: readonly number[]): Tensor<D> {
  return { dtype, shape: [...shape], data: STORE_OF[dtype](sizeOf(shape)) };
}

/**
 * A tensor from row-major numbers; any number but 0 is true for bool, int64 takes integers only.
 * Throws RangeError where there are more or fewer numbers than the shape has places.
 */
export function tensorOf<D extends Dtype>(
  dtype: D,
  shape: readonly number[],
  values: ArrayLike<number>,
): Tensor<D> {
  if (values.length !== sizeOf(shape)) {
    throw new RangeError(`${values.length} numbers do not fill the shape [${shape.join(', ')}].`);
  }
  const tensor = zeros(dtype, shape);
  const data: TensorStores[Dtype] = tensor.data;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (data instanceof BigInt64Array) data[index] = BigInt(value);
    else data[index] = dtype === 'bool' ? Number(value !== 0) : value;
  }
  return tensor;
}

/** Tensors are told from records by their store: no other value has a typed array. */
export function isTensor(value: Value): value is Tensor {
  return typeof value === 'object' && value !== null && 'data' in value && ArrayBuffer.isView(value.data);
}

/** Records are plain objects with string keys. */
export function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTensor(value);
}

/** Lists are arrays of values. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** The element at a row-major position as a number (int64 beyond 2^53 loses digits); throws RangeError outside. */
export function elementAt(tensor: Tensor, position: number): number {
  const element = tensor.data[position];
  if (element === undefined) throw new RangeError(`There is no element ${position}.`);
  return Number(element);
}

/** The index (one number a dimension) of a row-major position. */
export function indexOf(position: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = position;
  for (const axis of [...shape].reverse()) {
    index.unshift(axis === 0 ? 0 : rest % axis);
    rest = axis === 0 ? 0 : Math.floor(rest / axis);
  }
  return index;
}
