import { randomUUID } from 'node:crypto';
import type { Lane } from '@convolab/contracts';
import { Redis } from 'ioredis';
import { ActiveRuns } from './jobs/grade-run/active-runs.ts';
import { startGradeRunProcessor } from './jobs/grade-run/grade-run.processor.ts';
import type { Grader, GradingRequest, RunLog, RunStore } from './jobs/grade-run/grade-run.ports.ts';
import type { GradeRunPorts, GradeRunSettings } from './jobs/grade-run/grade-run.ts';
import { findObstacle } from './jobs/grade-run/obstacle.ts';
import { startReconciling, type ReconcilePorts } from './jobs/reconcile-runs/reconcile-runs.ts';
import { AvailabilityWatch, type Availability } from './presence/availability-watch.ts';
import { keepPresence } from './presence/worker-presence.ts';
import { JobAdder } from './redis/job-adder.ts';
import { createPublisher, listenForCancels } from './redis/run-channels.ts';

export interface WorkerEngine extends Grader {
  /** Tries what can be run here; costs a second or so. */
  availability(): Promise<Availability>;
}

export interface WorkerParts {
  readonly redisUrl: string;
  readonly engine: WorkerEngine;
  readonly runs: RunStore;
  readonly withWaitingRuns: ReconcilePorts['withWaitingRuns'];
  readonly log: RunLog;
}

export interface WorkerSettings {
  readonly lanes: readonly Lane[];
  readonly interactiveConcurrency: number;
  readonly leaseMs: number;
}

export interface RunningWorker {
  /** Takes no more runs, gives back those under way, and resolves when all is told; within 4 s. */
  stop(): Promise<void>;
}

const RECONCILE_INTERVAL_MS = 2_000;
const STOP_GRACE_MS = 2_000;
const CLOSE_TIMEOUT_MS = 4_000;
const OBSTACLE_DELAY_MS = 5_000;
/** Far above what any limit of an exercise lets happen. */
const MAX_RUN_MS = { interactive: 10 * 60_000, batch: 10 * 60_000, training: 60 * 60_000 };

/** Starts to grade: takes jobs of its lanes, reconciles, listens for cancels and says that it is there. */
export async function startWorker(parts: WorkerParts, settings: WorkerSettings): Promise<RunningWorker> {
  const { engine, log } = parts;
  const redis = connect(parts.redisUrl, log);
  const subscriber = connect(parts.redisUrl, log);
  const active = new ActiveRuns();
  const availability = new AvailabilityWatch(() => engine.availability(), log);
  const adder = new JobAdder(redis, (error) => {
    log.warn({ err: error }, 'the queue reports an error');
  });
  const ports: GradeRunPorts = {
    runs: parts.runs,
    grader: engine,
    publish: createPublisher(redis, log),
    findObstacle: async (request: GradingRequest) => findObstacle(request, await availability.current()),
    log,
    register: active.register,
  };
  const processors = settings.lanes.map((lane) =>
    startGradeRunProcessor({
      lane,
      concurrency: lane === 'training' ? 1 : settings.interactiveConcurrency,
      connection: redis,
      ports,
      settings: gradeSettings(lane, settings.leaseMs),
    }),
  );
  const stopReconciling = startReconciling(
    { withWaitingRuns: parts.withWaitingRuns, addJobs: adder.addJobs },
    RECONCILE_INTERVAL_MS,
    log,
  );
  const id = randomUUID();
  const describe = async () => ({ id, lanes: [...settings.lanes], ...(await availability.current()) });
  const endPresence = keepPresence(redis, describe, log);
  await listenForCancels(subscriber, (runId) => {
    active.stop(runId, 'cancelled');
  });
  return {
    stop: async () => {
      active.stopAll();
      const closing = [
        ...processors.map((processor) => processor.close()),
        stopReconciling().then(() => adder.close()),
        endPresence(),
      ];
      const results = await settledWithin(closing, CLOSE_TIMEOUT_MS);
      for (const result of results) {
        if (result.status === 'rejected')
          log.warn({ err: result.reason as unknown }, 'stopping was not clean');
      }
      redis.disconnect();
      subscriber.disconnect();
    },
  };
}

const gradeSettings = (lane: Lane, leaseMs: number): GradeRunSettings => ({
  leaseMs,
  stopGraceMs: STOP_GRACE_MS,
  maxRunMs: MAX_RUN_MS[lane],
  obstacleDelayMs: OBSTACLE_DELAY_MS,
});

/** BullMQ's workers wait for Redis without end; so does everything else here, since nothing can be done without it. */
function connect(url: string, log: RunLog): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', (error) => {
    log.warn({ err: error }, 'Redis does not answer');
  });
  return redis;
}

async function settledWithin(
  work: readonly Promise<void>[],
  timeoutMs: number,
): Promise<PromiseSettledResult<void>[]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<PromiseSettledResult<void>[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([{ status: 'rejected', reason: new Error('Not everything stopped in time.') }]);
    }, timeoutMs);
  });
  const settled = await Promise.race([Promise.allSettled(work), timeout]);
  clearTimeout(timer);
  return settled;
}
