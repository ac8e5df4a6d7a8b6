import { z } from 'zod';
import { LanguageSchema } from '../language.ts';
import { ProgramLimitsSchema } from '../program.ts';
import { LocalizedTextSchema } from '../text.ts';
import { VisibilitySchema } from '../verdict.ts';
import { ArgumentSpecSchema, DrawSchema, ExpressionSchema } from './argument.ts';
import { exerciseBase } from './exercise-base.ts';
import { IdentifierSchema, ValueTypeSchema } from './value-type.ts';

const SlugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u, 'Use lower-case letters, digits and -.');

/**
 * A share instead of equality: `accuracy` compares classes with the case's labels (`digits: labels`), `agreement` with the classes
 * of the reference. A class is an integer, or the position of the largest of ten numbers.
 */
const MetricSchema = z.strictObject({
  kind: z.enum(['accuracy', 'agreement']),
  /** Full points at `full`, none at `none`, linear between; both in [0, 1]. Accepted from `full` on. */
  full: z.number().min(0).max(1),
  none: z.number().min(0).max(1).default(0),
  /** Calls of the case, each with digits of its own; 1 where one call takes all images. */
  calls: z.number().int().min(1).max(1_000).default(1),
});
export type Metric = z.infer<typeof MetricSchema>;

export const FunctionCaseSchema = z.strictObject({
  name: SlugSchema,
  visibility: VisibilitySchema,
  /** The function that is called, by its TypeScript name; the first one where it is left out. */
  function: IdentifierSchema.optional(),
  /** The subtask that the case belongs to. */
  group: SlugSchema.optional(),
  /** Share of the exercise's points, relative to the other cases; example cases usually weigh 0. */
  weight: z.number().nonnegative().max(1_000).default(1),
  /** How many cases are drawn from this entry; their names get `-1`, `-2`, …. */
  count: z.number().int().min(1).max(50).default(1),
  draw: DrawSchema.default({}),
  /** Expressions that must hold (non-zero) for a draw; it is repeated until they do. */
  where: z.array(z.string().max(200)).max(10).default([]),
  /** Real MNIST digits that the case's arguments use. */
  digits: z
    .strictObject({ count: ExpressionSchema.default(1), set: z.enum(['training', 'test']).default('test') })
    .optional(),
  arguments: z.record(IdentifierSchema, ArgumentSpecSchema),
  /** `error`: the call must raise; anything else is a wrong answer. */
  expect: z.enum(['value', 'error']).default('value'),
  metric: MetricSchema.optional(),
});
export type FunctionCase = z.infer<typeof FunctionCaseSchema>;

const ParameterSchema = z.strictObject({
  name: IdentifierSchema,
  type: ValueTypeSchema,
  about: LocalizedTextSchema,
});

export const FunctionSpecSchema = z.strictObject({
  name: z.strictObject({ typescript: IdentifierSchema, python: IdentifierSchema }),
  parameters: z.array(ParameterSchema).max(10),
  returns: z.strictObject({ type: ValueTypeSchema, about: LocalizedTextSchema }),
  /** What gives the expected results: a function of packages/reference, or a file of solutions/ that runs in a box of its own. */
  reference: z.union([IdentifierSchema, z.strictObject({ solution: z.string().min(1).max(80) })]),
  /**
   * A function of packages/reference that turns a result, followed by the arguments, into what is compared: for results of which many are
   * right (layers that compute XOR).
   */
  through: IdentifierSchema.optional(),
});
export type FunctionSpec = z.infer<typeof FunctionSpecSchema>;

const ToleranceSchema = z.strictObject({
  relative: z.number().positive().max(0.1).default(1e-4),
  exact: z.boolean().default(false),
});

/** A subtask: its cases are shown and counted together. */
const CaseGroupSchema = z.strictObject({
  id: SlugSchema,
  title: LocalizedTextSchema,
  /** Whether its points are given only where every one of its cases is accepted. */
  allOrNothing: z.boolean().default(false),
});
export type CaseGroup = z.infer<typeof CaseGroupSchema>;

/** Names as they are written in a program, by the imports that they come through: `np.convolve` also forbids `from numpy import convolve`. */
const ForbiddenSchema = z.strictObject({
  imports: z.array(z.string().max(80)).max(50).default([]),
  calls: z.array(z.string().max(80)).max(50).default([]),
});
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
  limits: ProgramLimitsSchema.prefault({}),
  tolerance: ToleranceSchema.prefault({}),
  groups: z.array(CaseGroupSchema).max(20).default([]),
  forbidden: z.partialRecord(LanguageSchema, ForbiddenSchema).default({}),
  hints: z.partialRecord(HintKindSchema, LocalizedTextSchema).default({}),
  cases: z.array(FunctionCaseSchema).min(1).max(100),
});
export type FunctionExercise = z.infer<typeof FunctionExerciseSchema>;
