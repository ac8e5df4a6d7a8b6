import { z } from 'zod';
import { syntaxOf, type Language } from '../language.ts';
import { DerivedTestSetSchema } from '../test-sets.ts';
import { exerciseBase, ExerciseLimitsSchema } from './exercise-base.ts';
import { MAX_TRAINED_PARAMETERS } from '../training.ts';
import { IdentifierSchema } from './value-type.ts';

export const ModelExerciseSchema = z.strictObject({
  kind: z.literal('model'),
  ...exerciseBase,
  languages: z
    .array(z.enum(['typescript', 'python']))
    .min(1)
    .describe('typescript is written with tfjs, python with Keras.'),
  entry: IdentifierSchema.describe(
    'The function that makes the model, as TypeScript writes it; Python writes build_model for buildModel.',
  ),
  limits: ExerciseLimitsSchema,
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
export type ModelExercise = z.infer<typeof ModelExerciseSchema>;

/** The name of the function that makes the model, as the language writes it. */
export const entryIn = ({ entry }: Pick<ModelExercise, 'entry'>, language: Language): string =>
  syntaxOf(language) === 'python'
    ? entry.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
    : entry;
