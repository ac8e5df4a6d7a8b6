import { randomUUID } from 'node:crypto';
import {
  capabilitiesForCheck,
  capabilitiesForSubmission,
  type ExerciseContent,
  type Lane,
} from '@convolab/contracts';
import type { ArtifactStore, FindNamed } from '@convolab/db/artifacts';
import { Redis } from 'ioredis';
import { checkExerciseHandler } from './jobs/check-exercise/check-exercise.handler.ts';
import type { Checker, CheckStore } from './jobs/check-exercise/check-exercise.ports.ts';
import { gradeRunHandler } from './jobs/grade-run/grade-run.handler.ts';
import type { Grader, GradingRequest, PublishEvents, RunStore } from './jobs/grade-run/grade-run.ports.ts';
import { startLaneProcessor, type JobHandlers } from './jobs/lane.processor.ts';
import { clearArtifacts } from './jobs/clear-artifacts/clear-artifacts.ts';
import { reconcile, type ReconcilePorts } from './jobs/reconcile/reconcile.ts';
import { startRounds } from './jobs/rounds.ts';
import { ActiveWork } from './leases/active-work.ts';
import type { WorkerLog } from './logging/logger.ts';
import { AvailabilityWatch, type Availability } from './presence/availability-watch.ts';
import { missingRuntime } from './presence/missing-runtime.ts';
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
  readonly checker: Checker;
  readonly runs: RunStore;
  readonly checks: CheckStore;
  readonly withMissingJobs: ReconcilePorts['withMissingJobs'];
  readonly artifacts: ArtifactStore;
  readonly findNamed: FindNamed;
  readonly log: WorkerLog;
}

export interface WorkerSettings {
  readonly lanes: readonly Lane[];
  readonly interactiveConcurrency: number;
  readonly training: { readonly trainings: number };
  readonly leaseMs: number;
}

export interface RunningWorker {
  /** Takes no more runs and checks, gives back those under way, and resolves when all is told; within 4 s. */
  stop(): Promise<void>;
}

const RECONCILE_INTERVAL_MS = 2_000;
const CLEAR_INTERVAL_MS = 60 * 60_000;
const STOP_GRACE_MS = 2_000;
const CLOSE_TIMEOUT_MS = 4_000;
const OBSTACLE_DELAY_MS = 5_000;
/** Far above what any limit of an exercise lets happen. */
const MAX_RUN_MS = { interactive: 10 * 60_000, batch: 10 * 60_000, training: 60 * 60_000 };
const MAX_CHECK_MS = 60 * 60_000;

/** Starts to grade and to check: takes jobs of its lanes, reconciles, listens for cancels and says that it is there. */
export async function startWorker(parts: WorkerParts, settings: WorkerSettings): Promise<RunningWorker> {
  const { engine, log } = parts;
  const redis = connect(parts.redisUrl, log);
  const subscriber = connect(parts.redisUrl, log);
  const active = new ActiveWork();
  const availability = new AvailabilityWatch(() => engine.availability(), log);
  const adder = new JobAdder(redis, (error) => {
    log.warn({ err: error }, 'the queue reports an error');
  });
  const handlersOf = makeHandlers(parts, settings, {
    active,
    availability,
    publish: createPublisher(redis, log),
  });
  const processors = settings.lanes.map((lane) =>
    startLaneProcessor({
      lane,
      concurrency: lane === 'training' ? settings.training.trainings : settings.interactiveConcurrency,
      connection: redis,
      handlers: handlersOf(lane),
      log,
    }),
  );
  const stopRounds = startAllRounds(parts, adder);
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
        stopRounds().then(() => adder.close()),
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

function startAllRounds(parts: WorkerParts, { addJobs }: JobAdder): () => Promise<void> {
  const { withMissingJobs, log } = parts;
  const stops = [
    startRounds(
      {
        name: 'reconciling',
        round: () => reconcile({ withMissingJobs, addJobs }),
        intervalMs: RECONCILE_INTERVAL_MS,
      },
      log,
    ),
    startRounds(
      {
        name: 'clearing artefacts',
        round: () => clearArtifacts(parts),
        intervalMs: CLEAR_INTERVAL_MS,
      },
      log,
    ),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

interface Surroundings {
  readonly active: ActiveWork;
  readonly availability: AvailabilityWatch;
  readonly publish: PublishEvents;
}

/** What is done with each kind of job, a lane: lanes differ in how long a run may take. */
function makeHandlers(
  { engine, checker, runs, checks, artifacts, log }: WorkerParts,
  { leaseMs }: WorkerSettings,
  { active, availability, publish }: Surroundings,
): (lane: Lane) => JobHandlers {
  const common = { log, register: active.register };
  const gradePorts = {
    ...common,
    runs,
    grader: engine,
    artifacts,
    publish,
    findObstacle: async ({ content: { spec }, mode, payload }: GradingRequest) =>
      missingRuntime(capabilitiesForSubmission(spec, mode, payload), await availability.current()),
  };
  const checkPorts = {
    ...common,
    checks,
    checker,
    findObstacle: async (content: ExerciseContent) =>
      missingRuntime(capabilitiesForCheck(content), await availability.current()),
  };
  const settings = { leaseMs, stopGraceMs: STOP_GRACE_MS, obstacleDelayMs: OBSTACLE_DELAY_MS };
  // The same for all lanes: it does one check at a time.
  const checkExercise = checkExerciseHandler(checkPorts, { ...settings, maxWorkMs: MAX_CHECK_MS });
  return (lane) => ({
    'grade-run': gradeRunHandler(gradePorts, { ...settings, maxWorkMs: MAX_RUN_MS[lane] }),
    'check-exercise': checkExercise,
  });
}

/** BullMQ's workers wait for Redis without end; so does everything else here, since nothing can be done without it. */
function connect(url: string, log: WorkerLog): Redis {
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
