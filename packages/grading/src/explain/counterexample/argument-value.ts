import type { ArgumentSpec, Distributed, ValueType } from '@convolab/contracts';
import { createRandom, sizeOf, tensorOf, type Value } from '@convolab/tensor';
import { drawArgument } from '../../cases/draw-argument.ts';
import { DrawError } from '../../cases/draw-error.ts';
import { evaluateInteger, evaluateNumber } from '../../cases/draw-numbers.ts';
import type { Names } from '../../cases/expression.ts';
import { partsOf } from './argument-parts.ts';
import { choiceName } from './entry-variables.ts';
import type { NumberSlot } from './simple-numbers.ts';

/** The numbers of an argument that are drawn, in order. */
export function slotsOf(spec: ArgumentSpec, names: Names, place: string): NumberSlot[] {
  if ('tensor' in spec) {
    const { dtype, distinct } = spec.tensor;
    const count = sizeOf(shapeOf(spec.tensor.shape, names, place));
    return [{ count, dtype, distinct, ...rangeOf(spec.tensor, names, place) }];
  }
  if ('number' in spec) {
    return [{ count: 1, dtype: 'float64', distinct: false, ...rangeOf(spec.number, names, place) }];
  }
  return partsOf(spec, place).flatMap((part) => slotsOf(part.spec, names, part.place));
}

function shapeOf(shape: readonly (string | number)[], names: Names, place: string): number[] {
  return shape.map((axis, dimension) => {
    const axisPlace = `${place}.shape[${dimension}]`;
    const length = evaluateInteger(axis, names, axisPlace);
    if (length < 1) throw new DrawError(axisPlace, `An axis cannot have the length ${length}.`);
    return length;
  });
}

/** What lies more than three deviations from the mean is hardly ever drawn. */
const DEVIATIONS = 3;

const STEPS: Readonly<Record<Distributed['distribution'], number>> = {
  integers: 1,
  'step-eighths': 1 / 8,
  uniform: 0,
  normal: 0,
};

type Range = Pick<NumberSlot, 'low' | 'high' | 'takesHigh' | 'step'>;

function rangeOf({ distribution, low, high }: Distributed, names: Names, place: string): Range {
  const step = STEPS[distribution];
  const first = evaluateNumber(low, names, `${place}.low`);
  const second = evaluateNumber(high, names, `${place}.high`);
  if (distribution === 'normal') {
    return { low: first - DEVIATIONS * second, high: first + DEVIATIONS * second, takesHigh: true, step };
  }
  // The ends of a range around zero have no meaning of their own; that of [0, 1) may have one.
  const takesHigh = distribution !== 'uniform' || first === -second;
  return { low: first, high: second, takesHigh, step };
}

/** What a value is made from. */
interface Build {
  readonly names: Names;
  /** The numbers of the next slot. */
  readonly nextNumbers: () => readonly number[];
}

/** The value of an argument; nothing in it is drawn at random. Throws DrawError where the exercise is wrong. */
export function valueOf(spec: ArgumentSpec, type: ValueType, build: Build, place: string): Value {
  const { names, nextNumbers } = build;
  if ('tensor' in spec) {
    return tensorOf(spec.tensor.dtype, shapeOf(spec.tensor.shape, names, place), nextNumbers());
  }
  if ('number' in spec) return nextNumbers()[0] ?? 0;
  if ('choice' in spec) return itemAt(spec.choice, names.get(choiceName(place)));
  if ('list' in spec) return listOf(spec, type, build, place);
  if ('record' in spec) return recordOf(spec, type, build, place);
  const random = createRandom('', place);
  return drawArgument(spec, type, { names, random, digits: null, dataOf: noData }, place);
}

const itemAt = <Item>(items: readonly Item[], position = 0) => items[position] ?? null;

function listOf(spec: ArgumentSpec, type: ValueType, build: Build, place: string): Value {
  const inner = typeof type === 'object' && 'list' in type ? type.list : 'any';
  return partsOf(spec, place).map((part) => valueOf(part.spec, inner, build, part.place));
}

function recordOf(
  { record }: Extract<ArgumentSpec, { record: unknown }>,
  type: ValueType,
  build: Build,
  place: string,
): Value {
  const types = typeof type === 'object' && 'record' in type ? type.record : {};
  return Object.fromEntries(
    Object.entries(record).map(([field, part]) => [
      field,
      valueOf(part, types[field] ?? 'any', build, `${place}.${field}`),
    ]),
  );
}

const noData = (name: string, place: string): never => {
  throw new DrawError(place, `data/${name} is not for small inputs.`);
};
