import { z } from 'zod';
import { RunStatusSchema, RunEventSchema } from '../events.ts';
import { LanguageSchema } from '../language.ts';
import { MAX_SOURCE_BYTES, MAX_SOURCE_FILES, SourceFileSchema } from '../program.ts';
import { VerdictSchema } from '../verdict.ts';
import { ClientIdSchema, IdSchema, InstantSchema, pageOf, PageQuerySchema } from './common.ts';
import { endpoint } from './endpoint.ts';

/** `graded` counts and may use an attempt; `practice` is "Run": example and visible cases (of a model: its structure) only. */
export const SubmissionModeSchema = z.enum(['graded', 'practice']).meta({ id: 'SubmissionMode' });
export type SubmissionMode = z.infer<typeof SubmissionModeSchema>;

const utf8Bytes = (text: string) => new TextEncoder().encode(text).length;

const ProgramPayloadSchema = z.object({
  kind: z.literal('program'),
  language: LanguageSchema,
  files: z
    .array(SourceFileSchema)
    .min(1, 'Send a file.')
    .max(MAX_SOURCE_FILES, `At most ${MAX_SOURCE_FILES} file.`)
    .refine((files) => files.reduce((sum, file) => sum + utf8Bytes(file.content), 0) <= MAX_SOURCE_BYTES, {
      message: 'A submission has at most 64 kB of source code: shorten it.',
    }),
});

const QuizPayloadSchema = z.object({
  kind: z.literal('quiz'),
  /** The attempt whose questions are answered. */
  attempt: z.number().int().positive(),
  answers: z
    .record(z.string().max(40), z.string().max(40))
    .refine((answers) => Object.keys(answers).length <= 30, 'At most 30 answers.'),
});

export const SubmissionPayloadSchema = z
  .discriminatedUnion('kind', [ProgramPayloadSchema, QuizPayloadSchema])
  .meta({ id: 'SubmissionPayload' });
export type SubmissionPayload = z.infer<typeof SubmissionPayloadSchema>;

export const CreateSubmissionSchema = z
  .object({
    id: ClientIdSchema,
    courseId: IdSchema,
    exerciseId: IdSchema,
    /** The place in an assignment; without it the submission is graded for oneself. */
    assignmentItemId: IdSchema.nullable().default(null),
    mode: SubmissionModeSchema,
    payload: SubmissionPayloadSchema,
  })
  .meta({ id: 'CreateSubmission' });
export type CreateSubmission = z.infer<typeof CreateSubmissionSchema>;

export const RunSummarySchema = z
  .object({
    id: IdSchema,
    status: RunStatusSchema,
    verdict: VerdictSchema.nullable(),
    score: z.number().nullable(),
    maxScore: z.number().nullable(),
    createdAt: InstantSchema,
    finishedAt: InstantSchema.nullable(),
  })
  .meta({ id: 'RunSummary' });
export type RunSummary = z.infer<typeof RunSummarySchema>;

export const SubmissionSummarySchema = z
  .object({
    id: IdSchema,
    mode: SubmissionModeSchema,
    language: LanguageSchema.nullable(),
    assignmentItemId: IdSchema.nullable(),
    attempt: z.number().int().nullable(),
    late: z.boolean(),
    createdAt: InstantSchema,
    /** The newest run. */
    run: RunSummarySchema,
  })
  .meta({ id: 'SubmissionSummary' });
export type SubmissionSummary = z.infer<typeof SubmissionSummarySchema>;

export const SubmissionDetailSchema = SubmissionSummarySchema.extend({
  courseId: IdSchema,
  exerciseId: IdSchema,
  exerciseSlug: z.string(),
  author: z.object({ userId: IdSchema, name: z.string() }),
  payload: SubmissionPayloadSchema,
  /** The whole story of the newest run so far. */
  events: z.array(RunEventSchema),
}).meta({ id: 'SubmissionDetail' });
export type SubmissionDetail = z.infer<typeof SubmissionDetailSchema>;

/** The 202 answer: what was accepted, and how many attempts are left after it (null: no limit). */
export const AcceptedSubmissionSchema = SubmissionSummarySchema.extend({
  attemptsLeft: z.number().int().nullable(),
}).meta({ id: 'AcceptedSubmission' });
export type AcceptedSubmission = z.infer<typeof AcceptedSubmissionSchema>;

export const DraftSchema = z
  .object({ version: z.number().int().nonnegative(), content: z.string(), savedAt: InstantSchema.nullable() })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof DraftSchema>;

const DRAFT_PATH = '/api/courses/:courseId/exercises/:slug/drafts/:language' as const;

export const submissions = {
  createSubmission: endpoint({
    method: 'POST',
    path: '/api/submissions',
    summary: 'Hand in (or run) a program or a quiz',
    body: CreateSubmissionSchema,
    response: AcceptedSubmissionSchema,
    status: 202,
  }),
  getSubmission: endpoint({
    method: 'GET',
    path: '/api/submissions/:submissionId',
    summary: 'A submission with its code and the story of its run',
    response: SubmissionDetailSchema,
  }),
  listSubmissions: endpoint({
    method: 'GET',
    path: '/api/courses/:courseId/exercises/:slug/submissions',
    summary: 'Submissions to an exercise, newest first: one’s own, or a student’s (staff)',
    query: PageQuerySchema.extend({
      userId: IdSchema.optional(),
      assignmentItemId: IdSchema.optional(),
      mode: SubmissionModeSchema.optional(),
    }),
    response: pageOf(SubmissionSummarySchema).meta({ id: 'SubmissionsPage' }),
  }),
  cancelRun: endpoint({
    method: 'POST',
    path: '/api/runs/:runId/cancel',
    summary: 'Stop an own queued or training run',
    response: RunSummarySchema,
  }),
  getDraft: endpoint({
    method: 'GET',
    path: DRAFT_PATH,
    summary: 'The saved text; version 0 and the starter where nothing was saved',
    response: DraftSchema,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: DRAFT_PATH,
    summary: 'Save the text on top of `baseVersion`',
    body: z
      .object({
        baseVersion: z.number().int().nonnegative(),
        content: z.string().max(MAX_SOURCE_BYTES, 'A draft has at most 64 kB.'),
      })
      .meta({ id: 'SaveDraft' }),
    response: DraftSchema,
  }),
};

/**
 * Server-sent events of several runs: `?watch=<runId>~<lastSeq>,…` with at most 20 runs; each message is a RunEvent, its id
 * `<runId>~<seq>`. After the last event of the last run a message `end` follows, and the server closes.
 */
export const EVENTS_PATH = '/api/events';
export const WatchQuerySchema = z.object({
  watch: z
    .string()
    .max(1_500)
    .transform((list) => list.split(','))
    .pipe(
      z
        .array(z.string().regex(/^[0-9a-f-]{36}~\d{1,9}$/u, 'Write each run as <runId>~<lastSeq>.'))
        .min(1)
        .max(20, 'Watch at most 20 runs.'),
    )
    .transform((list) =>
      list.map((entry) => ({ runId: entry.slice(0, 36), afterSeq: Number(entry.slice(37)) })),
    ),
});
