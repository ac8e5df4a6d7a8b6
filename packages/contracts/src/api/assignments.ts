import { z } from 'zod';
import { ExerciseKindSchema } from '../exercise/exercise-content.ts';
import { TitleSchema } from '../text.ts';
import { AssignmentStateSchema } from './courses.ts';
import {
  ClientIdSchema,
  CountingRuleSchema,
  DoneSchema,
  IdSchema,
  InstantSchema,
  PageQuerySchema,
  PointsSchema,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { LeaderboardSettingsSchema } from './leaderboards.ts';

export const AssignmentItemInputSchema = z.object({
  id: ClientIdSchema,
  exerciseId: IdSchema,
  points: PointsSchema,
  /** null: as many as the student likes. */
  maxAttempts: z.number().int().min(1).max(1_000).nullable(),
});

const isWithin = (at: string | null, opensAt: string, dueAt: string | null) =>
  at === null ||
  (Date.parse(at) > Date.parse(opensAt) && (dueAt === null || Date.parse(at) < Date.parse(dueAt)));

export const SaveAssignmentSchema = z
  .object({
    title: TitleSchema,
    opensAt: InstantSchema,
    dueAt: InstantSchema.nullable(),
    countingRule: CountingRuleSchema.default('best'),
    leaderboard: LeaderboardSettingsSchema.prefault({ enabled: true, anonymous: false }),
    items: z
      .array(AssignmentItemInputSchema)
      .min(1, 'Choose at least one exercise.')
      .max(50, 'At most 50 exercises.'),
  })
  .refine(
    (assignment) =>
      assignment.dueAt === null || Date.parse(assignment.dueAt) > Date.parse(assignment.opensAt),
    {
      message: 'The deadline must lie after the opening.',
      path: ['dueAt'],
    },
  )
  .refine(({ leaderboard, opensAt, dueAt }) => isWithin(leaderboard.freezesAt, opensAt, dueAt), {
    message: 'A leaderboard freezes after the opening and before the deadline.',
    path: ['leaderboard', 'freezesAt'],
  })
  .refine(({ leaderboard, dueAt }) => !leaderboard.holdsBack || dueAt !== null, {
    message: 'Images are held back until the deadline: set one.',
    path: ['leaderboard', 'holdsBack'],
  })
  .refine(
    (assignment) => new Set(assignment.items.map((item) => item.exerciseId)).size === assignment.items.length,
    {
      message: 'An exercise stands in an assignment once.',
      path: ['items'],
    },
  )
  .meta({ id: 'SaveAssignment' });
export type SaveAssignment = z.infer<typeof SaveAssignmentSchema>;

export const AssignmentItemSchema = z
  .object({
    id: IdSchema,
    exerciseId: IdSchema,
    slug: z.string(),
    kind: ExerciseKindSchema,
    title: TitleSchema,
    points: z.number(),
    maxAttempts: z.number().int().nullable(),
    /** The signed-in person's own; staff see zeros. */
    attemptsUsed: z.number().int(),
    score: z.number().nullable(),
    /** Why a teacher set the score by hand; null where it comes from a run. */
    overrideReason: z.string().nullable(),
  })
  .meta({ id: 'AssignmentItem' });
export type AssignmentItem = z.infer<typeof AssignmentItemSchema>;

export const AssignmentDetailSchema = z
  .object({
    id: IdSchema,
    courseId: IdSchema,
    title: TitleSchema,
    opensAt: InstantSchema,
    dueAt: InstantSchema.nullable(),
    /** The deadline of the assignment itself, without the person's extension. */
    commonDueAt: InstantSchema.nullable(),
    state: AssignmentStateSchema,
    countingRule: CountingRuleSchema,
    leaderboard: LeaderboardSettingsSchema,
    items: z.array(AssignmentItemSchema),
  })
  .meta({ id: 'AssignmentDetail' });
export type AssignmentDetail = z.infer<typeof AssignmentDetailSchema>;

export const GradeCellSchema = z
  .object({
    itemId: IdSchema,
    /** Computed from runs; null before the first graded run. */
    computed: z.number().nullable(),
    override: z.number().nullable(),
    reason: z.string().nullable(),
    /** override, else computed. */
    score: z.number().nullable(),
    attempts: z.number().int(),
    /** The run that the computed score comes from. */
    submissionId: IdSchema.nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'GradeCell' });
export type GradeCell = z.infer<typeof GradeCellSchema>;

export const GradebookRowSchema = z
  .object({
    userId: IdSchema,
    name: z.string(),
    username: z.string(),
    cells: z.array(GradeCellSchema),
    total: z.number(),
  })
  .meta({ id: 'GradebookRow' });
export type GradebookRow = z.infer<typeof GradebookRowSchema>;

export const GradebookSchema = z
  .object({
    columns: z.array(
      z.object({
        itemId: IdSchema,
        assignmentId: IdSchema,
        assignmentTitle: TitleSchema,
        slug: z.string(),
        title: TitleSchema,
        points: z.number(),
      }),
    ),
    rows: z.array(GradebookRowSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Gradebook' });
export type Gradebook = z.infer<typeof GradebookSchema>;

export const assignments = {
  getAssignment: endpoint({
    method: 'GET',
    path: '/api/assignments/:assignmentId',
    summary: 'An assignment with its exercises',
    response: AssignmentDetailSchema,
  }),
  saveAssignment: endpoint({
    method: 'PUT',
    path: '/api/courses/:courseId/assignments/:assignmentId',
    summary: 'Make or change an assignment; the id is the client’s (teacher)',
    body: SaveAssignmentSchema,
    response: AssignmentDetailSchema,
  }),
  deleteAssignment: endpoint({
    method: 'DELETE',
    path: '/api/assignments/:assignmentId',
    summary: 'Delete an assignment that nobody has handed in to (teacher)',
    response: DoneSchema,
  }),
  setExtension: endpoint({
    method: 'PUT',
    path: '/api/assignments/:assignmentId/extensions/:userId',
    summary: 'Give one student a later deadline, or take it back with null (teacher)',
    body: z
      .object({ dueAt: InstantSchema.nullable(), reason: z.string().trim().max(500) })
      .meta({ id: 'SetExtension' }),
    response: DoneSchema,
  }),
  getGradebook: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/gradebook',
    summary: 'Students × exercises (staff)',
    query: PageQuerySchema,
    response: GradebookSchema,
  }),
  overrideGrade: endpoint({
    method: 'PUT',
    path: '/api/grades/:itemId/:userId/override',
    summary: 'Set a score by hand with a reason, or take it back with null (teacher)',
    body: z
      .object({
        score: PointsSchema.nullable(),
        reason: z.string().trim().min(1, 'Give the reason: the student sees it.').max(500),
      })
      .meta({ id: 'OverrideGrade' }),
    response: GradeCellSchema,
  }),
};

/** Answers `text/csv` (UTF-8 with a byte order mark), so it is not in the table of JSON endpoints. */
export const GRADEBOOK_CSV_PATH = '/api/courses/:courseId/gradebook.csv';
