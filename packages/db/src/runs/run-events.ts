import { RunEventBodySchema, type RunEvent, type RunEventBody } from '@convolab/contracts';
import type { Prisma, RunEvent as RunEventRow } from '../generated/client.ts';

/** What PostgreSQL's jsonb and json operators refuse: NUL, and halves of surrogate pairs. Student programs print anything. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** JSON that PostgreSQL can look into; unstorable characters become U+FFFD. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(UNSTORABLE, '\uFFFD') : inner,
  );
}

/**
 * Appends to the story of a run. The caller holds the lock of the run's row (`FOR UPDATE`, or an update in the same
 * transaction), so that the events of a run are numbered one after the other. Send them on after the commit.
 */
export async function appendRunEvents(
  tx: Prisma.TransactionClient,
  runId: string,
  bodies: readonly RunEventBody[],
): Promise<RunEvent[]> {
  if (bodies.length === 0) return [];
  const json = storableJson(bodies);
  const rows = await tx.$queryRaw<{ seq: number; createdAt: Date }[]>`
    INSERT INTO "RunEvent" ("runId", seq, type, data)
    SELECT ${runId}::uuid, last.seq + item.ordinality, item.value ->> 'type', item.value -> 'data'
    FROM (SELECT coalesce(max(seq), 0) AS seq FROM "RunEvent" WHERE "runId" = ${runId}::uuid) last,
      jsonb_array_elements(${json}::jsonb) WITH ORDINALITY item
    RETURNING seq, "createdAt"`;
  const stored = RunEventBodySchema.array().parse(JSON.parse(json));
  const numbered = rows.toSorted((one, other) => one.seq - other.seq);
  return stored.flatMap((event, index) => {
    const row = numbered[index];
    return row ? [{ runId, seq: row.seq, at: row.createdAt.toISOString(), event }] : [];
  });
}

/** The stored events of a run after `afterSeq`, in order. */
export async function readRunEvents(
  db: Prisma.TransactionClient,
  runId: string,
  afterSeq = 0,
): Promise<RunEvent[]> {
  const rows = await db.runEvent.findMany({
    where: { runId, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
  });
  return rows.map(runEventOf);
}

function runEventOf(row: RunEventRow): RunEvent {
  const event = RunEventBodySchema.parse({ type: row.type, data: row.data });
  return { runId: row.runId, seq: row.seq, at: row.createdAt.toISOString(), event };
}
