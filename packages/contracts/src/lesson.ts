import { z } from 'zod';
import { LocalizedTextSchema } from './text.ts';

/** `lesson.yaml` of a lesson folder; the text stands beside it as text.ko.md and text.en.md. */
export const LessonSpecSchema = z.strictObject({
  format: z.literal(1),
  title: LocalizedTextSchema,
  summary: LocalizedTextSchema,
  unit: z.number().int().min(0).max(20),
  /** Place within the unit. */
  order: z.number().int().min(1).max(100),
  minutes: z.number().int().min(1).max(120),
  /** Slugs of the exercises that follow from this lesson. */
  exercises: z.array(z.string()),
});
export type LessonSpec = z.infer<typeof LessonSpecSchema>;

/** An assignment that comes with the course: a teacher sets its dates and has it. */
export const ReadyAssignmentSchema = z
  .strictObject({
    slug: z.string().min(1),
    title: LocalizedTextSchema,
    /** Slugs of the exercises, in order. */
    exercises: z.array(z.string()).min(1),
  })
  .meta({ id: 'ReadyAssignment' });
export type ReadyAssignment = z.infer<typeof ReadyAssignmentSchema>;
