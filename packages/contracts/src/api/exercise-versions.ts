import { z } from 'zod';
import { CheckProgressSchema, CheckReportSchema } from '../exercise/check-report.ts';
import { ExerciseKindSchema } from '../exercise/exercise-content.ts';
import { ProgramLimitsSchema } from '../program.ts';
import { LocalizedTextSchema } from '../text.ts';
import { IdSchema, InstantSchema } from './common.ts';
import { endpoint } from './endpoint.ts';

/** How a run of the publish gate ended. Where the platform failed nothing is said of the exercise. */
export const CheckOutcomeSchema = z
  .enum(['passed', 'refused', 'platform-failed'])
  .meta({ id: 'CheckOutcome' });

export const CheckSummarySchema = z
  .object({
    id: IdSchema,
    status: z.enum(['queued', 'running', 'finished']),
    /** Null until it has finished. */
    outcome: CheckOutcomeSchema.nullable(),
    /** Whether it was made by an older gate, which counts for nothing any more. */
    outdated: z.boolean(),
    /** How many things are wrong. */
    problems: z.number().int().nonnegative(),
    /** While it runs. */
    progress: CheckProgressSchema.nullable(),
    /** What judged: the gate and the runtime, with their versions. */
    engine: z.string().nullable(),
    createdAt: InstantSchema,
    startedAt: InstantSchema.nullable(),
    finishedAt: InstantSchema.nullable(),
  })
  .meta({ id: 'CheckSummary' });
export type CheckSummary = z.infer<typeof CheckSummarySchema>;

/** A version of an exercise as staff see it: a draft or published, with the newest check of exactly this version. */
export const ExerciseVersionStateSchema = z
  .object({
    exerciseId: IdSchema,
    slug: z.string(),
    kind: ExerciseKindSchema,
    title: LocalizedTextSchema,
    number: z.number().int().positive(),
    createdAt: InstantSchema,
    /** Null for a draft, which no student sees. */
    publishedAt: InstantSchema.nullable(),
    /** The version that students get now; null where none is published. */
    shownNumber: z.number().int().positive().nullable(),
    check: CheckSummarySchema.nullable(),
  })
  .meta({ id: 'ExerciseVersionState' });
export type ExerciseVersionState = z.infer<typeof ExerciseVersionStateSchema>;

export const ExerciseVersionDetailSchema = ExerciseVersionStateSchema.extend({
  /** What programs may use; null for a quiz. */
  limits: ProgramLimitsSchema.nullable(),
  report: CheckReportSchema.nullable(),
}).meta({ id: 'ExerciseVersionDetail' });
export type ExerciseVersionDetail = z.infer<typeof ExerciseVersionDetailSchema>;

export const exerciseVersions = {
  listExerciseVersions: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/exercise-versions',
    summary: 'The newest version of each exercise: draft or published, and its newest check (staff)',
    response: z.array(ExerciseVersionStateSchema),
  }),
  getExerciseCheck: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/exercises/:slug/versions/:number/check',
    summary: 'The newest check of a version: status, progress, report (staff)',
    response: ExerciseVersionDetailSchema,
  }),
  checkExercise: endpoint({
    method: 'POST',
    path: '/api/courses/:courseId/exercises/:slug/versions/:number/check',
    summary: 'Run the publish gate over a version; one that waits or runs already goes on (teacher)',
    response: ExerciseVersionStateSchema,
    status: 202,
  }),
  publishExercise: endpoint({
    method: 'POST',
    path: '/api/courses/:courseId/exercises/:slug/versions/:number/publish',
    summary: 'Publish a version whose newest check has passed (teacher)',
    response: ExerciseVersionStateSchema,
  }),
};
