import type {
  FunctionCase,
  FunctionExercise,
  FunctionSpec,
  SubmissionMode,
  Visibility,
} from '@convolab/contracts';
import { findReference, type ReferenceFunction } from '@convolab/reference';
import { createRandom, isAllZero, type Random, type Value } from '@convolab/tensor';
import { functionOf } from './case-function.ts';
import { drawArgument } from './draw-argument.ts';
import { at, DrawError } from './draw-error.ts';
import { drawNumbers } from './draw-numbers.ts';

/** How often a case is drawn again because its answer is all zero, which many wrong programs get right. */
const MAX_ZERO_DRAWS = 20;

/** What the reference says of a case. `error`: the call must raise. */
export type Expectation = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'error' };

/** A case with its data. The arguments go into a box; the expectation never does. */
export interface DrawnCase {
  readonly name: string;
  readonly visibility: Visibility;
  readonly group: string | null;
  readonly weight: number;
  /** The function that is called. */
  readonly function: FunctionSpec;
  readonly arguments: readonly { readonly name: string; readonly value: Value }[];
  readonly expectation: Expectation;
}

interface CaseSlot {
  readonly spec: FunctionCase;
  readonly name: string;
  /** Of the entry in exercise.yaml. */
  readonly place: string;
}

/** The cases of an exercise by name, entries with a count spread out, in order. */
export function caseSlots(exercise: FunctionExercise): CaseSlot[] {
  return exercise.cases.flatMap((spec, position) => {
    const place = `cases[${position}]`;
    if (spec.count === 1) return [{ spec, name: spec.name, place }];
    return Array.from({ length: spec.count }, (_, copy) => ({
      spec,
      name: `${spec.name}-${copy + 1}`,
      place,
    }));
  });
}

/** Whether a case is run in this mode: "Run" leaves out the hidden ones. */
export const runsIn = (mode: SubmissionMode, { visibility }: { readonly visibility: Visibility }): boolean =>
  mode === 'graded' || visibility !== 'hidden';

/**
 * Draws the data of every case of the mode. Example and visible cases are the same for everybody (their seed is the
 * exercise's slug); hidden ones come from the run's seed. Each has a random stream of its own, named after it.
 * Throws DrawError where the exercise is wrong.
 */
export function drawCases(
  { slug, spec }: { readonly slug: string; readonly spec: FunctionExercise },
  mode: SubmissionMode,
  seed: string,
): DrawnCase[] {
  return caseSlots(spec)
    .filter((slot) => runsIn(mode, slot.spec))
    .map((slot) => {
      const caseSeed = slot.spec.visibility === 'hidden' ? seed : `exercise/${slug}`;
      return drawCase(
        spec,
        slot,
        referenceOf(functionOf(spec, slot.spec)),
        createRandom(caseSeed, `case/${slot.name}`),
      );
    });
}

function referenceOf({ reference }: FunctionSpec): ReferenceFunction {
  const found = typeof reference === 'string' ? findReference(reference) : null;
  if (!found)
    throw new DrawError('functions', `There is no reference function “${JSON.stringify(reference)}”.`);
  return found;
}

function drawCase(
  exercise: FunctionExercise,
  { spec, name, place }: CaseSlot,
  reference: ReferenceFunction,
  random: Random,
): DrawnCase {
  const draw = (attempt: number): DrawnCase => {
    const args = drawArguments(exercise, spec, random, place);
    const expectation = expect(spec, args, reference, place);
    const pointless = expectation.kind === 'value' && isAllZero(expectation.value);
    if (pointless && attempt < MAX_ZERO_DRAWS) return draw(attempt + 1);
    return {
      name,
      visibility: spec.visibility,
      group: spec.group ?? null,
      weight: spec.weight,
      function: functionOf(exercise, spec),
      arguments: args,
      expectation,
    };
  };
  return draw(0);
}

function drawArguments(exercise: FunctionExercise, spec: FunctionCase, random: Random, place: string) {
  const names = drawNumbers(spec, random, place);
  return functionOf(exercise, spec).parameters.map(({ name, type }) => {
    const argument = spec.arguments[name];
    const argumentPlace = `${place}.arguments.${name}`;
    if (!argument) throw new DrawError(argumentPlace, 'The argument is missing.');
    return { name, value: drawArgument(argument, type, names, random, argumentPlace) };
  });
}

function expect(
  spec: FunctionCase,
  args: DrawnCase['arguments'],
  reference: ReferenceFunction,
  place: string,
): Expectation {
  const values = args.map(({ value }) => value);
  if (spec.expect === 'value') return { kind: 'value', value: at(place, () => reference(values)) };
  if (raises(reference, values)) return { kind: 'error' };
  throw new DrawError(`${place}.expect`, 'The reference raises no error for these arguments.');
}

function raises(reference: ReferenceFunction, values: readonly Value[]): boolean {
  try {
    reference(values);
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
