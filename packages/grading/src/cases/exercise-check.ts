import {
  entriesOf,
  isTrained,
  type ExerciseContent,
  type FunctionCase,
  type FunctionExercise,
  type FunctionSpec,
  type ModelBuilder,
  type ModelExercise,
  type QuizExercise,
} from '@convolab/contracts';
import { findReference, referenceNames } from '@convolab/reference';
import { createRandom } from '@convolab/tensor';
import { givenNetwork } from '../model/architectures/given-network.ts';
import { ModelRejection } from '../model/model-rejection.ts';
import { checkTraining } from '../training/check-training.ts';
import { caseSlots } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import { drawCase } from './draw-case.ts';
import { seedOfCase } from './draw-cases.ts';
import { DrawError } from './draw-error.ts';
import { drawNumbers, evaluateInteger } from './draw-numbers.ts';
import { ElementBudget } from './element-budget.ts';
import type { ExerciseProblem } from './exercise-problem.ts';
import {
  findSolution,
  openCaseSources,
  type DrawableExercise,
  type SourcePorts,
} from './open-case-sources.ts';
import { Unplugged, UNPLUGGED } from './unplugged.ts';

/** Seeds of the trial draws: a constraint that fails once in ten draws is found. */
const TRIAL_SEEDS = Array.from({ length: 25 }, (_, trial) => `trial-${trial}`);

/**
 * Checks what the schema cannot: names, references, parameters against arguments, weights, expressions, and whether the
 * cases can be drawn. An empty list means that the exercise can be graded; whether it tells right from wrong is shown by
 * running its solutions and bugs. Without ports nothing is run: references that are programs are taken on trust, and
 * made-up digits stand for the real ones.
 */
export async function validateExercise(
  content: ExerciseContent,
  ports: SourcePorts = UNPLUGGED,
): Promise<ExerciseProblem[]> {
  const { spec } = content;
  switch (spec.kind) {
    case 'function':
      return [
        ...checkPrograms(content),
        ...checkFunction(spec, content),
        ...(await tryDraws({ ...content, spec }, ports)),
      ];
    case 'quiz':
      return checkQuiz(spec);
    case 'model':
      return [...checkPrograms(content), ...checkModel(spec)];
  }
}

const problem = (place: string, message: string): ExerciseProblem => ({ place, message });

/** Whether the layers of a network fit one behind the other. */
function checkNetwork(builder: ModelBuilder, place: string): ExerciseProblem[] {
  try {
    givenNetwork(builder);
    return [];
  } catch (error) {
    if (!(error instanceof ModelRejection)) throw error;
    return [problem(place, `${error.layer ?? 'The network'}: ${error.text.en}`)];
  }
}

const duplicates = (names: readonly string[]) => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

function checkPrograms({ spec, starters, solutions, bugs }: ExerciseContent): ExerciseProblem[] {
  const languages = spec.kind === 'quiz' ? [] : [...spec.languages];
  return [
    ...languages
      .filter((language) => starters[language] === undefined)
      .map((language) => problem('starters', `There is no starter for ${language}.`)),
    ...languages
      .filter((language) => !solutions.some((solution) => solution.language === language))
      .map((language) => problem('solutions', `There is no solution in ${language}.`)),
    ...checkTwice('solutions', solutions),
    ...checkTwice('bugs', bugs),
  ];
}

/** `loops.ts` and `loops.js` are one program: a name tells a program of a language. */
const checkTwice = (place: string, programs: ExerciseContent['solutions']): ExerciseProblem[] =>
  duplicates(programs.map(({ name, language }) => `${name} (${language})`)).map((name) =>
    problem(place, `${name} is there twice: rename one.`),
  );

function checkFunction(spec: FunctionExercise, { solutions }: ExerciseContent): ExerciseProblem[] {
  const hidden = spec.cases.filter(({ visibility }) => visibility === 'hidden');
  const weights = spec.cases.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...spec.functions.flatMap((one, index) => checkSignature(one, solutions, `functions[${index}]`)),
    ...duplicates(spec.functions.map(({ name }) => name.typescript)).map((name) =>
      problem('functions', `Two functions are named ${name}.`),
    ),
    ...duplicates(caseSlots(spec).map(({ name }) => name)).map((name) =>
      problem('cases', `Two cases are named ${name}.`),
    ),
    ...(hidden.length > 0 ? [] : [problem('cases', 'There is no hidden case.')]),
    ...(weights > 0 ? [] : [problem('cases', 'Every case has the weight 0.')]),
    ...checkGroups(spec),
    ...spec.cases.flatMap((one, index) => checkCase(spec, one, index)),
  ];
}

function checkSignature(
  { parameters, reference, through }: FunctionSpec,
  solutions: ExerciseContent['solutions'],
  place: string,
): ExerciseProblem[] {
  return [
    ...duplicates(parameters.map(({ name }) => name)).map((name) =>
      problem(`${place}.parameters`, `${name} is there twice.`),
    ),
    ...(typeof reference === 'string'
      ? checkReference(reference, `${place}.reference`)
      : findSolution(solutions, reference.solution)
        ? []
        : [problem(`${place}.reference.solution`, `There is no file solutions/${reference.solution}.`)]),
    ...(through === undefined ? [] : checkReference(through, `${place}.through`)),
  ];
}

function checkReference(name: string, place: string): ExerciseProblem[] {
  return findReference(name) ? [] : [problem(place, `“${name}” is none of ${referenceNames().join(', ')}.`)];
}

function checkGroups({ groups, cases }: FunctionExercise): ExerciseProblem[] {
  const ids = groups.map(({ id }) => id);
  return [
    ...duplicates(ids).map((id) => problem('groups', `Two subtasks are named ${id}.`)),
    ...ids
      .filter((id) => !cases.some(({ group }) => group === id))
      .map((id) => problem('groups', `No case belongs to the subtask ${id}.`)),
    ...cases.flatMap(({ group }, index) =>
      group === undefined || ids.includes(group)
        ? []
        : [problem(`cases[${index}].group`, `There is no subtask ${group}: add it to \`groups\`.`)],
    ),
  ];
}

function checkMetric(
  { metric, expect }: FunctionCase,
  { through }: FunctionSpec,
  index: number,
): ExerciseProblem[] {
  if (!metric) return [];
  const place = `cases[${index}].metric`;
  return [
    ...(metric.none < metric.full ? [] : [problem(place, '`none` must be less than `full`.')]),
    ...(expect === 'value' ? [] : [problem(place, 'A case with a metric cannot expect an error.')]),
    ...(through === undefined
      ? []
      : [problem(place, 'The classes are read as they are returned: leave `through` out.')]),
  ];
}

function checkCase(exercise: FunctionExercise, one: FunctionCase, index: number): ExerciseProblem[] {
  const called = exercise.functions.find(
    ({ name }) => one.function === undefined || name.typescript === one.function,
  );
  if (!called) return [problem(`cases[${index}].function`, `There is no function ${one.function ?? ''}.`)];
  return [
    ...checkMetric(one, called, index),
    ...checkTraining(exercise, one, called).map(({ place, message }) =>
      problem(`cases[${index}].${place}`, message),
    ),
    ...checkArguments(
      called.parameters.map(({ name }) => name),
      Object.keys(one.arguments),
      index,
    ),
  ];
}

function checkArguments(
  parameters: readonly string[],
  args: readonly string[],
  index: number,
): ExerciseProblem[] {
  const place = (name: string) => `cases[${index}].arguments.${name}`;
  return [
    ...parameters
      .filter((name) => !args.includes(name))
      .map((name) => problem(place(name), 'The argument is missing.')),
    ...args
      .filter((name) => !parameters.includes(name))
      .map((name) => problem(place(name), 'The function has no such parameter.')),
  ];
}

/** The first problem that comes up in trial draws. */
async function tryDraws(
  exercise: ExerciseContent & { readonly spec: FunctionExercise },
  ports: SourcePorts,
): Promise<ExerciseProblem[]> {
  try {
    const sources = openCaseSources(exercise, ports);
    try {
      for (const seed of TRIAL_SEEDS) await tryDraw(exercise, seed, sources);
    } finally {
      await sources.close();
    }
    return [];
  } catch (error) {
    return [problemOf(error)];
  }
}

async function tryDraw({ slug, spec }: DrawableExercise, seed: string, sources: CaseSources): Promise<void> {
  const budget = new ElementBudget();
  for (const slot of caseSlots(spec)) {
    try {
      await drawCase(spec, slot, { seed: seedOfCase(slot, slug, seed), budget }, sources);
    } catch (error) {
      // Its arguments are drawn; the reference is a program, which is not run here.
      if (!(error instanceof Unplugged)) throw error;
    }
  }
}

function problemOf(error: unknown): ExerciseProblem {
  if (!(error instanceof DrawError)) throw error;
  return problem(error.place, error.reason);
}

function tryQuizDraws(draw: (seed: string) => void): ExerciseProblem[] {
  try {
    TRIAL_SEEDS.forEach(draw);
    return [];
  } catch (error) {
    return [problemOf(error)];
  }
}

function checkQuiz(spec: QuizExercise): ExerciseProblem[] {
  const ids = spec.questions.map(({ id }) => id);
  return [
    ...duplicates(ids).map((id) => problem('questions', `Two questions are named ${id}.`)),
    ...spec.questions.flatMap(({ prompt }, index) =>
      (['ko', 'en'] as const).flatMap((locale) =>
        placeholders(prompt[locale])
          .filter((name) => !Object.hasOwn(spec.draw, name))
          .map((name) => problem(`questions[${index}].prompt.${locale}`, `“${name}” is not drawn.`)),
      ),
    ),
    ...tryQuizDraws((seed) => {
      const names = drawNumbers(spec, createRandom(seed, 'quiz'), '');
      spec.questions.forEach(({ answer }, index) => {
        evaluateInteger(answer.integer, names, `questions[${index}].answer.integer`);
      });
    }),
  ];
}

const placeholders = (prompt: string) => [...prompt.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);

function checkModel(spec: ModelExercise): ExerciseProblem[] {
  if (!isTrained(spec)) {
    return [
      ...duplicates(entriesOf(spec)).map((entry) => problem('builders', `Two functions are named ${entry}.`)),
      ...spec.builders.flatMap((builder, index) => checkNetwork(builder, `builders[${index}].layers`)),
    ];
  }
  const { accuracy } = spec;
  return accuracy.none < accuracy.full ? [] : [problem('accuracy', '`none` must be less than `full`.')];
}
