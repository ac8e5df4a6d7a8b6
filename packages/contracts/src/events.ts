import { z } from 'zod';
import {
  EpochReportSchema,
  EvaluationReportSchema,
  ModelReportSchema,
  TrainingProgressSchema,
} from './model-report.ts';
import { ProgramErrorSchema, ProgramUsageSchema } from './program.ts';
import { ValueJsonSchema } from './tensor-json.ts';
import { LocalizedTextSchema } from './text.ts';
import { CaseVerdictSchema, VerdictSchema, VisibilitySchema } from './verdict.ts';

/** `interactive` is judged in milliseconds, `training` takes minutes, `batch` may wait (rejudges). */
export const LaneSchema = z.enum(['interactive', 'training', 'batch']).meta({ id: 'Lane' });
export type Lane = z.infer<typeof LaneSchema>;

/** What is shown of an example or visible case, and never of a hidden one. */
export const CaseDetailSchema = z
  .object({
    arguments: z.array(z.object({ name: z.string(), value: ValueJsonSchema })),
    expected: ValueJsonSchema.nullable(),
    got: ValueJsonSchema.nullable(),
    /** Index of the first element that differs, one number a dimension. */
    firstDifference: z.array(z.number().int()).nullable(),
    /** The part of an argument that this element comes from, both ends included, one number a dimension. */
    window: z
      .object({
        argument: z.string(),
        from: z.array(z.number().int().nonnegative()),
        to: z.array(z.number().int().nonnegative()),
      })
      .nullable()
      .default(null),
    stdout: z.string(),
    stderr: z.string(),
    /** Whether more was printed than is shown. */
    outputIsCut: z.boolean().default(false),
    error: ProgramErrorSchema.nullable(),
  })
  .meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetailSchema>;

export const CaseReportSchema = z
  .object({
    index: z.number().int().nonnegative(),
    name: z.string(),
    visibility: VisibilitySchema,
    /** The subtask that it belongs to. */
    group: z.string().nullable().default(null),
    verdict: CaseVerdictSchema,
    /** Points of the exercise, two decimals. */
    score: z.number(),
    maxScore: z.number(),
    /** Why, in a sentence, without hidden data. */
    message: LocalizedTextSchema.nullable(),
    usage: ProgramUsageSchema.nullable(),
    detail: CaseDetailSchema.nullable(),
  })
  .meta({ id: 'CaseReport' });
export type CaseReport = z.infer<typeof CaseReportSchema>;

/** One question of a quiz after grading: what was answered, and whether it is right. The right answer is not told. */
export const AnswerReportSchema = z
  .object({ id: z.string(), given: z.string().nullable(), correct: z.boolean() })
  .meta({ id: 'AnswerReport' });
export type AnswerReport = z.infer<typeof AnswerReportSchema>;

/** A subtask after grading: the verdict of its first case that was not accepted. */
export const GroupReportSchema = z
  .object({
    id: z.string(),
    title: LocalizedTextSchema,
    verdict: CaseVerdictSchema,
    score: z.number(),
    maxScore: z.number(),
    /** Whether its points are given only where all of its cases are accepted. */
    allOrNothing: z.boolean(),
  })
  .meta({ id: 'GroupReport' });
export type GroupReport = z.infer<typeof GroupReportSchema>;

export const VerdictReportSchema = z
  .object({
    verdict: VerdictSchema,
    score: z.number(),
    maxScore: z.number(),
    groups: z.array(GroupReportSchema).default([]),
    /** The exercise's own words for this kind of failure. */
    hint: LocalizedTextSchema.nullable().default(null),
    /** Says what happened where the cases alone do not: the compile error, the rejected layer. */
    message: LocalizedTextSchema.nullable(),
    error: ProgramErrorSchema.nullable(),
    /** What the program printed while its file was loaded; null where it printed nothing. */
    output: z.string().nullable(),
  })
  .meta({ id: 'VerdictReport' });
export type VerdictReport = z.infer<typeof VerdictReportSchema>;

export const DiagnosisSchema = z
  .object({ id: z.string(), message: LocalizedTextSchema })
  .meta({ id: 'Diagnosis' });
export type Diagnosis = z.infer<typeof DiagnosisSchema>;

/** A small input, drawn for this student alone, that the program gets wrong: no case of the exercise, and so no secret. */
export const CounterexampleSchema = z
  .object({
    /** Name of the called function in the program's language. */
    function: z.string(),
    arguments: z.array(z.object({ name: z.string(), value: ValueJsonSchema })),
    /** Null where the call must raise an error. */
    expected: ValueJsonSchema.nullable(),
    /** Null where nothing was returned. */
    got: ValueJsonSchema.nullable(),
    error: ProgramErrorSchema.nullable(),
    message: LocalizedTextSchema,
    firstDifference: z.array(z.number().int()).nullable(),
    /** The call as a program of the student's language, with the expected result as a comment: a test for the editor. */
    code: z.string().max(8_000),
  })
  .meta({ id: 'Counterexample' });
export type Counterexample = z.infer<typeof CounterexampleSchema>;

export const RunStatusSchema = z
  .enum(['queued', 'running', 'finished', 'cancelled'])
  .meta({ id: 'RunStatus' });
export type RunStatus = z.infer<typeof RunStatusSchema>;

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), data });

/** What graders say while they work; the worker stores each with its sequence number. */
export const GradingEventSchema = z.discriminatedUnion('type', [
  event('case', CaseReportSchema),
  event('answer', AnswerReportSchema),
  event('model', ModelReportSchema),
  event('progress', TrainingProgressSchema),
  event('epoch', EpochReportSchema),
  event('evaluation', EvaluationReportSchema),
  event('verdict', VerdictReportSchema),
  event('diagnosed', DiagnosisSchema),
  event('counterexample', CounterexampleSchema),
]);
export type GradingEvent = z.infer<typeof GradingEventSchema>;

/** The whole story of a run: what the queue says, and what the grader says. */
export const RunEventBodySchema = z.discriminatedUnion('type', [
  /** `position` counts the runs before this one in its lane; `expectedMs` is null while nothing is known. */
  event('queued', z.object({ position: z.number().int().nonnegative(), expectedMs: z.number().nullable() })),
  /** `take` counts how often a worker has taken the run: pages start afresh at each take. */
  event('running', z.object({ take: z.number().int().positive() })),
  ...GradingEventSchema.options,
  event('finished', z.object({ status: z.enum(['finished', 'cancelled']) })),
]);
export type RunEventBody = z.infer<typeof RunEventBodySchema>;

/**
 * An event as stored and streamed. `seq` rises within its run, from 1: whoever has seen `seq` drops what is not above it.
 * It counts without gaps while the run goes on; a run that has ended keeps no `progress`, whose numbers are missing then.
 */
export const RunEventSchema = z
  .object({
    runId: z.uuid(),
    seq: z.number().int().positive(),
    at: z.iso.datetime(),
    event: RunEventBodySchema,
  })
  .meta({ id: 'RunEvent' });
export type RunEvent = z.infer<typeof RunEventSchema>;
