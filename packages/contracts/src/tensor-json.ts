import { z } from 'zod';

/** Element types that cross the boundary of a box. */
export const DtypeSchema = z.enum(['float64', 'float32', 'int64', 'int32', 'uint8', 'bool']);
export type Dtype = z.infer<typeof DtypeSchema>;

/** JSON has no NaN and no infinities: they travel as words. */
export const NumberJsonSchema = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]);
export type NumberJson = z.infer<typeof NumberJsonSchema>;

/** A tensor as pages see it: row-major `data`, as long as the product of `shape`; null where it was too large to show. */
export const TensorJsonSchema = z
  .object({
    dtype: DtypeSchema,
    shape: z.array(z.number().int().nonnegative()).max(8),
    data: z.array(NumberJsonSchema).nullable(),
  })
  .meta({ id: 'TensorJson' });
export type TensorJson = z.infer<typeof TensorJsonSchema>;

/** A value of a visible case as pages see it: a tensor, or anything else as short text in the language of the program. */
export const ValueJsonSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('tensor'), tensor: TensorJsonSchema }),
    z.object({ kind: z.literal('text'), text: z.string().max(2_000) }),
  ])
  .meta({ id: 'ValueJson' });
export type ValueJson = z.infer<typeof ValueJsonSchema>;

/** Larger tensors are shown by shape alone. */
export const MAX_SHOWN_ELEMENTS = 4_096;
