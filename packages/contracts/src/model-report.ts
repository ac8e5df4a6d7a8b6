import { z } from 'zod';
import { TestSetReportSchema } from './test-sets.ts';
import { LocalizedTextSchema } from './text.ts';

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
  /** Null where the exercise gives its layers alone. */
  name: z.string().nullable(),
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
    /** The function that made it, as its language writes it, where the exercise asks for several models. */
    builder: z.string().nullable().default(null),
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
          /** Null where it is not the same throughout the network. */
          activation: z.enum(['tanh', 'relu', 'scaledTanh']).nullable(),
          pooling: z.enum(['average', 'max', 'subsample']).nullable(),
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
