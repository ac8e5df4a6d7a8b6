import type { Distributed, TensorDraw } from '@convolab/contracts';
import { sizeOf, tensorOf, type Random, type Tensor } from '@convolab/tensor';
import { at, DrawError } from './draw-error.ts';
import { evaluateInteger, evaluateNumber } from './draw-numbers.ts';
import type { Names } from './expression.ts';

/** Of one tensor. */
export const MAX_TENSOR_ELEMENTS = 1_000_000;
/** How often an element is drawn again until it is unlike the others. */
const MAX_DISTINCT_DRAWS = 1_000;

export function drawTensor(spec: TensorDraw['tensor'], names: Names, random: Random, place: string): Tensor {
  const shape = spec.shape.map((axis, dimension) => {
    const axisPlace = `${place}.shape[${dimension}]`;
    const length = evaluateInteger(axis, names, axisPlace);
    if (length < 1) throw new DrawError(axisPlace, `An axis cannot have the length ${length}.`);
    return length;
  });
  if (sizeOf(shape) > MAX_TENSOR_ELEMENTS) {
    throw new DrawError(`${place}.shape`, `A tensor has at most ${MAX_TENSOR_ELEMENTS} elements.`);
  }
  const element = numberSource(spec, names, random, place);
  const next = spec.distinct ? distinct(element, place) : element;
  return at(place, () => tensorOf(spec.dtype, shape, Array.from({ length: sizeOf(shape) }, next)));
}

/** One number after the other of a distribution; throws DrawError where its bounds are wrong. */
export function numberSource(
  { distribution, low: lowest, high: highest }: Distributed,
  names: Names,
  random: Random,
  place: string,
): () => number {
  const low = evaluateNumber(lowest, names, `${place}.low`);
  const high = evaluateNumber(highest, names, `${place}.high`);
  switch (distribution) {
    case 'uniform':
      return () => low + (high - low) * random.float();
    case 'integers':
      return () => at(place, () => random.integer(low, high));
    case 'normal':
      return () => low + high * random.normal();
    case 'step-eighths':
      return () => at(place, () => random.integer(Math.ceil(low * 8), Math.floor(high * 8)) / 8);
  }
}

function distinct(element: () => number, place: string): () => number {
  const seen = new Set<number>();
  return () => {
    for (let attempt = 0; attempt < MAX_DISTINCT_DRAWS; attempt += 1) {
      const drawn = element();
      if (seen.has(drawn)) continue;
      seen.add(drawn);
      return drawn;
    }
    throw new DrawError(place, 'There are too few different numbers for `distinct`: widen low and high.');
  };
}
