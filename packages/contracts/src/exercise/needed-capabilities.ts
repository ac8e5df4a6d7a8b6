import type { Capability } from '../jobs.ts';
import { LANGUAGES, LanguageSchema } from '../language.ts';
import type { SubmissionMode, SubmissionPayload } from '../api/submissions.ts';
import type { ExerciseContent, ExerciseSpec } from './exercise-content.ts';

/** What a worker must be able to do for a submission: nothing for a quiz; a graded model is also trained. */
export function capabilitiesForSubmission(
  spec: ExerciseSpec,
  mode: SubmissionMode,
  payload: SubmissionPayload,
): Capability[] {
  if (payload.kind === 'quiz') return [];
  if (spec.kind !== 'model') return [LANGUAGES[payload.language].runtime];
  return mode === 'graded' ? ['tfjs-model', 'training'] : ['tfjs-model'];
}

/** The same for the publish gate: the runtimes of all programs of the exercise. Nothing is trained. */
export function capabilitiesForCheck({ spec, solutions, starters, bugs }: ExerciseContent): Capability[] {
  if (spec.kind === 'quiz') return [];
  if (spec.kind === 'model') return ['tfjs-model'];
  const begun = LanguageSchema.options.filter((language) => starters[language] !== undefined);
  const languages = [...solutions, ...bugs].map(({ language }) => language).concat(begun);
  return [...new Set(languages.map((language) => LANGUAGES[language].runtime))];
}
