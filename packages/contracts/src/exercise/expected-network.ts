import { z } from 'zod';
import { IdentifierSchema } from './value-type.ts';

const count = (most: number) => z.number().int().min(1).max(most);
const side = z
  .union([count(64).transform((size): [number, number] => [size, size]), z.tuple([count(64), count(64)])])
  .describe('Rows and columns, or one number for both.');
const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/u)
  .describe('As pages and messages call the layer: C1, pooling.');
const padding = z.enum(['valid', 'same']).default('valid');
const activation = z.enum(['linear', 'relu', 'tanh', 'sigmoid', 'softmax']).default('linear');

/** A layer that a model is to have, with a bias where such layers have one. */
const ExpectedLayerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('conv2d'),
    name,
    filters: count(512),
    kernel: side,
    strides: side.default([1, 1]),
    padding,
    activation,
  }),
  z.strictObject({
    kind: z.literal('pool2d'),
    name,
    pool: z.enum(['max', 'average', 'any']).describe('`any` leaves it free, the same in the whole network.'),
    size: side,
    strides: side.optional().describe('The size of the window where they are left out.'),
    padding,
  }),
  z.strictObject({ kind: z.literal('dense'), name, units: count(4_096), activation }),
]);

/** A function that makes a model, and the network that the model is to be. */
export const ModelBuilderSchema = z.strictObject({
  entry: IdentifierSchema.describe(
    'The function that makes the model, as TypeScript writes it; Python writes build_model for buildModel.',
  ),
  input: z.tuple([count(64), count(64), count(512)]).describe('[height, width, channels] of one input.'),
  layers: z
    .array(ExpectedLayerSchema)
    .min(1)
    .max(16)
    .describe('In their order; maps are flattened before a dense layer.')
    .refine(
      (layers) => new Set(layers.map((layer) => layer.name)).size === layers.length,
      'Each name can stand here once.',
    )
    .refine(
      (layers) => new Set(layers.flatMap((layer) => ('pool' in layer ? [layer.pool] : []))).size <= 1,
      'All poolings of a network are of one kind.',
    ),
});
export type ModelBuilder = z.infer<typeof ModelBuilderSchema>;
