import { z } from 'zod';
import { LaneSchema, type Lane } from './events.ts';
import { RuntimeNameSchema } from './language.ts';

/** One queue a lane: workers take the lanes that their machine is good for. */
export const queueName = (lane: Lane) => `convolab-${lane}`;

/** A job only names a run or a check: the database is the truth, and a lost job can be made again from it. */
export const GradeRunJobSchema = z.object({ runId: z.uuid(), lane: LaneSchema });
export type GradeRunJob = z.infer<typeof GradeRunJobSchema>;

export const CheckExerciseJobSchema = z.object({ checkId: z.uuid() });
export type CheckExerciseJob = z.infer<typeof CheckExerciseJobSchema>;

/** Jobs of every kind lie in the lanes' queues: the name says which one it is. */
export const JobNameSchema = z.enum(['grade-run', 'check-exercise']);
export type JobName = z.infer<typeof JobNameSchema>;

/** A job as it is added to the queue of its lane. */
export interface QueuedJob {
  readonly name: JobName;
  readonly lane: Lane;
  readonly id: string;
  readonly data: GradeRunJob | CheckExerciseJob;
}

/** BullMQ ignores a job whose id it knows, so each take of a run has its own. */
export const gradeRunJobId = (runId: string, take: number) => `${runId}-${take}`;

/** @param take the one that it is for: one more than the run was taken */
export const gradeRunJob = ({ runId, lane }: GradeRunJob, take: number): QueuedJob => ({
  name: 'grade-run',
  lane,
  id: gradeRunJobId(runId, take),
  data: { runId, lane },
});

/** Exercises are checked in the lane of what nobody waits for, never ahead of a student. */
export const checkExerciseJob = ({ checkId }: CheckExerciseJob, take: number): QueuedJob => ({
  name: 'check-exercise',
  lane: 'batch',
  id: `${checkId}-${take}`,
  data: { checkId },
});

/** Redis channel on which workers and the API say that events of a run were stored; the message is a RunEvent as JSON. */
export const runEventsChannel = (runId: string) => `convolab:run:${runId}`;

/** Redis channel that asks whoever grades a run to stop. */
export const CANCEL_CHANNEL = 'convolab:cancel';

/** Each worker keeps a key with this prefix, a short expiry and its WorkerPresence as JSON. */
export const WORKER_KEY_PREFIX = 'convolab:worker:';

/** What a worker may be able to do: run a runtime's programs, or train models. */
export const CapabilitySchema = z.enum([...RuntimeNameSchema.options, 'training']);
export type Capability = z.infer<typeof CapabilitySchema>;

/** A backend that would train faster than the one that does, and why it does not. */
export const PassedOverBackendSchema = z.object({
  backend: z.enum(['tfjs-node-gpu', 'tfjs-node', 'wasm']),
  cause: z.enum(['no-gpu', 'not-installed', 'failed']),
  /** One line, for the operator. */
  reason: z.string(),
});
export type PassedOverBackend = z.infer<typeof PassedOverBackendSchema>;

export const WorkerPresenceSchema = z.object({
  id: z.string(),
  lanes: z.array(LaneSchema),
  runtimes: z.array(
    z.object({
      runtime: CapabilitySchema,
      available: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
  /** What trains here, with its version. */
  backend: z.string().nullable(),
  /** Best first. */
  passedOver: z.array(PassedOverBackendSchema).readonly().optional(),
});
export type WorkerPresence = z.infer<typeof WorkerPresenceSchema>;
