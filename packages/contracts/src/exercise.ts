import { z } from 'zod';
import { LanguageSchema, ProgramLimitsSchema } from './program.ts';
import { DtypeSchema } from './tensor-json.ts';
import { LocalizedTextSchema } from './text.ts';
import { VisibilitySchema } from './verdict.ts';

/** A number, or an expression over the case's drawn integers: `H - KH + 1`, `max(1, S)`. */
export const ExpressionSchema = z.union([z.number(), z.string().max(200)]);
export type Expression = z.infer<typeof ExpressionSchema>;

const IdentifierSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,30}$/u, 'Use a name of letters, digits and _.');

/** An argument as written in a case: drawn by a generator, or a literal (numbers, strings, booleans, nested lists, records). */
export type ArgumentSpec = TensorDraw | IntegerDraw | ChoiceDraw | LiteralArgument;

const TensorDrawSchema = z.strictObject({
  tensor: z.strictObject({
    shape: z.array(ExpressionSchema).min(1).max(6),
    dtype: DtypeSchema.default('float64'),
    /** `uniform` in [low, high); `integers` in [low, high]; `normal` with mean low and deviation high; `step-eighths` multiples of 1/8 in [low, high]. */
    distribution: z.enum(['uniform', 'integers', 'normal', 'step-eighths']).default('uniform'),
    low: z.number().default(-1),
    high: z.number().default(1),
  }),
});
export type TensorDraw = z.infer<typeof TensorDrawSchema>;

const IntegerDrawSchema = z.strictObject({ integer: ExpressionSchema });
export type IntegerDraw = z.infer<typeof IntegerDrawSchema>;

const ChoiceDrawSchema = z.strictObject({
  choice: z
    .array(z.union([z.number(), z.string(), z.boolean()]))
    .min(1)
    .max(50),
});
export type ChoiceDraw = z.infer<typeof ChoiceDrawSchema>;

const LiteralArgumentSchema = z.strictObject({ value: z.json() });
export type LiteralArgument = z.infer<typeof LiteralArgumentSchema>;

export const ArgumentSpecSchema = z.union([
  TensorDrawSchema,
  IntegerDrawSchema,
  ChoiceDrawSchema,
  LiteralArgumentSchema,
]);

/** Integers of a case, drawn in the order they are written: from a range (bounds may use earlier ones) or from a list. */
const DrawSchema = z.record(
  IdentifierSchema,
  z.union([
    z.tuple([ExpressionSchema, ExpressionSchema]),
    z.strictObject({ choice: z.array(z.number().int()).min(1).max(50) }),
  ]),
);

export const FunctionCaseSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u, 'Use lower-case letters, digits and -.'),
  visibility: VisibilitySchema,
  /** Share of the exercise's points, relative to the other cases; example cases usually weigh 0. */
  weight: z.number().nonnegative().max(1_000).default(1),
  /** How many cases are drawn from this entry; their names get `-1`, `-2`, …. */
  count: z.number().int().min(1).max(50).default(1),
  draw: DrawSchema.default({}),
  /** Expressions that must hold (non-zero) for a draw; it is repeated until they do. */
  where: z.array(z.string().max(200)).max(10).default([]),
  arguments: z.record(IdentifierSchema, ArgumentSpecSchema),
  /** `error`: the call must raise; anything else is a wrong answer. */
  expect: z.enum(['value', 'error']).default('value'),
});
export type FunctionCase = z.infer<typeof FunctionCaseSchema>;

/** The type of a parameter or result, for the editor's types and for what Python receives. */
export const ValueTypeSchema = z.enum([
  'vector',
  'matrix',
  'tensor3',
  'tensor4',
  'number',
  'integer',
  'integers',
  'string',
  'boolean',
  'any',
]);
export type ValueType = z.infer<typeof ValueTypeSchema>;

const ParameterSchema = z.strictObject({
  name: IdentifierSchema,
  type: ValueTypeSchema,
  about: LocalizedTextSchema,
});

export const FunctionSpecSchema = z.strictObject({
  name: z.strictObject({ typescript: IdentifierSchema, python: IdentifierSchema }),
  parameters: z.array(ParameterSchema).min(1).max(10),
  returns: z.strictObject({ type: ValueTypeSchema, about: LocalizedTextSchema }),
});

const ToleranceSchema = z.strictObject({
  relative: z.number().positive().max(0.1).default(1e-4),
  exact: z.boolean().default(false),
});

const base = {
  format: z.literal(1),
  title: LocalizedTextSchema,
  summary: LocalizedTextSchema,
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  minutes: z.number().int().min(1).max(600),
  points: z.number().positive().max(1_000),
};

export const FunctionExerciseSchema = z.strictObject({
  kind: z.literal('function'),
  ...base,
  languages: z.array(LanguageSchema).min(1),
  function: FunctionSpecSchema,
  /** A function of packages/reference that computes the expected results. */
  reference: IdentifierSchema,
  limits: ProgramLimitsSchema.prefault({}),
  tolerance: ToleranceSchema.prefault({}),
  cases: z.array(FunctionCaseSchema).min(1).max(100),
});
export type FunctionExercise = z.infer<typeof FunctionExerciseSchema>;

/** A number asked for; its value is an expression over the drawn integers. */
const QuestionSchema = z.strictObject({
  id: IdentifierSchema,
  /** Placeholders `{H}` are replaced by what was drawn. */
  prompt: LocalizedTextSchema,
  answer: z.strictObject({ integer: z.string().max(200) }),
  weight: z.number().positive().max(100).default(1),
});

export const QuizExerciseSchema = z.strictObject({
  kind: z.literal('quiz'),
  ...base,
  draw: DrawSchema,
  where: z.array(z.string().max(200)).max(10).default([]),
  questions: z.array(QuestionSchema).min(1).max(30),
});
export type QuizExercise = z.infer<typeof QuizExerciseSchema>;

export const ModelExerciseSchema = z.strictObject({
  kind: z.literal('model'),
  ...base,
  languages: z.array(z.literal('typescript')).min(1),
  entry: IdentifierSchema,
  limits: ProgramLimitsSchema.prefault({}),
  /** The architecture that the structure is judged against. */
  architecture: z.enum(['lenet5']),
  /** Bounds on what is trained at all. */
  budget: z.strictObject({
    parameters: z.number().int().positive(),
    /** images × epochs × multiply-accumulates of one forward pass. */
    multiplyAccumulates: z.number().positive(),
    /** Bytes of all activations of one image, float32. */
    activationBytes: z.number().int().positive(),
  }),
  /** Full marks at `full`, none at `none`, linear between; both in [0, 1]. */
  accuracy: z.strictObject({ none: z.number().min(0).max(1), full: z.number().min(0).max(1) }),
  trainingImages: z.number().int().min(128).max(55_000).default(55_000),
});
export type ModelExercise = z.infer<typeof ModelExerciseSchema>;

/** `exercise.yaml`, read. */
export const ExerciseSpecSchema = z.discriminatedUnion('kind', [
  FunctionExerciseSchema,
  QuizExerciseSchema,
  ModelExerciseSchema,
]);
export type ExerciseSpec = z.infer<typeof ExerciseSpecSchema>;
export const ExerciseKindSchema = z.enum(['function', 'quiz', 'model']).meta({ id: 'ExerciseKind' });
export type ExerciseKind = z.infer<typeof ExerciseKindSchema>;

const ProgramSchema = z.object({ name: z.string(), language: LanguageSchema, source: z.string() });

/** A program with a known mistake; where a student's outputs equal its outputs, its message is the diagnosis. */
const BugProgramSchema = ProgramSchema.extend({ message: LocalizedTextSchema });
export type BugProgram = z.infer<typeof BugProgramSchema>;

/** An exercise folder as one document: what ExerciseVersion stores, and what graders read. */
export const ExerciseContentSchema = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u),
  spec: ExerciseSpecSchema,
  statement: LocalizedTextSchema,
  starters: z.partialRecord(LanguageSchema, z.string()),
  solutions: z.array(ProgramSchema),
  bugs: z.array(BugProgramSchema),
});
export type ExerciseContent = z.infer<typeof ExerciseContentSchema>;
