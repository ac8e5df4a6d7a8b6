import { z } from 'zod';
import { ProgramLimitsSchema } from '../program.ts';

/** A text of an exercise, in both languages. */
export const ExerciseTextSchema = z
  .strictObject({ ko: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'ExerciseText', description: 'The text in Korean and in English: { ko: …, en: … }.' });

/** Limits of one program, each by its default where it is left out. */
export const ExerciseLimitsSchema = z
  .strictObject(ProgramLimitsSchema.shape)
  .prefault({})
  .describe('cpuMs of one call, memoryMiB of the box, outputBytes printed in one call.');

/** What exercises of every kind say of themselves. */
export const exerciseBase = {
  format: z.literal(1).describe('Version of this format: 1.'),
  title: ExerciseTextSchema,
  summary: ExerciseTextSchema.describe('One sentence for lists of exercises.'),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  minutes: z.number().int().min(1).max(600).describe('How long students take for it, about.'),
  points: z.number().positive().max(1_000).describe('For a wholly right solution.'),
};
