import { Prisma, type PrismaClient } from '@convolab/db';
import type { HeldRow } from './lease.ts';

/** So often may a row be taken and end without a word; then the platform has failed for good. */
export const MAX_DEAD_TAKES = 3;
/** After the platform failed, the row rests: 2 s, then 8 s. */
const FIRST_REST_MS = 2_000;
const REST_FACTOR = 4;

interface TakenColumns {
  readonly take: number;
  readonly deadTakes: number;
}

/** Tables whose rows workers take: they have status, take, deadTakes, leaseExpiresAt and startedAt. */
type LeasedTable = 'GradingRun' | 'ExerciseCheck';

/** The leases of one table. Times are the database's, so that workers with wrong clocks agree on them. */
export class LeasedRows<Row extends TakenColumns> {
  readonly #prisma: PrismaClient;
  readonly #table: Prisma.Sql;

  constructor(prisma: PrismaClient, table: LeasedTable) {
    this.#prisma = prisma;
    this.#table = Prisma.raw(`"${table}"`);
  }

  /** Takes a free row for `leaseMs`; null where somebody else has it, it has ended, or its time has not come. */
  async take(id: string, leaseMs: number): Promise<Row | null> {
    // A row whose lease ran out is one whose worker died.
    const [row] = await this.#prisma.$queryRaw<Row[]>`
      UPDATE ${this.#table} SET
        take = take + 1,
        "deadTakes" = "deadTakes" + CASE WHEN status = 'running' THEN 1 ELSE 0 END,
        status = 'running',
        "leaseExpiresAt" = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
        "startedAt" = coalesce("startedAt", clock_timestamp())
      WHERE id = ${id}::uuid AND (
        (status = 'queued' AND ("leaseExpiresAt" IS NULL OR "leaseExpiresAt" <= clock_timestamp()))
        OR (status = 'running' AND "leaseExpiresAt" <= clock_timestamp()))
      RETURNING *`;
    return row ?? null;
  }

  /** The row with its lease renewed; null where it is lost. */
  async renew({ id, take }: HeldRow, leaseMs: number): Promise<Row | null> {
    const [row] = await this.#prisma.$queryRaw<Row[]>`
      UPDATE ${this.#table} SET "leaseExpiresAt" = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
      WHERE id = ${id}::uuid AND take = ${take} AND status = 'running'
      RETURNING *`;
    return row ?? null;
  }

  /** Puts it back into the queue, not to be taken before `delayMs`; not counted as a failure. */
  async giveBack({ id, take }: HeldRow, delayMs: number): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE ${this.#table} SET status = 'queued',
        "leaseExpiresAt" = clock_timestamp() + ${delayMs} * interval '1 millisecond'
      WHERE id = ${id}::uuid AND take = ${take} AND status = 'running'`;
  }

  /** Counts a failure of the platform and puts the row back to rest; `exhausted`, and still held, where it was the last one allowed. */
  async countFailure(held: HeldRow): Promise<'resting' | 'exhausted' | 'lost'> {
    const [row] = await this.#prisma.$queryRaw<Pick<TakenColumns, 'deadTakes'>[]>`
      UPDATE ${this.#table} SET "deadTakes" = "deadTakes" + 1
      WHERE id = ${held.id}::uuid AND take = ${held.take} AND status = 'running'
      RETURNING "deadTakes"`;
    if (!row) return 'lost';
    if (row.deadTakes >= MAX_DEAD_TAKES) return 'exhausted';
    await this.giveBack(held, FIRST_REST_MS * REST_FACTOR ** (row.deadTakes - 1));
    return 'resting';
  }
}
