import { z } from 'zod';

/** A name in exercises: of a function, a parameter, a drawn integer. */
export const IdentifierSchema = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,30}$/u,
    'Use a name of letters, digits and _ that begins with no digit, 31 characters at most.',
  );

/** A name in addresses and lists: of an exercise, a case, a subtask. */
export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/u, 'Use lower-case letters, digits and -, 61 characters at most.');

/** `vector` to `tensor4` are tensors of 1 to 4 axes, `tensor` one of any; `integers` are sizes, strides, paddings. */
export const SimpleTypeSchema = z.enum([
  'vector',
  'matrix',
  'tensor3',
  'tensor4',
  'tensor',
  'number',
  'integer',
  'integers',
  'string',
  'boolean',
  'any',
]);
export type SimpleType = z.infer<typeof SimpleTypeSchema>;

/** The type of a parameter or result, for the editor's types and for what the program gets. */
export type ValueType =
  SimpleType | { readonly record: { readonly [field: string]: ValueType } } | { readonly list: ValueType };

export const ValueTypeSchema: z.ZodType<ValueType> = z
  .union(
    [
      SimpleTypeSchema,
      z.strictObject({
        get record(): z.ZodType<{ readonly [field: string]: ValueType }> {
          return z.record(IdentifierSchema, ValueTypeSchema);
        },
      }),
      z.strictObject({
        get list(): z.ZodType<ValueType> {
          return ValueTypeSchema;
        },
      }),
    ],
    'Write a type such as matrix or integer, or { record: { field: type, … } } or { list: type }.',
  )
  .meta({
    id: 'ValueType',
    description:
      'vector, matrix, tensor3, tensor4 (1 to 4 axes), tensor (any), number, integer, integers, string, boolean, any, { record: { field: type } } or { list: type }.',
  });
