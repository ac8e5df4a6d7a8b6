import type { z } from 'zod';

/** A form rule from a contract's schema, with the message in the user's language; fits @mantine/form. */
export function rule(schema: z.ZodType, message: string): (value: unknown) => string | null {
  return (value) => (schema.safeParse(value).success ? null : message);
}
