import type { FunctionCase, FunctionExercise, FunctionSpec } from '@convolab/contracts';

/** The function that a case calls: the one it names, else the first. Throws where there is none of that name. */
export function functionOf(
  exercise: FunctionExercise,
  { function: name }: Pick<FunctionCase, 'function'>,
): FunctionSpec {
  const found = exercise.functions.find((spec) => name === undefined || spec.name.typescript === name);
  if (!found) throw new RangeError(`The exercise has no function ${name ?? ''}.`);
  return found;
}
