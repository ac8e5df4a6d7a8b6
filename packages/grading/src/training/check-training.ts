import type { FunctionCase, FunctionExercise, FunctionSpec } from '@convolab/contracts';
import type { ExerciseProblem } from '../cases/exercise-problem.ts';

/** What is wrong with a case of a training loop, by its place in the case: what the box takes for granted. */
export function checkTraining(
  { languages }: FunctionExercise,
  one: FunctionCase,
  called: FunctionSpec,
): ExerciseProblem[] {
  if (called.trains === undefined) {
    return complain(
      one.metric?.testImages === undefined,
      'metric.testImages',
      'Only a function that trains is scored on test images.',
    );
  }
  const { metric, digits } = one;
  return [
    ...complain(
      languages.every((language) => language === 'typescript'),
      'function',
      'A training loop is written in TypeScript alone: leave other languages out.',
    ),
    ...complain(
      takesDigits(one, called),
      'arguments',
      'A training loop takes digits: first images as bytes, then their labels.',
    ),
    ...complain(
      digits?.set === 'training',
      'digits',
      'Train on digits of the training set: add `set: training`.',
    ),
    ...complain(
      metric?.kind === 'accuracy' && metric.calls === 1 && metric.testImages !== undefined,
      'metric',
      'A training loop is scored by `kind: accuracy` with `testImages`, in one call.',
    ),
  ];
}

const complain = (isRight: boolean, place: string, message: string): ExerciseProblem[] =>
  isRight ? [] : [{ place, message }];

function takesDigits({ arguments: args }: FunctionCase, { parameters }: FunctionSpec): boolean {
  const [images, labels, ...others] = parameters.map(({ name }) => args[name]);
  if (!images || !labels || others.length > 0) return false;
  if (!('digits' in images) || !('digits' in labels)) return false;
  const isPlain = images.scale === 'bytes' && images.padding === 0;
  return isPlain && images.digits === 'images' && labels.digits === 'labels';
}
