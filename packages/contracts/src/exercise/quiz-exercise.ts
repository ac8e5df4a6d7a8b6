import { z } from 'zod';
import { LocalizedTextSchema } from '../text.ts';
import { DrawSchema } from './argument.ts';
import { exerciseBase } from './exercise-base.ts';
import { IdentifierSchema } from './value-type.ts';

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
  ...exerciseBase,
  draw: DrawSchema,
  where: z.array(z.string().max(200)).max(10).default([]),
  questions: z.array(QuestionSchema).min(1).max(30),
});
export type QuizExercise = z.infer<typeof QuizExerciseSchema>;
