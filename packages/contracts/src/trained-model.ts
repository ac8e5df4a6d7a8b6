import { z } from 'zod';
import { CheckedModelSchema } from './training.ts';

const WeightSchema = z.object({
  name: z.string().max(200),
  shape: z.array(z.number().int().positive()).max(4),
  dtype: z.literal('float32'),
});

/**
 * `model.json` of a trained model: a tfjs layers model, which `tf.loadLayersModel` reads with the `weights.bin` beside it, and, for
 * our own pages, the checked model that it was written from. The weights are little-endian float32, one after the other.
 */
export const TrainedModelFileSchema = z.object({
  format: z.literal('layers-model'),
  generatedBy: z.string().max(100),
  /** tfjs's own description; nothing of ours reads it again. */
  modelTopology: z.unknown(),
  weightsManifest: z.tuple([
    z.object({ paths: z.tuple([z.literal('weights.bin')]), weights: z.array(WeightSchema).max(128) }),
  ]),
  userDefinedMetadata: z.object({
    convolab: z.object({
      model: CheckedModelSchema,
      /** What the student called each layer. */
      names: z.array(z.string().max(100)).max(64),
    }),
  }),
});
export type TrainedModelFile = z.infer<typeof TrainedModelFileSchema>;
