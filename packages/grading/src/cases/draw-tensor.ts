import type { Distributed, TensorDraw } from '@convolab/contracts';
import { sizeOf, tensorOf, type Random, type Tensor } from '@convolab/tensor';
import { at, DrawError } from './draw-error.ts';
import { evaluateInteger, evaluateNumber } from './draw-numbers.ts';
import { requireFit, storedAs } from './dtype-fit.ts';
import type { ElementBudget } from './element-budget.ts';
import type { Names } from './expression.ts';

/** Of one tensor. */
const MAX_TENSOR_ELEMENTS = 1_000_000;
/** How often an element is drawn again until it is unlike the others. */
const MAX_DISTINCT_DRAWS = 1_000;

/** What the numbers of an argument are drawn from. */
export interface NumberSources {
  readonly names: Names;
  readonly random: Random;
  /** Counts what is drawn; where it is left out only a tensor by itself is bounded. */
  readonly budget?: ElementBudget;
}

export function drawTensor(spec: TensorDraw['tensor'], sources: NumberSources, place: string): Tensor {
  const { names, random, budget } = sources;
  const shape = spec.shape.map((axis, dimension) => {
    const axisPlace = `${place}.shape[${dimension}]`;
    const length = evaluateInteger(axis, names, axisPlace);
    if (length < 1) throw new DrawError(axisPlace, `An axis cannot have the length ${length}.`);
    return length;
  });
  const size = sizeOf(shape);
  if (size > MAX_TENSOR_ELEMENTS) {
    throw new DrawError(`${place}.shape`, `A tensor has at most ${MAX_TENSOR_ELEMENTS} elements.`);
  }
  budget?.take(size, `${place}.shape`);
  const element = numberSource(spec, names, random, place);
  const next = spec.distinct ? distinct(element, spec.dtype, place) : element;
  const numbers: number[] = [];
  while (numbers.length < size) numbers.push(next());
  requireFit(numbers, spec.dtype, place);
  return tensorOf(spec.dtype, shape, numbers);
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
      if (low > high) throw new DrawError(`${place}.low`, `${low} is more than \`high\`, ${high}.`);
      return () => low + (high - low) * random.float();
    case 'integers':
      return () => at(place, () => random.integer(low, high));
    case 'normal':
      if (high < 0) throw new DrawError(`${place}.high`, `A deviation cannot be ${high}.`);
      return () => low + high * random.normal();
    case 'step-eighths':
      return () => at(place, () => random.integer(Math.ceil(low * 8), Math.floor(high * 8)) / 8);
  }
}

/** Elements that are unlike as the tensor keeps them: what differs as float64 may be the same as float32. */
function distinct(element: () => number, dtype: TensorDraw['tensor']['dtype'], place: string): () => number {
  const seen = new Set<number>();
  return () => {
    for (let attempt = 0; attempt < MAX_DISTINCT_DRAWS; attempt += 1) {
      const drawn = element();
      if (seen.has(storedAs(drawn, dtype))) continue;
      seen.add(storedAs(drawn, dtype));
      return drawn;
    }
    throw new DrawError(place, 'There are too few different numbers for `distinct`: widen low and high.');
  };
}
