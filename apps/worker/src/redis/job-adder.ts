import { LaneSchema, queueName, type Lane, type QueuedJob } from '@convolab/contracts';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ReconcilePorts } from '../jobs/reconcile/reconcile.ts';

type JobData = QueuedJob['data'];

/** Adds jobs to the lanes' queues. */
export class JobAdder {
  readonly #queues = new Map<Lane, Queue<JobData>>();
  readonly #connection: Redis;
  readonly #onError: (error: Error) => void;

  constructor(connection: Redis, onError: (error: Error) => void) {
    this.#connection = connection;
    this.#onError = onError;
  }

  readonly addJobs: ReconcilePorts['addJobs'] = async (jobs) => {
    for (const lane of LaneSchema.options) {
      const bulk = jobs
        .filter((job) => job.lane === lane)
        .map(({ name, id, data }) => ({ name, data, opts: { jobId: id } }));
      if (bulk.length > 0) await this.#queue(lane).addBulk(bulk);
    }
  };

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  #queue(lane: Lane): Queue<JobData> {
    const known = this.#queues.get(lane);
    if (known) return known;
    const options = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } };
    const queue = new Queue<JobData>(queueName(lane), {
      connection: this.#connection,
      defaultJobOptions: options,
    });
    queue.on('error', this.#onError);
    this.#queues.set(lane, queue);
    return queue;
  }
}
