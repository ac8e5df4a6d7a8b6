import { z } from 'zod';

/** `published.json` of a course folder: which contents have passed the publish gate. Written by `convolab check --all --record`. */
export const PublishedSchema = z.strictObject({
  /** Of the gate that they passed. */
  gate: z.number().int().positive(),
  /** SHA-256 of the content by slug, hex. */
  exercises: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/u)),
});
export type Published = z.infer<typeof PublishedSchema>;
