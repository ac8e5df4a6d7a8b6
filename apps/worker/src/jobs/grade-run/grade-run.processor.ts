import { GradeRunJobSchema, queueName, type Lane } from '@convolab/contracts';
import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { gradeRun, type GradeRunPorts, type GradeRunSettings } from './grade-run.ts';

/**
 * The same on every worker of a queue: whoever checks for stalled jobs decides for all. A job that stalls more often than
 * any run can die is dropped, and the reconciler makes it anew.
 */
const STALLED_INTERVAL_MS = 5_000;
const LOCK_DURATION_MS = 15_000;
const MAX_STALLED_COUNT = 10;

export interface GradeRunProcessorOptions {
  readonly lane: Lane;
  readonly concurrency: number;
  /** Blocks in Redis: a connection of its own is made from it. */
  readonly connection: Redis;
  readonly ports: GradeRunPorts;
  readonly settings: GradeRunSettings;
}

/**
 * Takes jobs of one lane from BullMQ. A job only says "look at this run": done and failed jobs are forgotten at once, so that
 * the reconciler can add one with the same id again.
 */
export function startGradeRunProcessor(options: GradeRunProcessorOptions): Worker {
  const { lane, ports, settings } = options;
  const worker = new Worker(
    queueName(lane),
    async (job) => {
      const { runId } = GradeRunJobSchema.parse(job.data);
      const startedMs = performance.now();
      const outcome = await gradeRun(runId, ports, settings);
      const elapsedMs = Math.round(performance.now() - startedMs);
      ports.log.info({ runId, lane, outcome, elapsedMs }, 'looked at a run');
    },
    {
      connection: options.connection,
      concurrency: options.concurrency,
      stalledInterval: STALLED_INTERVAL_MS,
      lockDuration: LOCK_DURATION_MS,
      maxStalledCount: MAX_STALLED_COUNT,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    },
  );
  worker.on('error', (error) => {
    ports.log.warn({ lane, err: error }, 'the queue reports an error');
  });
  worker.on('failed', (job, error) => {
    ports.log.error({ lane, jobId: job?.id, err: error }, 'a job failed');
  });
  return worker;
}
