import { checkExerciseJob, gradeRunJob, queueName, type Lane, type QueuedJob } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { LOGGER } from '../../logging/logger.ts';
import { RedisService } from '../../redis/redis.module.ts';

/** So long a request waits for Redis; after that the workers' reconciler adds the job from the row. */
const ADD_TIMEOUT_MS = 250;

/** Adds the first job of a run or a check, on a connection that is closed with the app. Never fails: the row is the truth, and jobs can be made from it again. */
@Injectable()
export class RunQueue {
  private readonly queues = new Map<Lane, Queue<QueuedJob['data']>>();
  private readonly connection: Redis;

  constructor(
    redis: RedisService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.connection = redis.duplicate({ maxRetriesPerRequest: 1 });
  }

  add(runId: string, lane: Lane): Promise<void> {
    return this.push(gradeRunJob({ runId, lane }, 1));
  }

  addCheck(checkId: string): Promise<void> {
    return this.push(checkExerciseJob({ checkId }, 1));
  }

  private async push({ name, lane, id, data }: QueuedJob): Promise<void> {
    if (this.connection.status !== 'ready') return;
    const adding = this.queue(lane)
      .add(name, data, { jobId: id })
      .catch((error: unknown) => {
        this.log.warn({ err: error, jobId: id }, 'a job could not be added; the reconciler will');
      });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => (timer = setTimeout(resolve, ADD_TIMEOUT_MS)));
    await Promise.race([adding, timeout]);
    clearTimeout(timer);
  }

  private queue(lane: Lane): Queue<QueuedJob['data']> {
    const known = this.queues.get(lane);
    if (known !== undefined) return known;
    const queue = new Queue<QueuedJob['data']>(queueName(lane), {
      connection: this.connection,
      // Known ids are ignored: an ended job must not stand in the way of the next one for its run.
      defaultJobOptions: { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } },
    });
    queue.on('error', (error) => {
      this.log.warn({ err: error, lane }, 'the queue reports an error');
    });
    this.queues.set(lane, queue);
    return queue;
  }
}
