import { z } from 'zod';
import { LanguageSchema } from '../language.ts';
import { VisibilitySchema } from '../verdict.ts';
import { ArgumentSpecSchema, DrawSchema, ExpressionSchema } from './argument.ts';
import { exerciseBase, ExerciseLimitsSchema, ExerciseTextSchema } from './exercise-base.ts';
import { IdentifierSchema, SlugSchema, ValueTypeSchema } from './value-type.ts';

const MetricSchema = z
  .strictObject({
    kind: z
      .enum(['accuracy', 'agreement'])
      .describe("accuracy compares classes with the digits' labels, agreement with the reference's classes."),
    full: z.number().min(0).max(1).describe('Share of right classes for full points; accepted from here on.'),
    none: z.number().min(0).max(1).default(0).describe('Share for no points; linear between.'),
    calls: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(1)
      .describe('Calls of the case, each with digits of its own; 1 where one call takes all images.'),
    testImages: z
      .number()
      .int()
      .min(1)
      .max(2_000)
      .optional()
      .describe('Of a function that trains: images of the test set that its model is scored on.'),
  })
  .describe(
    'A share of right classes instead of equality. A class is an integer, or the position of the largest of ten numbers.',
  );
/**
 * A share instead of equality: `accuracy` compares classes with the case's labels (`digits: labels`), `agreement` with the classes
 * of the reference. A class is an integer, or the position of the largest of ten numbers.
 */
export type Metric = z.infer<typeof MetricSchema>;

export const FunctionCaseSchema = z.strictObject({
  name: SlugSchema,
  visibility: VisibilitySchema.describe(
    'example: in the statement; visible: input, expected and got are shown; hidden: only name and verdict are.',
  ),
  function: IdentifierSchema.optional().describe(
    'The function that is called, by its TypeScript name; the first one where it is left out.',
  ),
  group: SlugSchema.optional().describe('The subtask that the case belongs to, one of groups.'),
  weight: z
    .number()
    .nonnegative()
    .max(1_000)
    .default(1)
    .describe("Share of the exercise's points, relative to the other cases; example cases usually weigh 0."),
  count: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(1)
    .describe('How many cases are drawn from this entry; their names get -1, -2, ….'),
  draw: DrawSchema.default({}),
  where: z
    .array(z.string().max(200))
    .max(10)
    .default([])
    .describe('Conditions that must hold; the integers are drawn again until they do.'),
  digits: z
    .strictObject({ count: ExpressionSchema.default(1), set: z.enum(['training', 'test']).default('test') })
    .optional()
    .describe("Real MNIST digits that the case's arguments use."),
  arguments: z.record(IdentifierSchema, ArgumentSpecSchema).describe('An argument for each parameter.'),
  expect: z
    .enum(['value', 'error'])
    .default('value')
    .describe('error: the call must raise; anything else is a wrong answer.'),
  metric: MetricSchema.optional(),
});
export type FunctionCase = z.infer<typeof FunctionCaseSchema>;

const ParameterSchema = z.strictObject({
  name: IdentifierSchema,
  type: ValueTypeSchema,
  about: ExerciseTextSchema,
});

export const FunctionSpecSchema = z.strictObject({
  name: z
    .strictObject({ typescript: IdentifierSchema, python: IdentifierSchema })
    .describe('What students call it, by language.'),
  parameters: z.array(ParameterSchema).max(10),
  returns: z.strictObject({ type: ValueTypeSchema, about: ExerciseTextSchema }),
  reference: z
    .union(
      [IdentifierSchema, z.strictObject({ solution: z.string().min(1).max(80) })],
      'Write the name of a function of packages/reference, or `{ solution: loops.ts }` for a file of solutions/.',
    )
    .describe(
      'What gives the expected results: a function of packages/reference, or { solution: loops.ts }, a file of solutions/, which runs in a box of its own.',
    ),
  trains: z
    .enum(['small-cnn'])
    .optional()
    .describe(
      "A training loop, in TypeScript: it is called with tf and this model before its two arguments, digits' images as bytes and their labels, and what is scored, by the accuracy of each case, are the model's weights.",
    ),
  through: IdentifierSchema.optional().describe(
    'A function of packages/reference that turns a result, followed by the arguments, into what is compared: for results of which many are right.',
  ),
});
export type FunctionSpec = z.infer<typeof FunctionSpecSchema>;

const ToleranceSchema = z.strictObject({
  relative: z
    .number()
    .positive()
    .max(0.1)
    .default(1e-4)
    .describe('An element may be off by this times (rms of the expected result + its own size).'),
  exact: z.boolean().default(false).describe('Whether nothing may be off at all.'),
});

const CaseGroupSchema = z.strictObject({
  id: SlugSchema,
  title: ExerciseTextSchema,
  allOrNothing: z
    .boolean()
    .default(false)
    .describe('Whether its points are given only where every one of its cases is accepted.'),
});
/** A subtask: its cases are shown and counted together. */
export type CaseGroup = z.infer<typeof CaseGroupSchema>;

const ForbiddenSchema = z.strictObject({
  imports: z.array(z.string().min(1).max(80)).max(50).default([]),
  calls: z.array(z.string().min(1).max(80)).max(50).default([]),
});
/** Names as they are written in a program, by the imports that they come through: `np.convolve` also forbids `from numpy import convolve`. */
export type Forbidden = z.infer<typeof ForbiddenSchema>;

/** Kinds of failure that an exercise may have words of its own for. */
export const HintKindSchema = z.enum([
  'shape',
  'values',
  'type',
  'not-finite',
  'argument-changed',
  'no-error',
  'runtime-error',
  'time-limit',
  'memory-limit',
  'forbidden',
]);
export type HintKind = z.infer<typeof HintKindSchema>;

export const FunctionExerciseSchema = z.strictObject({
  kind: z.literal('function'),
  ...exerciseBase,
  languages: z.array(LanguageSchema).min(1),
  functions: z.array(FunctionSpecSchema).min(1).max(10),
  limits: ExerciseLimitsSchema,
  tolerance: ToleranceSchema.prefault({}),
  groups: z.array(CaseGroupSchema).max(20).default([]).describe('Subtasks, whose cases count together.'),
  forbidden: z
    .partialRecord(LanguageSchema, ForbiddenSchema)
    .default({})
    .describe(
      'Imports and calls that programs must not have, by language, e.g. python: { calls: [np.convolve] }.',
    ),
  hints: z
    .partialRecord(HintKindSchema, ExerciseTextSchema)
    .default({})
    .describe("The exercise's own words for kinds of failure; never the solution."),
  cases: z.array(FunctionCaseSchema).min(1).max(100),
});
export type FunctionExercise = z.infer<typeof FunctionExerciseSchema>;
