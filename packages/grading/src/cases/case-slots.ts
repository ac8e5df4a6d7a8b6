import type { FunctionCase, FunctionExercise, SubmissionMode, Visibility } from '@convolab/contracts';

/** A case by name, before it is drawn. */
export interface CaseSlot {
  readonly spec: FunctionCase;
  readonly name: string;
  /** Of the entry in exercise.yaml. */
  readonly place: string;
}

/** The cases of an exercise by name, entries with a count spread out, in order. */
export function caseSlots(exercise: FunctionExercise): CaseSlot[] {
  return exercise.cases.flatMap((spec, position) => {
    const place = `cases[${position}]`;
    if (spec.count === 1) return [{ spec, name: spec.name, place }];
    return Array.from({ length: spec.count }, (_, copy) => ({
      spec,
      name: `${spec.name}-${copy + 1}`,
      place,
    }));
  });
}

/** Whether a case is run in this mode: "Run" leaves out the hidden ones. */
export const runsIn = (mode: SubmissionMode, { visibility }: { readonly visibility: Visibility }): boolean =>
  mode === 'graded' || visibility !== 'hidden';
