import { z } from 'zod';
import { DtypeSchema } from '../tensor-json.ts';
import { IdentifierSchema } from './value-type.ts';

/** A number, or an expression over the case's drawn integers: `H - KH + 1`, `max(1, S)`. */
export const ExpressionSchema = z
  .union([z.number(), z.string().max(200)], 'Write a number, or an expression such as `H - KH + 1`.')
  .meta({
    id: 'Expression',
    description:
      'A number, or an expression over the drawn integers: + - * / %, comparisons, and or not, floor ceil abs min max.',
  });
export type Expression = z.infer<typeof ExpressionSchema>;

const distributed = {
  distribution: z
    .enum(['uniform', 'integers', 'normal', 'step-eighths'])
    .default('uniform')
    .describe(
      'uniform in [low, high); integers in [low, high]; normal with mean low and deviation high; step-eighths: multiples of 1/8 in [low, high].',
    ),
  low: ExpressionSchema.default(-1),
  high: ExpressionSchema.default(1),
};
/** How numbers are drawn. */
export type Distributed = z.infer<z.ZodObject<typeof distributed>>;

const TensorDrawSchema = z.strictObject({
  tensor: z
    .strictObject({
      shape: z.array(ExpressionSchema).min(1).max(6),
      dtype: DtypeSchema.default('float64'),
      ...distributed,
      distinct: z
        .boolean()
        .default(false)
        .describe(
          'Whether no two elements may be equal: for results that a tie would leave open, such as the place of a maximum.',
        ),
    })
    .describe('A tensor of drawn numbers.'),
});
export type TensorDraw = z.infer<typeof TensorDrawSchema>;

const NumberDrawSchema = z.strictObject({
  number: z.strictObject(distributed).describe('One drawn number.'),
});
export type NumberDraw = z.infer<typeof NumberDrawSchema>;

const IntegerDrawSchema = z.strictObject({
  integer: ExpressionSchema.describe('An integer, e.g. a drawn one by its name.'),
});
export type IntegerDraw = z.infer<typeof IntegerDrawSchema>;

const ChoiceDrawSchema = z.strictObject({
  choice: z
    .array(z.union([z.number(), z.string(), z.boolean()], 'Choose from numbers, texts, true and false.'))
    .min(1)
    .max(50)
    .describe('One of these, drawn.'),
});
export type ChoiceDraw = z.infer<typeof ChoiceDrawSchema>;

const LiteralArgumentSchema = z.strictObject({
  value: z
    .json()
    .describe('The argument as it is. Where numbers are asked for, NaN, Infinity and -Infinity are words.'),
  dtype: DtypeSchema.optional().describe('Of a tensor; float64 where it is left out.'),
});
/** As it is written. Where numbers are asked for, `NaN`, `Infinity` and `-Infinity` are words; `dtype` is that of a tensor. */
export type LiteralArgument = z.infer<typeof LiteralArgumentSchema>;

const DigitsArgumentSchema = z.strictObject({
  digits: z
    .enum(['images', 'image', 'labels'])
    .describe('Real digits of the case: images [count, 28, 28], the image [28, 28], or labels [count].'),
  scale: z
    .enum(['bytes', 'unit'])
    .default('unit')
    .describe('Pixels as bytes 0 to 255 (uint8), or divided by 255 (float64).'),
  padding: z
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe('Zeros around each image, pixels on every side: 2 makes 32×32 of 28×28.'),
});
/**
 * The real MNIST digits of the case (`digits`): their pixels, [count, 28, 28] or [28, 28] for a single one, as bytes 0–255 or divided
 * by 255, or their labels, [count] int64.
 */
export type DigitsArgument = z.infer<typeof DigitsArgumentSchema>;

/** Name of a file in `data/`, without its ending. */
export const DataNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/u, 'Use the name of a file in data/, without `.safetensors`.');

const DataArgumentSchema = z.strictObject({
  data: DataNameSchema.describe(
    'Tensors of data/<name>.safetensors, as a record; dots in their names make records in it.',
  ),
});
/** A part of the exercise's own data (`data/<name>.safetensors`), e.g. trained weights; dots in tensor names make records. */
export type DataArgument = z.infer<typeof DataArgumentSchema>;

/** An argument as written in a case: a literal, or drawn by a generator; records and lists are made of others. */
export type ArgumentSpec =
  | TensorDraw
  | NumberDraw
  | IntegerDraw
  | ChoiceDraw
  | LiteralArgument
  | DigitsArgument
  | DataArgument
  | { record: { [field: string]: ArgumentSpec } }
  | { list: ArgumentSpec[] };

export const ArgumentSpecSchema: z.ZodType<ArgumentSpec> = z
  .union(
    [
      TensorDrawSchema,
      NumberDrawSchema,
      IntegerDrawSchema,
      ChoiceDrawSchema,
      LiteralArgumentSchema,
      DigitsArgumentSchema,
      DataArgumentSchema,
      z.strictObject({
        get record(): z.ZodType<{ [field: string]: ArgumentSpec }> {
          return z.record(IdentifierSchema, ArgumentSpecSchema);
        },
      }),
      z.strictObject({
        get list(): z.ZodType<ArgumentSpec[]> {
          return z.array(ArgumentSpecSchema).min(1).max(32);
        },
      }),
    ],
    'Write exactly one of `value: …`, `tensor: { shape: … }`, `number: { … }`, `integer: …`, `choice: […]`, `digits: …`, `data: …`, `record: { … }`, `list: […]`.',
  )
  .meta({ id: 'Argument' });

/** Integers drawn in the order they are written: from a range (bounds may use earlier ones) or from a list. */
export const DrawSchema = z
  .record(
    IdentifierSchema,
    z.union(
      [
        z.tuple([ExpressionSchema, ExpressionSchema]),
        z.strictObject({ choice: z.array(z.number().int()).min(1).max(50) }),
      ],
      'Write a range `[from, to]`, or `{ choice: [1, 2, 4] }`.',
    ),
  )
  .describe(
    'Integers, drawn in the order they are written: a range [from, to] whose bounds may use earlier ones, or { choice: [1, 2, 4] }.',
  );
