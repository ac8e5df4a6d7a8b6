import {
  ExerciseContentSchema,
  SubmissionPayloadSchema,
  type CaseReport,
  type EpochReport,
  type ExerciseContent,
  type RunEvent,
  type RunEventBody,
  type TestScore,
} from '@convolab/contracts';
import {
  appendRunEvents,
  recomputeGrade,
  verdictToColumn,
  type Prisma,
  type PrismaClient,
} from '@convolab/db';
import type { HeldRow, LeaseState } from '../../leases/lease.ts';
import { LeasedRows, MAX_DEAD_TAKES } from '../../leases/leased-rows.repository.ts';
import type { GradingRequest, RunEnd, RunStore, TakenRun, TakeOutcome } from './grade-run.ports.ts';

/** Exercise versions never change, so they are read once. */
const MAX_CACHED_VERSIONS = 100;

interface TakenRow {
  readonly take: number;
  readonly deadTakes: number;
  readonly submissionId: string;
  readonly seed: string;
  readonly cancelRequested: boolean;
}

const TRANSACTION = { maxWait: 10_000, timeout: 15_000 };

/** Runs in PostgreSQL. */
export class GradeRunRepository implements RunStore {
  readonly #prisma: PrismaClient;
  readonly #leases: LeasedRows<TakenRow>;
  readonly #versions = new Map<string, ExerciseContent>();

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
    this.#leases = new LeasedRows(prisma, 'GradingRun');
  }

  async take(runId: string, leaseMs: number): Promise<TakeOutcome> {
    const row = await this.#leases.take(runId, leaseMs);
    if (!row) return { status: 'not-free' };
    if (row.cancelRequested) {
      const events: RunEventBody[] = [{ type: 'finished', data: { status: 'cancelled' } }];
      return {
        status: 'ended',
        end: 'cancelled',
        events: (await this.#cancel(runId, row.take, events)) ?? [],
      };
    }
    if (row.deadTakes >= MAX_DEAD_TAKES) {
      return { status: 'ended', end: 'given-up', events: (await this.#giveUp(runId, row.take)) ?? [] };
    }
    const request = await this.#readRequest(row);
    return { status: 'taken', run: { id: runId, take: row.take, request } };
  }

  async renew(run: HeldRow, leaseMs: number): Promise<LeaseState> {
    const row = await this.#leases.renew(run, leaseMs);
    if (!row) return 'lost';
    return row.cancelRequested ? 'cancel-requested' : 'held';
  }

  append(run: TakenRun, events: readonly RunEventBody[]): Promise<RunEvent[] | null> {
    return this.#whileHeld(run.id, run.take, (tx) => appendRunEvents(tx, run.id, events));
  }

  finish(run: TakenRun, end: RunEnd): Promise<RunEvent[] | null> {
    return this.#whileHeld(run.id, run.take, async (tx) => {
      await tx.caseResult.createMany({ data: end.cases.map((report) => caseRow(run.id, report)) });
      const scores = end.result.scores.map((score) => scoreRow(run.id, score));
      if (scores.length > 0) await tx.testScore.createMany({ data: scores });
      await tx.trainingEpoch.createMany({ data: end.epochs.map((report) => epochRow(run.id, report)) });
      await tx.artifact.createMany({ data: end.artifacts.map((kept) => ({ runId: run.id, ...kept })) });
      return this.#end(tx, run.id, end.events, {
        status: 'finished',
        verdict: verdictToColumn(end.result.verdict),
        score: end.result.score,
        maxScore: end.result.maxScore,
        accuracy: end.result.accuracy,
        ...end.measures,
        engine: end.result.engine.slice(0, 200),
      });
    });
  }

  cancel(run: TakenRun, events: readonly RunEventBody[]): Promise<RunEvent[] | null> {
    return this.#cancel(run.id, run.take, events);
  }

  giveBack(run: TakenRun, delayMs: number): Promise<void> {
    return this.#leases.giveBack(run, delayMs);
  }

  async fail(run: TakenRun): Promise<RunEvent[]> {
    const next = await this.#leases.countFailure(run);
    return next === 'exhausted' ? ((await this.#giveUp(run.id, run.take)) ?? []) : [];
  }

  #cancel(runId: string, take: number, events: readonly RunEventBody[]): Promise<RunEvent[] | null> {
    return this.#whileHeld(runId, take, (tx) => this.#end(tx, runId, events, { status: 'cancelled' }));
  }

  #giveUp(runId: string, take: number): Promise<RunEvent[] | null> {
    return this.#whileHeld(runId, take, async (tx) => {
      // Not through the content's schema: that it does not fit may be why grading failed.
      const [points] = await tx.$queryRaw<{ maxScore: number }[]>`
        SELECT coalesce((version.content -> 'spec' ->> 'points')::float8, 0) AS "maxScore"
        FROM "GradingRun" run JOIN "Submission" submission ON submission.id = run."submissionId"
          JOIN "ExerciseVersion" version ON version.id = submission."exerciseVersionId"
        WHERE run.id = ${runId}::uuid`;
      const scores = { score: 0, maxScore: points?.maxScore ?? 0 };
      const said = { verdict: 'internal-error', message: null, error: null, output: null } as const;
      const more = { groups: [], hint: null };
      const events: RunEventBody[] = [
        { type: 'verdict', data: { ...said, ...more, ...scores } },
        { type: 'finished', data: { status: 'finished' } },
      ];
      return this.#end(tx, runId, events, { status: 'finished', verdict: 'internal_error', ...scores });
    });
  }

  /** Does `write` in a transaction that holds the run's row, if this take is still the newest. */
  #whileHeld<T>(
    runId: string,
    take: number,
    write: (tx: Prisma.TransactionClient) => Promise<T>,
  ): Promise<T | null> {
    return this.#prisma.$transaction(async (tx) => {
      const held = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "GradingRun"
        WHERE id = ${runId}::uuid AND take = ${take} AND status = 'running' FOR UPDATE`;
      return held.length === 0 ? null : write(tx);
    }, TRANSACTION);
  }

  /** The finishing write: the run, the rest of its story, the grade that follows from it. */
  async #end(
    tx: Prisma.TransactionClient,
    runId: string,
    events: readonly RunEventBody[],
    data: Prisma.GradingRunUpdateInput,
  ): Promise<RunEvent[]> {
    const stored = await appendRunEvents(tx, runId, events);
    await tx.runEvent.deleteMany({ where: { runId, type: 'progress' } });
    const { submission } = await tx.gradingRun.update({
      where: { id: runId },
      data: { ...data, leaseExpiresAt: null, finishedAt: stored.at(-1)?.at ?? new Date() },
      select: { submission: { select: { assignmentItemId: true, userId: true, mode: true } } },
    });
    if (submission.mode === 'graded' && submission.assignmentItemId !== null) {
      await recomputeGrade(tx, submission.assignmentItemId, submission.userId);
    }
    return stored;
  }

  async #readRequest({ submissionId, seed }: TakenRow): Promise<GradingRequest> {
    const submission = await this.#prisma.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: { payload: true, mode: true, exerciseVersionId: true, assignmentItemId: true },
    });
    const [content, holdsBack] = await Promise.all([
      this.#readVersion(submission.exerciseVersionId),
      this.#holdsBack(submission.assignmentItemId),
    ]);
    return {
      content,
      payload: SubmissionPayloadSchema.parse(submission.payload),
      mode: submission.mode,
      seed,
      holdsBack,
    };
  }

  /** Whether a board of the item's assignment holds test images back. */
  async #holdsBack(assignmentItemId: string | null): Promise<boolean> {
    if (assignmentItemId === null) return false;
    const board = await this.#prisma.leaderboardSettings.findFirst({
      where: { enabled: true, holdsBack: true, assignment: { items: { some: { id: assignmentItemId } } } },
      select: { assignmentId: true },
    });
    return board !== null;
  }

  async #readVersion(versionId: string): Promise<ExerciseContent> {
    const cached = this.#versions.get(versionId);
    if (cached) return cached;
    const { content } = await this.#prisma.exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
    const parsed = ExerciseContentSchema.parse(content);
    const [oldest] = this.#versions.keys();
    if (this.#versions.size >= MAX_CACHED_VERSIONS && oldest !== undefined) this.#versions.delete(oldest);
    this.#versions.set(versionId, parsed);
    return parsed;
  }
}

const caseRow = (runId: string, report: CaseReport): Prisma.CaseResultCreateManyInput => ({
  runId,
  index: report.index,
  name: report.name,
  verdict: report.verdict,
  score: report.score,
  maxScore: report.maxScore,
  cpuMs: report.usage?.cpuMs ?? null,
  wallMs: report.usage?.wallMs ?? null,
  memoryBytes: report.usage?.memoryBytes ?? null,
});

const scoreRow = (
  runId: string,
  { set, part, images, correct }: TestScore,
): Prisma.TestScoreCreateManyInput => ({ runId, set, isPrivate: part === 'private', images, correct });

const epochRow = (runId: string, report: EpochReport): Prisma.TrainingEpochCreateManyInput => ({
  runId,
  epoch: report.epoch,
  trainingLoss: report.trainingLoss,
  trainingAccuracy: report.trainingAccuracy,
  validationLoss: report.validationLoss,
  validationAccuracy: report.validationAccuracy,
  elapsedMs: report.elapsedMs,
});
