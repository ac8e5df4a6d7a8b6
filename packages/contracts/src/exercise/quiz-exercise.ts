import { z } from 'zod';
import { DrawSchema } from './argument.ts';
import { exerciseBase, ExerciseTextSchema } from './exercise-base.ts';
import { IdentifierSchema } from './value-type.ts';

/** A number asked for; its value is an expression over the drawn integers. */
const QuestionSchema = z.strictObject({
  id: IdentifierSchema,
  prompt: ExerciseTextSchema.describe('The question; {H} stands for the drawn H.'),
  answer: z
    .strictObject({ integer: z.string().max(200) })
    .describe('The answer, an expression over the drawn integers.'),
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
