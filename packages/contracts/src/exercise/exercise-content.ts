import { z } from 'zod';
import { LanguageSchema } from '../language.ts';
import { LocalizedTextSchema } from '../text.ts';
import { DataNameSchema } from './argument.ts';
import { FunctionExerciseSchema } from './function-exercise.ts';
import { ModelExerciseSchema } from './model-exercise.ts';
import { QuizExerciseSchema } from './quiz-exercise.ts';
import { SlugSchema } from './value-type.ts';

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
export type SolutionProgram = z.infer<typeof ProgramSchema>;

/** A program with a known mistake; where a student's outputs equal its outputs, its message is the diagnosis. */
const BugProgramSchema = ProgramSchema.extend({ message: LocalizedTextSchema });
export type BugProgram = z.infer<typeof BugProgramSchema>;

/** Files of an exercise's data, and their bytes together: workers read them with every submission. */
export const MAX_DATA_FILES = 10;
export const MAX_DATA_BYTES = 6_000_000;

/** An exercise's own tensors, as a safetensors file in base64. */
const ExerciseDataSchema = z.object({
  name: DataNameSchema,
  safetensors: z.base64().max(Math.ceil(MAX_DATA_BYTES / 3) * 4),
});
export type ExerciseData = z.infer<typeof ExerciseDataSchema>;

/** A mutant of a TypeScript solution that no case can tell from the original, and why. */
const EquivalentMutantSchema = z.strictObject({
  mutant: z
    .string()
    .max(300)
    .regex(/^.+:\d+:\d+ .+ → .+$/u, 'Copy the mutant from the check, as in `loops:7:23 a + b → a - b`.')
    .describe('As `convolab check` names it: solution:line:column original → mutated.'),
  reason: z.string().min(10).max(500).describe('Why no case can tell it from the solution.'),
});
export type EquivalentMutant = z.infer<typeof EquivalentMutantSchema>;

/** `mutants.yaml`, read. */
export const EquivalentMutantsSchema = z.array(EquivalentMutantSchema).max(100);

/** An exercise folder as one document: what ExerciseVersion stores, and what graders read. */
export const ExerciseContentSchema = z.object({
  slug: SlugSchema,
  spec: ExerciseSpecSchema,
  statement: LocalizedTextSchema,
  starters: z.partialRecord(LanguageSchema, z.string()),
  solutions: z.array(ProgramSchema),
  bugs: z.array(BugProgramSchema),
  data: z.array(ExerciseDataSchema).max(MAX_DATA_FILES).default([]),
  /** `mutants.yaml`: read by the publish gate alone. */
  equivalentMutants: EquivalentMutantsSchema.default([]),
});
export type ExerciseContent = z.infer<typeof ExerciseContentSchema>;
