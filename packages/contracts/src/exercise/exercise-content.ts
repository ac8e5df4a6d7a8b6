import { z } from 'zod';
import { LanguageSchema } from '../language.ts';
import { LocalizedTextSchema } from '../text.ts';
import { FunctionExerciseSchema } from './function-exercise.ts';
import { ModelExerciseSchema } from './model-exercise.ts';
import { QuizExerciseSchema } from './quiz-exercise.ts';

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

/** An exercise's own tensors, as a safetensors file in base64. */
const ExerciseDataSchema = z.object({ name: z.string(), safetensors: z.base64().max(8_000_000) });
export type ExerciseData = z.infer<typeof ExerciseDataSchema>;

/** A mutant of the TypeScript solution that no case can tell from the original, and why. */
const EquivalentMutantSchema = z.object({ mutant: z.string().max(300), reason: z.string().min(10).max(500) });
export type EquivalentMutant = z.infer<typeof EquivalentMutantSchema>;

/** An exercise folder as one document: what ExerciseVersion stores, and what graders read. */
export const ExerciseContentSchema = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u),
  spec: ExerciseSpecSchema,
  statement: LocalizedTextSchema,
  starters: z.partialRecord(LanguageSchema, z.string()),
  solutions: z.array(ProgramSchema),
  bugs: z.array(BugProgramSchema),
  data: z.array(ExerciseDataSchema).max(10).default([]),
  /** `mutants.yaml`: read by the publish gate alone. */
  equivalentMutants: z.array(EquivalentMutantSchema).max(100).default([]),
});
export type ExerciseContent = z.infer<typeof ExerciseContentSchema>;
