import type { Problem } from '@convolab/contracts';

/** NUL and halves of surrogate pairs: PostgreSQL stores neither, and no program has a use for them. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

export const isText = (value: string): boolean => !NO_TEXT.test(value);

/** The strings in `value` that are no text, as field errors. */
export function findNoText(
  value: unknown,
  path: readonly (string | number)[],
): NonNullable<Problem['errors']> {
  if (typeof value === 'string') {
    if (isText(value)) return [];
    return [{ path: [...path], message: 'Take the NUL and other characters out that are no text.' }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, index) => findNoText(inner, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...findNoText(key, path),
    ...findNoText(inner, [...path, key]),
  ]);
}
