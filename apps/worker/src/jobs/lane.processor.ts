import { JobNameSchema, queueName, type JobName, type Lane } from '@convolab/contracts';
import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { WorkerLog } from '../logging/logger.ts';

/**
 * The same on every worker of a queue: whoever checks for stalled jobs decides for all. A job that stalls more often than
 * any run can die is dropped, and the reconciler makes it anew.
 */
const STALLED_INTERVAL_MS = 5_000;
const LOCK_DURATION_MS = 15_000;
const MAX_STALLED_COUNT = 10;

/** Parses a job's data and does the job; answers what to log, or null where there is nothing to say. */
export type JobHandler = (data: unknown) => Promise<object | null>;

/** One handler for each kind of job: the compiler misses none. */
export type JobHandlers = Readonly<Record<JobName, JobHandler>>;

export interface LaneProcessorOptions {
  readonly lane: Lane;
  readonly concurrency: number;
  /** Blocks in Redis: a connection of its own is made from it. */
  readonly connection: Redis;
  readonly handlers: JobHandlers;
  readonly log: WorkerLog;
}

/**
 * Takes jobs of one lane from BullMQ. A job only says "look at this row": done and failed jobs are forgotten at once, so that
 * the reconciler can add one with the same id again.
 */
export function startLaneProcessor({ lane, handlers, log, ...options }: LaneProcessorOptions): Worker {
  const worker = new Worker(
    queueName(lane),
    async (job) => {
      const name = JobNameSchema.parse(job.name);
      const startedMs = performance.now();
      const told = await handlers[name](job.data);
      const elapsedMs = Math.round(performance.now() - startedMs);
      if (told !== null) log.info({ job: name, lane, ...told, elapsedMs }, 'did a job');
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
    log.warn({ lane, err: error }, 'the queue reports an error');
  });
  worker.on('failed', (job, error) => {
    log.error({ lane, jobId: job?.id, err: error }, 'a job failed');
  });
  return worker;
}
