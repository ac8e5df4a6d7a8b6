import { z } from 'zod';
import { ExerciseKindSchema } from '../exercise/exercise-content.ts';
import { LanguageSchema } from '../language.ts';
import { ReadyAssignmentSchema } from '../lesson.ts';
import { LocalizedTextSchema, TitleSchema } from '../text.ts';
import { VisibilitySchema } from '../verdict.ts';
import { CourseRoleSchema, PersonNameSchema } from './accounts.ts';
import { DoneSchema, IdSchema, InstantSchema, pageOf, PageQuerySchema } from './common.ts';
import { endpoint } from './endpoint.ts';

export const CourseSummarySchema = z
  .object({ id: IdSchema, slug: z.string(), title: TitleSchema, role: CourseRoleSchema, zone: z.string() })
  .meta({ id: 'CourseSummary' });
export type CourseSummary = z.infer<typeof CourseSummarySchema>;

/** How far the signed-in person is with an exercise: the best graded run, over all languages. */
export const ExerciseProgressSchema = z
  .enum(['untouched', 'tried', 'partly', 'solved'])
  .meta({ id: 'ExerciseProgress' });

export const ExerciseSummarySchema = z
  .object({
    id: IdSchema,
    versionId: IdSchema,
    slug: z.string(),
    kind: ExerciseKindSchema,
    title: LocalizedTextSchema,
    summary: LocalizedTextSchema,
    level: z.enum(['beginner', 'intermediate', 'advanced']),
    minutes: z.number(),
    points: z.number(),
    languages: z.array(LanguageSchema),
    progress: ExerciseProgressSchema,
  })
  .meta({ id: 'ExerciseSummary' });
export type ExerciseSummary = z.infer<typeof ExerciseSummarySchema>;

export const LessonSummarySchema = z
  .object({
    slug: z.string(),
    title: LocalizedTextSchema,
    summary: LocalizedTextSchema,
    /** Place of its unit among the course's. */
    unit: z.number().int(),
    minutes: z.number(),
    exercises: z.array(z.string()),
    completed: z.boolean(),
  })
  .meta({ id: 'LessonSummary' });
export type LessonSummary = z.infer<typeof LessonSummarySchema>;

export const AssignmentStateSchema = z.enum(['upcoming', 'open', 'closed']);

export const AssignmentSummarySchema = z
  .object({
    id: IdSchema,
    title: TitleSchema,
    opensAt: InstantSchema,
    /** The person's own deadline: max(due, extension); null means none. */
    dueAt: InstantSchema.nullable(),
    state: AssignmentStateSchema,
    exercises: z.number().int(),
    score: z.number(),
    maxScore: z.number(),
  })
  .meta({ id: 'AssignmentSummary' });
export type AssignmentSummary = z.infer<typeof AssignmentSummarySchema>;

export const CourseDetailSchema = CourseSummarySchema.extend({
  /** Titles of the units, from unit 0. */
  units: z.array(LocalizedTextSchema),
  lessons: z.array(LessonSummarySchema),
  exercises: z.array(ExerciseSummarySchema),
  assignments: z.array(AssignmentSummarySchema),
}).meta({ id: 'CourseDetail' });
export type CourseDetail = z.infer<typeof CourseDetailSchema>;

export const PublicCaseSchema = z
  .object({
    name: z.string(),
    visibility: VisibilitySchema,
    /** Share of the exercise's points, two decimals. */
    points: z.number(),
  })
  .meta({ id: 'PublicCase' });

export const ExerciseDetailSchema = ExerciseSummarySchema.extend({
  statement: LocalizedTextSchema,
  /** The file to begin with, a language. */
  starters: z.partialRecord(LanguageSchema, z.string()),
  /** Types of the exercise's function for the editor: TypeScript declarations and a Python stub. */
  signatures: z.partialRecord(LanguageSchema, z.string()),
  limits: z.object({ cpuMs: z.number(), memoryMiB: z.number() }).nullable(),
  tolerance: z.number().nullable(),
  cases: z.array(PublicCaseSchema),
  /** Why a language cannot be run on this server just now; languages that can are missing here. */
  unavailable: z.partialRecord(LanguageSchema, z.string()),
  /** Model exercises: the two accuracies between which the second half of the points is earned. */
  accuracy: z.object({ none: z.number(), full: z.number() }).nullable(),
  /** Names that a program of a language may not use, as one writes them: `np.convolve`. */
  forbidden: z.partialRecord(LanguageSchema, z.array(z.string())),
}).meta({ id: 'ExerciseDetail' });
export type ExerciseDetail = z.infer<typeof ExerciseDetailSchema>;

export const QuizAttemptSchema = z
  .object({
    attempt: z.number().int().positive(),
    questions: z.array(z.object({ id: z.string(), prompt: LocalizedTextSchema, points: z.number() })),
  })
  .meta({ id: 'QuizAttempt' });
export type QuizAttempt = z.infer<typeof QuizAttemptSchema>;

export const PersonSchema = z
  .object({
    userId: IdSchema,
    name: z.string(),
    username: z.string(),
    role: CourseRoleSchema,
    joinedAt: InstantSchema,
    lastSeenAt: InstantSchema.nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof PersonSchema>;

export const InvitationSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    role: CourseRoleSchema,
    createdAt: InstantSchema,
    expiresAt: InstantSchema,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof InvitationSchema>;

/** A code is told once, when it is made; the server keeps only its hash. */
export const NewInvitationSchema = InvitationSchema.extend({ code: z.string() }).meta({
  id: 'NewInvitation',
});
export type NewInvitation = z.infer<typeof NewInvitationSchema>;

export const JoinCodeSchema = z.object({ code: z.string().nullable() }).meta({ id: 'JoinCode' });

export const courses = {
  listCourses: endpoint({
    method: 'GET',
    path: '/api/courses',
    summary: 'My courses',
    response: z.array(CourseSummarySchema),
  }),
  getCourse: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId',
    summary: 'A course by id or slug: lessons, exercises, assignments, progress',
    response: CourseDetailSchema,
  }),
  listReadyAssignments: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/ready-assignments',
    summary: 'The assignments that come with Convolab, for teachers to start from',
    response: z.array(ReadyAssignmentSchema),
  }),
  completeLesson: endpoint({
    method: 'PUT',
    path: '/api/courses/:courseId/lessons/:lessonSlug/progress',
    summary: 'Mark a lesson as read, or not',
    body: z.object({ completed: z.boolean() }).meta({ id: 'CompleteLesson' }),
    response: DoneSchema,
  }),
  getExercise: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/exercises/:slug',
    summary: 'An exercise: statement, starters, signatures, cases without data',
    response: ExerciseDetailSchema,
    query: z.object({ assignmentItemId: IdSchema.optional() }),
  }),
  getQuizAttempt: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/exercises/:slug/quiz',
    summary: 'The questions of the next attempt, drawn for this person',
    query: z.object({ assignmentItemId: IdSchema.optional() }),
    response: QuizAttemptSchema,
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/people',
    summary: 'People of a course (staff)',
    query: PageQuerySchema,
    response: pageOf(PersonSchema).meta({ id: 'PeoplePage' }),
  }),
  listInvitations: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/invitations',
    summary: 'Open invitations (teacher)',
    query: PageQuerySchema,
    response: pageOf(InvitationSchema).meta({ id: 'InvitationsPage' }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/courses/:courseId/invitations',
    summary: 'Invite people by name: a one-time code each (teacher)',
    body: z
      .object({
        names: z
          .array(PersonNameSchema)
          .min(1, 'Give at least one name.')
          .max(200, 'At most 200 names at once.'),
        role: CourseRoleSchema.default('student'),
      })
      .meta({ id: 'Invite' }),
    response: z.array(NewInvitationSchema),
    status: 201,
  }),
  revokeInvitation: endpoint({
    method: 'DELETE',
    path: '/api/courses/:courseId/invitations/:invitationId',
    summary: 'Withdraw an invitation (teacher)',
    response: DoneSchema,
  }),
  getJoinCode: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/join-code',
    summary: 'The join code, null when joining is closed (teacher)',
    response: JoinCodeSchema,
  }),
  setJoinCode: endpoint({
    method: 'PUT',
    path: '/api/courses/:courseId/join-code',
    summary: 'Open joining with a fresh code, or close it (teacher)',
    body: z.object({ open: z.boolean() }).meta({ id: 'SetJoinCode' }),
    response: JoinCodeSchema,
  }),
  changeRole: endpoint({
    method: 'PATCH',
    path: '/api/courses/:courseId/people/:userId',
    summary: "Change a person's role (teacher)",
    body: z.object({ role: CourseRoleSchema }).meta({ id: 'ChangeRole' }),
    response: PersonSchema,
  }),
  removePerson: endpoint({
    method: 'DELETE',
    path: '/api/courses/:courseId/people/:userId',
    summary: 'Take a person out of the course; their work stays (teacher)',
    response: DoneSchema,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/courses/:courseId/people/:userId/password-reset',
    summary: 'A one-time code with which the student sets a new password (teacher)',
    response: z.object({ code: z.string(), expiresAt: InstantSchema }).meta({ id: 'PasswordReset' }),
    status: 201,
  }),
};
