import { z } from 'zod';
import { LocalizedTextSchema } from '../text.ts';

/** What exercises of every kind say of themselves. */
export const exerciseBase = {
  format: z.literal(1),
  title: LocalizedTextSchema,
  summary: LocalizedTextSchema,
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  minutes: z.number().int().min(1).max(600),
  points: z.number().positive().max(1_000),
};
