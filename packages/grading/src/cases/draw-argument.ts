import type { ArgumentSpec, SimpleType, TensorDraw, ValueType } from '@convolab/contracts';
import {
  fromNested,
  isTensor,
  sizeOf,
  tensorOf,
  type Random,
  type Tensor,
  type Value,
} from '@convolab/tensor';
import { at, DrawError } from './draw-error.ts';
import { evaluateInteger } from './draw-numbers.ts';
import type { Names } from './expression.ts';

const MAX_ELEMENTS = 1_000_000;

/** Dimensions that a parameter of a tensor type has; null for other types. */
const RANK_OF: Readonly<Record<SimpleType, number | null>> = {
  vector: 1,
  matrix: 2,
  tensor3: 3,
  tensor4: 4,
  tensor: null,
  number: null,
  integer: null,
  integers: null,
  string: null,
  boolean: null,
  any: null,
};

/** Draws one argument; throws DrawError where it is not what a parameter of `type` takes. */
export function drawArgument(
  spec: ArgumentSpec,
  type: ValueType,
  names: Names,
  random: Random,
  place: string,
): Value {
  const value = drawValue(spec, type, names, random, place);
  const complaint = complain(value, type);
  if (complaint !== null) throw new DrawError(place, complaint);
  return value;
}

function drawValue(spec: ArgumentSpec, type: ValueType, names: Names, random: Random, place: string): Value {
  if ('tensor' in spec) return drawTensor(spec.tensor, names, random, `${place}.tensor`);
  if ('integer' in spec) return evaluateInteger(spec.integer, names, `${place}.integer`);
  if ('choice' in spec) return random.pick(spec.choice);
  if (!('value' in spec)) throw new DrawError(place, 'This kind of argument cannot be drawn yet.');
  if (!isTensorType(type)) return spec.value;
  return at(`${place}.value`, () => fromNested('float64', spec.value));
}

function drawTensor(spec: TensorDraw['tensor'], names: Names, random: Random, place: string): Tensor {
  const shape = spec.shape.map((axis, dimension) => {
    const axisPlace = `${place}.shape[${dimension}]`;
    const length = evaluateInteger(axis, names, axisPlace);
    if (length < 1) throw new DrawError(axisPlace, `An axis cannot have the length ${length}.`);
    return length;
  });
  if (sizeOf(shape) > MAX_ELEMENTS) {
    throw new DrawError(`${place}.shape`, `A tensor has at most ${MAX_ELEMENTS} elements.`);
  }
  const element = elementSource(spec, random);
  return at(place, () => tensorOf(spec.dtype, shape, Array.from({ length: sizeOf(shape) }, element)));
}

function elementSource({ distribution, low, high }: TensorDraw['tensor'], random: Random): () => number {
  switch (distribution) {
    case 'uniform':
      return () => low + (high - low) * random.float();
    case 'integers':
      return () => random.integer(low, high);
    case 'normal':
      return () => low + high * random.normal();
    case 'step-eighths':
      return () => random.integer(Math.ceil(low * 8), Math.floor(high * 8)) / 8;
  }
}

const isTensorType = (type: ValueType) =>
  type === 'tensor' || (typeof type === 'string' && RANK_OF[type] !== null);

/** What is wrong with a value as an argument of `type`, or null. */
function complain(value: Value, type: ValueType): string | null {
  if (typeof type !== 'string') return null;
  const rank = RANK_OF[type];
  if (rank !== null) {
    const fits =
      typeof value === 'object' && value !== null && isTensor(value) && value.shape.length === rank;
    return fits ? null : `A ${type} has ${rank} dimensions.`;
  }
  return FITS[type](value) ? null : `This is no ${type}.`;
}

const isInteger = (value: Value) => typeof value === 'number' && Number.isSafeInteger(value);

const FITS: Readonly<Record<SimpleType, (value: Value) => boolean>> = {
  vector: () => false,
  matrix: () => false,
  tensor3: () => false,
  tensor4: () => false,
  tensor: (value) => typeof value === 'object' && value !== null && isTensor(value),
  number: (value) => typeof value === 'number',
  integer: isInteger,
  integers: (value) => Array.isArray(value) && value.every(isInteger),
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};
