import type { ExerciseContent } from '@convolab/contracts';
import {
  orStopped,
  whileLeased,
  type LeasePorts,
  type LeaseSettings,
  type WorkStop,
} from '../../leases/lease.ts';
import type { Checker, CheckStore, TakenCheck } from './check-exercise.ports.ts';
import { ProgressNotes } from './progress-notes.ts';

export interface CheckExercisePorts extends Pick<LeasePorts, 'register' | 'log'> {
  readonly checks: CheckStore;
  readonly checker: Checker;
  /** Why this worker cannot check such an exercise just now (a runtime is missing); null if it can. */
  readonly findObstacle: (content: ExerciseContent) => Promise<string | null>;
}

export interface CheckExerciseSettings extends LeaseSettings {
  /** When a worker that lacks a runtime may look at the check again. */
  readonly obstacleDelayMs: number;
}

export type CheckExerciseOutcome =
  'not-free' | 'given-up' | 'no-runtime' | 'finished' | 'given-back' | 'lost' | 'failed';

/**
 * Runs the publish gate over a version, if its check is free, from taking it to its finishing write. Safe to call for any check at
 * any time, by any number of workers, as grading a run is. Rejects only where the database fails.
 */
export async function checkExercise(
  checkId: string,
  ports: CheckExercisePorts,
  settings: CheckExerciseSettings,
): Promise<CheckExerciseOutcome> {
  const { checks, log } = ports;
  const taken = await checks.take(checkId, settings.leaseMs);
  if (taken.status !== 'taken') return taken.status;
  const { check } = taken;
  const obstacle = await ports.findObstacle(check.content);
  if (obstacle !== null) {
    log.warn({ checkId, take: check.take, obstacle }, 'this worker cannot check the exercise; it waits');
    await checks.giveBack(check, settings.obstacleDelayMs);
    return 'no-runtime';
  }
  const lease = { ...ports, renew: (...held: Parameters<LeasePorts['renew']>) => checks.renew(...held) };
  return whileLeased(check, lease, settings, (stop) => work(check, stop, ports, settings));
}

async function work(
  check: TakenCheck,
  stop: WorkStop,
  ports: CheckExercisePorts,
  { stopGraceMs }: CheckExerciseSettings,
): Promise<CheckExerciseOutcome> {
  const { checks, checker, log } = ports;
  const notes = new ProgressNotes(
    (progress) => checks.note(check, progress),
    (error) => {
      log.warn({ checkId: check.id, err: error }, 'the progress of a check could not be stored');
    },
  );
  try {
    const checking = checker.check(check.content, notes.note, stop.signal);
    const report = await orStopped(checking, stop.signal, stopGraceMs);
    if (stop.reason !== null) return await endEarly(check, stop, ports);
    return (await checks.finish(check, report, checker.engine)) ? 'finished' : 'lost';
  } catch (error) {
    return stop.reason === null ? await fail(check, error, ports) : await endEarly(check, stop, ports);
  } finally {
    notes.end();
  }
}

async function endEarly(
  check: TakenCheck,
  { reason }: WorkStop,
  ports: CheckExercisePorts,
): Promise<CheckExerciseOutcome> {
  if (reason === 'lost') return 'lost';
  if (reason === 'overdue') return fail(check, new Error('The check did not end in time.'), ports);
  await ports.checks.giveBack(check, 0);
  return 'given-back';
}

/** What the platform does wrong is no fault of the exercise. */
async function fail(
  check: TakenCheck,
  error: unknown,
  { checks, log }: CheckExercisePorts,
): Promise<CheckExerciseOutcome> {
  log.error({ checkId: check.id, take: check.take, err: error }, 'a check failed on the platform’s side');
  await checks.fail(check);
  return 'failed';
}
