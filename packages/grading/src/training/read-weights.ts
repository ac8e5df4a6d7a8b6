import { isList, isTensor, sizeOf, type Value } from '@convolab/tensor';
import type { DrawnTraining } from '../cases/drawn-case.ts';
import { weightShapesOf } from '../model/trained/place-layers.ts';

export type WeightsReading =
  | { readonly kind: 'trained'; readonly weights: readonly Float32Array[] }
  | { readonly kind: 'others' | 'not-finite' | 'unchanged' };

/** Reads what came out of a box as the network's weights: as many numbers as it has, all finite, and not those that went in. */
export function readWeights(value: Value, { network, initialWeights }: DrawnTraining): WeightsReading {
  const sizes = weightShapesOf(network).map(sizeOf);
  const parts = isList(value) ? value : [];
  const weights = parts.flatMap((part) => (isTensor(part) ? [Float32Array.from(part.data, Number)] : []));
  const fits = parts.length === sizes.length && sizes.every((size, place) => weights[place]?.length === size);
  if (!fits) return { kind: 'others' };
  if (!weights.every((one) => one.every(Number.isFinite))) return { kind: 'not-finite' };
  const isUnchanged = weights.every((one, place) =>
    one.every((number, index) => number === initialWeights[place]?.data[index]),
  );
  return isUnchanged ? { kind: 'unchanged' } : { kind: 'trained', weights };
}
