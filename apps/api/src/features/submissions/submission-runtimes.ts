import type { ExerciseSpec, SubmissionMode, SubmissionPayload } from '@convolab/contracts';
import type { RuntimeName } from '../system/runners.ts';

/** What a worker must be able to run for a submission: nothing for a quiz; a graded model is also trained. */
export function runtimesFor(
  spec: ExerciseSpec,
  mode: SubmissionMode,
  payload: SubmissionPayload,
): RuntimeName[] {
  if (payload.kind === 'quiz') return [];
  if (spec.kind !== 'model') return [payload.language];
  return mode === 'graded' ? ['tfjs-model', 'training'] : ['tfjs-model'];
}
