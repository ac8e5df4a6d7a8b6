import { z } from 'zod';

export const IdSchema = z.uuid();
/** UUIDv7, made by the client, so that a repeated POST is safe: same id and body, same answer. */
export const ClientIdSchema = z.uuidv7();
export const InstantSchema = z.iso.datetime();

/** The answer of an operation that has nothing to say. */
export const DoneSchema = z.object({ ok: z.literal(true) }).meta({ id: 'Done' });

/** Lists that grow are read in pages: pass `nextCursor` as `cursor` to go on. */
export const PageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type PageQuery = z.infer<typeof PageQuerySchema>;

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Points with at most two decimals. */
export const PointsSchema = z.number().min(0).max(1_000).multipleOf(0.01);

/** Which of a student's graded runs counts. */
export const CountingRuleSchema = z.enum(['best', 'last']).meta({ id: 'CountingRule' });
export type CountingRule = z.infer<typeof CountingRuleSchema>;
