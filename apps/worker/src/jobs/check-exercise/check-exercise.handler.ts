import { CheckExerciseJobSchema } from '@convolab/contracts';
import type { JobHandler } from '../lane.processor.ts';
import { checkExercise, type CheckExercisePorts, type CheckExerciseSettings } from './check-exercise.ts';

/**
 * One check at a time: students' runs have the machine. A job that comes meanwhile is let go, and the reconciler brings it again,
 * to this worker or to one with nothing to do.
 */
export function checkExerciseHandler(ports: CheckExercisePorts, settings: CheckExerciseSettings): JobHandler {
  let isChecking = false;
  return async (data) => {
    const { checkId } = CheckExerciseJobSchema.parse(data);
    if (isChecking) return null;
    isChecking = true;
    try {
      return { checkId, outcome: await checkExercise(checkId, ports, settings) };
    } finally {
      isChecking = false;
    }
  };
}
