import { z } from 'zod';
import { DerivedTestSetSchema } from './test-sets.ts';

/** A learning rate over the whole training: constant, or up over the first quarter and then down to zero (one-cycle). */
const ScheduleSchema = z.enum(['constant', 'one-cycle']);

/**
 * `export const training = { … }` of a model exercise. Everything is optional; the defaults earn full marks.
 * Unknown keys are refused, so that a typing mistake does not pass silently.
 */
export const TrainingSettingsSchema = z.strictObject({
  optimizer: z.enum(['adam', 'sgd', 'momentum']).default('adam'),
  learningRate: z.number().positive().max(1).default(0.008),
  schedule: ScheduleSchema.default('one-cycle'),
  /** Of the momentum optimizer; the others ignore it. */
  momentum: z.number().min(0).max(0.999).default(0.9),
  batchSize: z.number().int().min(16).max(512).default(128),
  /** Passes over the training images; the exercise bounds images × multiply-accumulates as well. */
  epochs: z.number().int().min(1).max(10).default(2),
  /** Share of the target probability spread evenly over all classes. */
  labelSmoothing: z.number().min(0).max(0.3).default(0.05),
});
export type TrainingSettings = z.infer<typeof TrainingSettingsSchema>;

/** The largest model that is trained at all: its weights, float32, are kept in one file. */
export const MAX_TRAINED_PARAMETERS = 8_000_000;

/** Mean and standard deviation of MNIST's training pixels in [0, 1]: a model's input is (pixel / 255 − mean) / deviation. */
export const PIXEL_MEAN = 0.1307;
export const PIXEL_DEVIATION = 0.3081;

const TensorShapeSchema = z.array(z.number().int().positive()).min(1).max(3);

const ActivationSchema = z.enum(['linear', 'relu', 'tanh', 'sigmoid', 'softmax']);
export type Activation = z.infer<typeof ActivationSchema>;

/** Trainers convolve all pairs of maps, of which only the connected ones count: this bounds the difference. */
const MAX_TABLE_MAPS = 32;

/** What is connected: 0 or 1 by [input map][output map]; every output map sees one or more. */
export const ConnectionTableSchema = z
  .array(
    z
      .array(z.literal([0, 1]))
      .min(1)
      .max(MAX_TABLE_MAPS),
  )
  .min(1)
  .max(MAX_TABLE_MAPS)
  .refine((rows) => rows.every((row) => row.length === rows[0]?.length))
  .refine((rows) => rows[0]?.every((_, map) => rows.some((row) => row[map] === 1)));

const PairSchema = z.tuple([z.number().int().positive(), z.number().int().positive()]);
const PaddingSchema = z.enum(['valid', 'same']);

/** Layers of LeNet-5 as it was in 1998 (LeCun et al. 1998, section II.B). */
const HistoricLayerSchema = z.discriminatedUnion('kind', [
  /** 1.7159·tanh(2x/3). */
  z.object({ kind: z.literal('scaled-tanh') }),
  /** The sum of each 2×2 window times a trained coefficient a map, plus a trained bias a map. */
  z.object({ kind: z.literal('subsample') }),
  /** A convolution without padding, of whose kernels only those in the table are there. */
  z.object({ kind: z.literal('table-conv2d'), kernelSize: PairSchema, table: ConnectionTableSchema }),
  /** Negative squared distances of 84 numbers to DIGIT_CODES; nothing is trained. */
  z.object({ kind: z.literal('rbf') }),
]);
export type HistoricLayer = z.infer<typeof HistoricLayerSchema>;

const HISTORIC_KINDS: ReadonlySet<string> = new Set(
  HistoricLayerSchema.options.map(({ shape }) => shape.kind.value),
);
export const isHistoric = (layer: CheckedLayer): layer is HistoricLayer => HISTORIC_KINDS.has(layer.kind);

/** The layers that a trainer builds. Read from a student's description, never run from it. */
export const CheckedLayerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('conv2d'),
    filters: z.number().int().positive(),
    kernelSize: PairSchema,
    strides: PairSchema,
    padding: PaddingSchema,
    activation: ActivationSchema,
    useBias: z.boolean(),
  }),
  z.object({
    kind: z.literal('pool2d'),
    mode: z.enum(['average', 'max']),
    poolSize: PairSchema,
    strides: PairSchema,
    padding: PaddingSchema,
  }),
  z.object({
    kind: z.literal('zero-padding2d'),
    padding: z.tuple([
      z.number().int().nonnegative(),
      z.number().int().nonnegative(),
      z.number().int().nonnegative(),
      z.number().int().nonnegative(),
    ]),
  }),
  z.object({ kind: z.literal('activation'), activation: ActivationSchema }),
  z.object({ kind: z.literal('flatten') }),
  z.object({ kind: z.literal('reshape'), targetShape: TensorShapeSchema }),
  z.object({ kind: z.literal('dropout'), rate: z.number().min(0).max(0.95) }),
  z.object({
    kind: z.literal('dense'),
    units: z.number().int().positive(),
    activation: ActivationSchema,
    useBias: z.boolean(),
  }),
  ...HistoricLayerSchema.options,
]);
export type CheckedLayer = z.infer<typeof CheckedLayerSchema>;
export type LayerOf<Kind extends CheckedLayer['kind']> = Extract<CheckedLayer, { readonly kind: Kind }>;

/** A model whose every layer, size and cost was checked: a chain from `inputShape` [height, width, channels] to ten probabilities. */
export const CheckedModelSchema = z.object({
  inputShape: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  layers: z.array(CheckedLayerSchema).min(1).max(64),
});
export type CheckedModel = z.infer<typeof CheckedModelSchema>;

/** What goes to a trainer process. */
export const TrainingJobSchema = z.object({
  model: CheckedModelSchema,
  settings: TrainingSettingsSchema,
  /** 32-bit seed of weights, shuffling and dropout. */
  seed: z.number().int().nonnegative(),
  /** Images of the training set that are used, from the front; the validation part is the last 5,000 of 60,000. */
  trainingImages: z.number().int().min(128).max(55_000).default(55_000),
  /** What it is scored on beside MNIST's test images. */
  testSets: z.array(DerivedTestSetSchema).max(DerivedTestSetSchema.options.length).default([]),
  /** Any text; derived test sets and the private part of the test images are drawn from it. */
  testSeed: z.string().max(200).default(''),
  /** Whether the private part is held back: then everything but the scores by part is of the public one. */
  holdsBack: z.boolean().default(false),
});
export type TrainingJob = z.infer<typeof TrainingJobSchema>;
