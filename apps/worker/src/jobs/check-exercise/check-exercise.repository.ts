import { ExerciseContentSchema, type CheckProgress, type CheckReport } from '@convolab/contracts';
import { storableJson, type PrismaClient } from '@convolab/db';
import type { HeldRow } from '../../leases/lease.ts';
import { LeasedRows, MAX_DEAD_TAKES } from '../../leases/leased-rows.repository.ts';
import type { CheckStore, TakeCheckOutcome } from './check-exercise.ports.ts';

interface TakenRow {
  readonly take: number;
  readonly deadTakes: number;
  readonly exerciseVersionId: string;
}

/** Checks in PostgreSQL. */
export class CheckExerciseRepository implements CheckStore {
  readonly #prisma: PrismaClient;
  readonly #leases: LeasedRows<TakenRow>;

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
    this.#leases = new LeasedRows(prisma, 'ExerciseCheck');
  }

  async take(checkId: string, leaseMs: number): Promise<TakeCheckOutcome> {
    const row = await this.#leases.take(checkId, leaseMs);
    if (!row) return { status: 'not-free' };
    const held = { id: checkId, take: row.take };
    if (row.deadTakes >= MAX_DEAD_TAKES) {
      await this.#giveUp(held);
      return { status: 'given-up' };
    }
    const { content } = await this.#prisma.exerciseVersion.findUniqueOrThrow({
      where: { id: row.exerciseVersionId },
      select: { content: true },
    });
    return { status: 'taken', check: { ...held, content: ExerciseContentSchema.parse(content) } };
  }

  async renew(check: HeldRow, leaseMs: number): Promise<'held' | 'lost'> {
    return (await this.#leases.renew(check, leaseMs)) ? 'held' : 'lost';
  }

  async note({ id, take }: HeldRow, progress: CheckProgress): Promise<void> {
    await this.#prisma.exerciseCheck.updateMany({
      where: { id, take, status: 'running' },
      data: { progress },
    });
  }

  async finish({ id, take }: HeldRow, report: CheckReport, engine: string): Promise<boolean> {
    const ended = await this.#prisma.$executeRaw`
      UPDATE "ExerciseCheck" SET status = 'finished', passed = ${report.passed}, engine = ${engine},
        report = ${storableJson(report)}::json, progress = NULL,
        "leaseExpiresAt" = NULL, "finishedAt" = clock_timestamp()
      WHERE id = ${id}::uuid AND take = ${take} AND status = 'running'`;
    return ended > 0;
  }

  giveBack(check: HeldRow, delayMs: number): Promise<void> {
    return this.#leases.giveBack(check, delayMs);
  }

  async fail(check: HeldRow): Promise<void> {
    if ((await this.#leases.countFailure(check)) === 'exhausted') await this.#giveUp(check);
  }

  /** Without a report: nothing is said of the exercise. */
  async #giveUp({ id, take }: HeldRow): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE "ExerciseCheck" SET status = 'finished', passed = false, progress = NULL,
        "leaseExpiresAt" = NULL, "finishedAt" = clock_timestamp()
      WHERE id = ${id}::uuid AND take = ${take} AND status = 'running'`;
  }
}
