import { z } from 'zod';
import { CheckProblemSchema } from '../exercise/check-report.ts';

/** Every error of the API has one of these codes; the web client has a text for each in both languages. */
export const ProblemCodeSchema = z.enum([
  'validation', // a field breaks a rule: see `errors`
  'not-signed-in',
  'wrong-credentials',
  'forbidden', // signed in, but this role may not
  'not-found', // missing, or not visible to this person
  'cross-origin', // the request came from another site
  'too-many-requests',
  'body-too-large',
  'id-conflict', // the id was used with another body
  'username-taken',
  'code-invalid', // an invitation, join or reset code is wrong, used or expired
  'demo-disabled',
  'assignment-not-open',
  'assignment-closed', // after the deadline
  'no-attempts-left',
  'too-many-unfinished-runs',
  'language-not-offered',
  'runner-unavailable', // this server cannot run code: see `params.reason`
  'quiz-attempt-stale', // another attempt was handed in meanwhile
  'draft-conflict', // somebody saved a newer version: see `params.version`
  'already-finished', // the run cannot be cancelled any more
  'check-needed', // no check of this version by the gate of today has ended
  'check-refused', // the publish gate found something wrong: see `findings`
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCodeSchema>;

export const FieldErrorSchema = z.object({
  /** The field, as a path: `["files", 0, "content"]`. */
  path: z.array(z.union([z.string(), z.number()])),
  /** The rule and what to do. */
  message: z.string(),
});

/** RFC 9457 `application/problem+json`. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: ProblemCodeSchema,
    detail: z.string().optional(),
    instance: z.string().optional(),
    /** Numbers and words that the client's text needs. */
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(FieldErrorSchema).optional(),
    /** What the publish gate found, in every language of the interface. */
    findings: z.array(CheckProblemSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;
