import { isOver, type RunStory } from './run-story.ts';

/**
 * Whether a mistake with a name and a small input that shows it are still being looked for; pages keep room for them, so that what is
 * being read stays in its place.
 */
export function isSearching(story: RunStory): boolean {
  if (!story.verdict || isOver(story)) return false;
  return story.cases.some(({ verdict }) => verdict === 'wrong-answer' || verdict === 'runtime-error');
}

/** Whether anything is said about why the run failed, or may soon be. */
export const isExplained = (story: RunStory, searching: boolean): boolean =>
  searching || [story.diagnosis, story.verdict?.hint, story.counterexample].some(Boolean);
