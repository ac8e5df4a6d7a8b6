import { LANGUAGES, LanguageSchema, type RuntimeName } from '../language.ts';
import type { ExerciseContent } from './exercise-content.ts';

/** The runtimes that the publish gate needs for an exercise: those of all its programs. Nothing is trained. */
export function runtimesForCheck({ spec, solutions, starters, bugs }: ExerciseContent): RuntimeName[] {
  if (spec.kind === 'quiz') return [];
  if (spec.kind === 'model') return ['tfjs-model'];
  const begun = LanguageSchema.options.filter((language) => starters[language] !== undefined);
  const languages = [...solutions, ...bugs].map(({ language }) => language).concat(begun);
  return [...new Set(languages.map((language) => LANGUAGES[language].runtime))];
}
