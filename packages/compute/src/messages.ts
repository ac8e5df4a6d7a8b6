import { isFloat32Array } from 'node:util/types';
import { z } from 'zod';
import {
  EpochReportSchema,
  MAX_TRAINED_PARAMETERS,
  MisreadDigitSchema,
  TestScoreSchema,
  TestSetReportSchema,
  TrainingJobSchema,
  TrainingProgressSchema,
} from '@convolab/contracts';
import { BackendSourceSchema } from './backend-source.ts';

/** `dataDir` is the folder of the four MNIST files; null is the npm package's own. */
const dataDir = z.string().nullable();

/** Resident memory in MiB beyond which the trainer gives up. */
const memoryMiB = z.number().positive();

/** What a trainer process is asked, once, right after its start. */
export const TrainerRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('train'),
    job: TrainingJobSchema,
    backend: BackendSourceSchema,
    dataDir,
    memoryMiB,
  }),
  z.object({ type: z.literal('probe'), backend: BackendSourceSchema, dataDir, memoryMiB }),
]);
export type TrainerRequest = z.infer<typeof TrainerRequestSchema>;

const TrainingEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), data: TrainingProgressSchema }),
  z.object({ type: z.literal('epoch'), data: EpochReportSchema }),
]);

const TestEvaluationSchema = z.object({
  images: z.number().int().positive(),
  correct: z.number().int().nonnegative(),
  confusion: z.array(z.array(z.number().int().nonnegative()).readonly()).readonly(),
  misread: z.array(MisreadDigitSchema.readonly()).readonly(),
  sets: z.array(TestSetReportSchema).readonly(),
  scores: z.array(TestScoreSchema).readonly(),
});

/** Float32Arrays cross the channel as they are. */
const WeightsSchema = z
  .array(z.custom<Float32Array>(isFloat32Array, 'Weights are a Float32Array'))
  .refine((weights) => weights.reduce((sum, { length }) => sum + length, 0) <= MAX_TRAINED_PARAMETERS, {
    message: `There are more than ${MAX_TRAINED_PARAMETERS} weights`,
  })
  .readonly();

const TrainingOutcomeSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('trained'),
    evaluation: TestEvaluationSchema,
    weights: WeightsSchema,
    backend: z.string(),
    trainingMs: z.number(),
  }),
  z.object({ status: z.literal('diverged'), epoch: z.number().int().positive(), backend: z.string() }),
]);

/** What it answers: events, and then one of the other three. */
export const TrainerReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), event: TrainingEventSchema }),
  z.object({ type: z.literal('trained'), outcome: TrainingOutcomeSchema }),
  z.object({ type: z.literal('probed'), backend: z.string() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type TrainerReply = z.infer<typeof TrainerReplySchema>;
