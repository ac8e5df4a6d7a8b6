import type { Dtype } from '@convolab/contracts';

/** Element stores by dtype. int64 lives in BigInt64Array, bool in bytes 0 and 1. */
export interface TensorStores {
  float64: Float64Array;
  float32: Float32Array;
  int64: BigInt64Array;
  int32: Int32Array;
  uint8: Uint8Array;
  bool: Uint8Array;
}

/** A dense row-major tensor: `data.length` is the product of `shape` (1 for a scalar's empty shape). */
export interface Tensor<D extends Dtype = Dtype> {
  readonly dtype: D;
  readonly shape: readonly number[];
  readonly data: TensorStores[D];
}

/** Whatever crosses the boundary of a box: arguments in, results out. */
export type Value =
  Tensor | number | string | boolean | null | readonly Value[] | { readonly [key: string]: Value };
