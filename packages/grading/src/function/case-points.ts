import type { FunctionExercise, SubmissionMode } from '@convolab/contracts';
import { caseSlots, runsIn } from '../cases/case-slots.ts';
import { sharePoints } from '../points.ts';

/** The points of each case that runs in the mode; all cases together have the exercise's points. */
export function pointsOf(spec: FunctionExercise, mode: SubmissionMode): number[] {
  const slots = caseSlots(spec);
  const points = sharePoints(
    spec.points,
    slots.map((slot) => slot.spec.weight),
  );
  return points.filter((_, index) => slots[index] && runsIn(mode, slots[index].spec));
}
