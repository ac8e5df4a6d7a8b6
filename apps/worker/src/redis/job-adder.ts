import { LaneSchema, queueName, type GradeRunJob, type Lane } from '@convolab/contracts';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ReconcilePorts } from '../jobs/reconcile-runs/reconcile-runs.ts';

/** Adds grading jobs to the lanes' queues. */
export class JobAdder {
  readonly #queues = new Map<Lane, Queue<GradeRunJob>>();
  readonly #connection: Redis;
  readonly #onError: (error: Error) => void;

  constructor(connection: Redis, onError: (error: Error) => void) {
    this.#connection = connection;
    this.#onError = onError;
  }

  readonly addJobs: ReconcilePorts['addJobs'] = async (jobs) => {
    for (const lane of LaneSchema.options) {
      const bulk = jobs
        .filter(({ data }) => data.lane === lane)
        .map(({ id, data }) => ({ name: 'grade-run', data, opts: { jobId: id } }));
      if (bulk.length > 0) await this.#queue(lane).addBulk(bulk);
    }
  };

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  #queue(lane: Lane): Queue<GradeRunJob> {
    const known = this.#queues.get(lane);
    if (known) return known;
    const options = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } };
    const queue = new Queue<GradeRunJob>(queueName(lane), {
      connection: this.#connection,
      defaultJobOptions: options,
    });
    queue.on('error', this.#onError);
    this.#queues.set(lane, queue);
    return queue;
  }
}
