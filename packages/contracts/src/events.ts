import { z } from 'zod';
import { ProgramErrorSchema, ProgramUsageSchema } from './program.ts';
import { ValueJsonSchema } from './tensor-json.ts';
import { TestSetReportSchema } from './test-sets.ts';
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

/** One layer of a student's model beside the layer that the specification asks for. */
export const LayerReportSchema = z
  .object({
    index: z.number().int().nonnegative(),
    name: z.string().max(100),
    kind: z.string().max(60),
    outputShape: z.array(z.number().int().positive()).nullable(),
    /** Height and width of the kernel or the pooling window that slides over the input; null where none does. */
    window: z.tuple([z.number().int().positive(), z.number().int().positive()]).nullable().default(null),
    parameters: z.number().int().nonnegative(),
    multiplyAccumulates: z.number().int().nonnegative(),
    expected: z.string().nullable(),
    ok: z.boolean(),
    message: LocalizedTextSchema.nullable(),
    /** Its settings in the words of the layers API, e.g. `16, 5×5, tanh`. Reports of earlier versions have none. */
    settings: z.string().max(200).optional(),
    /** How the parameters come about, e.g. `(5·5·1 + 1)·6 = 156`. */
    formula: z.string().max(200).nullable().optional(),
  })
  .meta({ id: 'LayerReport' });
export type LayerReport = z.infer<typeof LayerReportSchema>;

const ReferenceNetworkSchema = z.object({
  name: z.string(),
  layers: z.array(
    z.object({
      name: z.string(),
      settings: z.string(),
      outputShape: z.array(z.number().int().positive()),
      parameters: z.number().int().nonnegative(),
      multiplyAccumulates: z.number().int().nonnegative(),
      formula: z.string().nullable(),
      /** `index` of the model's layer in its place; null where it is missing. */
      layer: z.number().int().nonnegative().nullable(),
    }),
  ),
});

/** The model as it was read from the student's description and counted outside the box. */
export const ModelReportSchema = z
  .object({
    /** [height, width, channels] of one image. */
    inputShape: z.array(z.number().int().positive()).nullable().default(null),
    layers: z.array(LayerReportSchema),
    parameters: z.number().int().nonnegative(),
    multiplyAccumulates: z.number().int().nonnegative(),
    checks: z.array(
      z.object({
        id: z.string(),
        ok: z.boolean(),
        message: LocalizedTextSchema,
        score: z.number(),
        maxScore: z.number(),
      }),
    ),
    /** The network beside which the model was laid, in the variant that it is or comes nearest to. Reports of earlier versions have none. */
    reference: ReferenceNetworkSchema.optional(),
    /** Whether it gives the network's numbers with the same weights in both, and in which variant. */
    behaviour: z
      .discriminatedUnion('equal', [
        z.object({
          equal: z.literal(true),
          activation: z.enum(['tanh', 'relu', 'scaledTanh']),
          pooling: z.enum(['average', 'max', 'subsample']),
        }),
        z.object({ equal: z.literal(false) }),
      ])
      .optional(),
    /** The first layer that departs from the network; null where none does. */
    difference: z
      .object({
        /** Name of the network's layer; null for a layer that the network has not. */
        expected: z.string().nullable(),
        /** `index` of the model's layer; null for one that is missing. */
        layer: z.number().int().nonnegative().nullable(),
        message: LocalizedTextSchema,
      })
      .nullable()
      .optional(),
  })
  .meta({ id: 'ModelReport' });
export type ModelReport = z.infer<typeof ModelReportSchema>;

/** One line of the training curve. Accuracies lie in [0, 1]; times are wall milliseconds. */
export const EpochReportSchema = z
  .object({
    epoch: z.number().int().positive(),
    epochs: z.number().int().positive(),
    trainingLoss: z.number(),
    trainingAccuracy: z.number(),
    validationLoss: z.number(),
    validationAccuracy: z.number(),
    elapsedMs: z.number(),
    imagesPerSecond: z.number(),
  })
  .meta({ id: 'EpochReport' });
export type EpochReport = z.infer<typeof EpochReportSchema>;

/** Within an epoch, about twice a second; deleted when the run ends. */
export const TrainingProgressSchema = z
  .object({
    epoch: z.number().int().positive(),
    epochs: z.number().int().positive(),
    imagesDone: z.number().int().nonnegative(),
    imagesTotal: z.number().int().positive(),
    loss: z.number(),
    accuracy: z.number(),
    imagesPerSecond: z.number(),
    remainingMs: z.number(),
  })
  .meta({ id: 'TrainingProgress' });
export type TrainingProgress = z.infer<typeof TrainingProgressSchema>;

/** A test image that the model got wrong: 28×28 bytes, base64, 0 is black paper. */
export const MisreadDigitSchema = z
  .object({
    index: z.number().int().nonnegative(),
    label: z.number().int().min(0).max(9),
    predicted: z.number().int().min(0).max(9),
    probability: z.number(),
    pixels: z.string().max(1_200),
  })
  .meta({ id: 'MisreadDigit' });
export type MisreadDigit = z.infer<typeof MisreadDigitSchema>;

/** The trained model on the 10,000 test images, without those held back. `confusion[label][predicted]` are counts. */
export const EvaluationReportSchema = z
  .object({
    images: z.number().int().positive(),
    correct: z.number().int().nonnegative(),
    accuracy: z.number(),
    confusion: z.array(z.array(z.number().int().nonnegative()).length(10)).length(10),
    misread: z.array(MisreadDigitSchema).max(50),
    backend: z.string(),
    trainingMs: z.number(),
    score: z.number(),
    maxScore: z.number(),
    /** On the sets that the exercise names beside. */
    sets: z.array(TestSetReportSchema).max(8).default([]),
    /** How many test images are held back for the final rank, and counted nowhere here. */
    heldBack: z.number().int().nonnegative().default(0),
  })
  .meta({ id: 'EvaluationReport' });
export type EvaluationReport = z.infer<typeof EvaluationReportSchema>;

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
