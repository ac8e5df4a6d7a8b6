import type { Lane } from '../events.ts';
import type { Capability } from '../jobs.ts';
import { LANGUAGES, LanguageSchema, type Language, type RuntimeName } from '../language.ts';
import type { SubmissionMode, SubmissionPayload } from '../api/submissions.ts';
import type { ExerciseContent, ExerciseSpec } from './exercise-content.ts';
import { isTrained } from './model-exercise.ts';

/** Whether its functions train a model that they are given. */
export const isTrainingLoop = (spec: ExerciseSpec): boolean =>
  spec.kind === 'function' && spec.functions.some(({ trains }) => trains !== undefined);

/** What runs the programs of an exercise. Throws RangeError where it has none in this language. */
export function runtimeFor(spec: ExerciseSpec, language: Language): RuntimeName {
  const { runtime, modelRuntime } = LANGUAGES[language];
  if (isTrainingLoop(spec)) return 'tfjs-training';
  if (spec.kind !== 'model') return runtime;
  if (modelRuntime === null) throw new RangeError(`No models are written in ${language}.`);
  return modelRuntime;
}

/** Whether its models are trained outside of the box: never those that are judged by their structure alone. */
const isTrainedOutside = (spec: ExerciseSpec): boolean => spec.kind === 'model' && isTrained(spec);

/** Where a submission waits: whatever trains, in the box or outside, stands in a line of its own. */
export const laneFor = (spec: ExerciseSpec, mode: SubmissionMode): Lane =>
  mode === 'graded' && (isTrainedOutside(spec) || isTrainingLoop(spec)) ? 'training' : 'interactive';

/** What a worker must be able to do for a program: a graded model may be trained as well. */
export function capabilitiesForProgram(
  spec: ExerciseSpec,
  mode: SubmissionMode,
  language: Language,
): Capability[] {
  const runtime = runtimeFor(spec, language);
  return mode === 'graded' && isTrainedOutside(spec) ? [runtime, 'training'] : [runtime];
}

/** The same for a submission; nothing for a quiz. */
export const capabilitiesForSubmission = (
  spec: ExerciseSpec,
  mode: SubmissionMode,
  payload: SubmissionPayload,
): Capability[] => (payload.kind === 'quiz' ? [] : capabilitiesForProgram(spec, mode, payload.language));

/** The same for the publish gate: the runtimes of all programs of the exercise. Nothing is trained. */
export function capabilitiesForCheck({ spec, solutions, starters, bugs }: ExerciseContent): Capability[] {
  if (spec.kind === 'quiz') return [];
  const begun = LanguageSchema.options.filter((language) => starters[language] !== undefined);
  const languages = [...solutions, ...bugs].map(({ language }) => language).concat(begun);
  return [...new Set(languages.map((language) => runtimeFor(spec, language)))];
}
