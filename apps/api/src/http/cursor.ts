import { z } from 'zod';
import { ProblemException } from './problem.ts';

/** Where a page ended, as an opaque word: JSON in base64url. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws a `validation` problem where the word is none of ours. */
export function decodeCursor<Position>(
  cursor: string | undefined,
  schema: z.ZodType<Position>,
): Position | null {
  if (cursor === undefined) return null;
  const parsed = z
    .string()
    .transform((word, context): unknown => {
      try {
        return JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(cursor);
  if (!parsed.success) {
    throw new ProblemException('validation', undefined, [
      { path: ['cursor'], message: 'Pass the `nextCursor` of an earlier page.' },
    ]);
  }
  return parsed.data;
}

/** Cuts a list that was asked for with `limit + 1` rows into a page. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => readonly (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? encodeCursor(positionOf(last)) : null };
}
