import type { ArgumentSpec, FunctionCase } from '@convolab/contracts';
import { evaluateInteger } from '../../cases/draw-numbers.ts';
import type { Names } from '../../cases/expression.ts';
import { partsOf } from './argument-parts.ts';

/** Something that an entry leaves open and that is no element: a drawn integer, or a choice among arguments. */
export interface Variable {
  /** A drawn integer's name, or the place of a choice. */
  readonly name: string;
  /** Lowest and highest step, which may depend on earlier variables. */
  readonly bounds: (names: Names) => readonly [number, number];
  readonly valueOf: (step: number) => number;
}

export function drawnVariable([name, range]: [string, FunctionCase['draw'][string]]): Variable {
  if ('choice' in range) {
    const values = [...range.choice].sort((left, right) => left - right);
    return { name, bounds: () => [0, values.length - 1], valueOf: (step) => values[step] ?? 0 };
  }
  const [low, high] = range;
  return {
    name,
    bounds: (names) => [
      evaluateInteger(low, names, `draw.${name}[0]`),
      evaluateInteger(high, names, `draw.${name}[1]`),
    ],
    valueOf: (step) => step,
  };
}

/** A step of a choice is the item's position: the first one is the simplest. */
export function choiceVariables(spec: ArgumentSpec, place: string): Variable[] {
  if ('choice' in spec) {
    const { length } = spec.choice;
    return [{ name: choiceName(place), bounds: () => [0, length - 1], valueOf: (step) => step }];
  }
  return partsOf(spec, place).flatMap((part) => choiceVariables(part.spec, part.place));
}

/** No identifier of an exercise has a colon in it. */
export const choiceName = (place: string) => `choice:${place}`;
