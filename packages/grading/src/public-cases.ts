import type { ExerciseSpec, Visibility } from '@convolab/contracts';
import { caseSlots } from './cases/case-slots.ts';
import { sharePoints } from './points.ts';

/** A case as everybody may know it: no data. */
export interface PublicCase {
  readonly name: string;
  readonly visibility: Visibility;
  readonly points: number;
}

/** The cases of an exercise with what each is worth; exercises without cases have none. */
export function publicCases(spec: ExerciseSpec): PublicCase[] {
  if (spec.kind !== 'function') return [];
  const slots = caseSlots(spec);
  const points = sharePoints(
    spec.points,
    slots.map((slot) => slot.spec.weight),
  );
  return slots.map(({ name, spec: { visibility } }, index) => ({
    name,
    visibility,
    points: points[index] ?? 0,
  }));
}
