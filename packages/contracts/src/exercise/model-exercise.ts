import { z } from 'zod';
import { syntaxOf, type Language } from '../language.ts';
import { DerivedTestSetSchema } from '../test-sets.ts';
import { exerciseBase, ExerciseLimitsSchema } from './exercise-base.ts';
import { ModelBuilderSchema } from './expected-network.ts';
import { MAX_TRAINED_PARAMETERS } from '../training.ts';
import { IdentifierSchema } from './value-type.ts';

const modelBase = {
  kind: z.literal('model'),
  ...exerciseBase,
  languages: z
    .array(z.enum(['typescript', 'python']))
    .min(1)
    .describe('typescript is written with tfjs, python with Keras.'),
  limits: ExerciseLimitsSchema,
};

/** One model: its structure is judged against a network that Convolab knows, and then it is trained. */
export const TrainedModelExerciseSchema = z.strictObject({
  ...modelBase,
  entry: IdentifierSchema.describe(
    'The function that makes the model, as TypeScript writes it; Python writes build_model for buildModel.',
  ),
  /** The architecture that the structure is judged against. */
  architecture: z.enum(['lenet5', 'lenet5-1998']),
  /** Bounds on what is trained at all. */
  budget: z.strictObject({
    parameters: z.number().int().positive().max(MAX_TRAINED_PARAMETERS),
    /** images × epochs × multiply-accumulates of one forward pass. */
    multiplyAccumulates: z.number().positive(),
    /** Bytes of all activations of one image, float32. */
    activationBytes: z.number().int().positive(),
  }),
  /** Full marks at `full`, none at `none`, linear between; both in [0, 1]. */
  accuracy: z.strictObject({ none: z.number().min(0).max(1), full: z.number().min(0).max(1) }),
  trainingImages: z.number().int().min(128).max(55_000).default(55_000),
  /** What it is measured on beside MNIST's test images, and may be ranked by; points come from MNIST's alone. */
  testSets: z
    .array(DerivedTestSetSchema)
    .refine((sets) => new Set(sets).size === sets.length, 'Each test set can stand here once.')
    .default([]),
});
export type TrainedModelExercise = z.infer<typeof TrainedModelExerciseSchema>;

/** Models that are judged by their structure alone: nothing is trained, and all points are the structure's. */
const BuiltModelExerciseSchema = z.strictObject({
  ...modelBase,
  architecture: z
    .literal('layers')
    .describe('The networks are given here, layer by layer; nothing is trained.'),
  builders: z
    .array(ModelBuilderSchema)
    .min(1)
    .max(6)
    .describe('Functions that make a model each; they share the points evenly.'),
  brokenStarter: z
    .boolean()
    .default(false)
    .describe('The starter is a program to be mended, which need not even load.'),
});
export type BuiltModelExercise = z.infer<typeof BuiltModelExerciseSchema>;

export const ModelExerciseSchema = z.discriminatedUnion('architecture', [
  TrainedModelExerciseSchema,
  BuiltModelExerciseSchema,
]);
export type ModelExercise = z.infer<typeof ModelExerciseSchema>;

/** Whether models of the exercise are trained, after their structure was judged. */
export const isTrained = (spec: ModelExercise): spec is TrainedModelExercise =>
  spec.architecture !== 'layers';

/** The functions that make the models, as TypeScript writes them. */
export const entriesOf = (spec: ModelExercise): string[] =>
  isTrained(spec) ? [spec.entry] : spec.builders.map(({ entry }) => entry);

/** The name of a function that makes a model, as the language writes it. */
export const entryIn = (entry: string, language: Language): string =>
  syntaxOf(language) === 'python'
    ? entry.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
    : entry;
