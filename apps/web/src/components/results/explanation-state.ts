import { isOver, type RunStory } from './run-story.ts';

/** Whether a mistake with a name and a small input that shows it are still being looked for. */
export type Search = 'nothing' | 'mistake-and-input';

/** What may still be said about a failed run; pages keep room for it, so that what is being read stays in its place. */
export function searchOf(story: RunStory): Search {
  if (!story.verdict || isOver(story)) return 'nothing';
  const isWrong = story.cases.some(
    ({ verdict }) => verdict === 'wrong-answer' || verdict === 'runtime-error',
  );
  return isWrong ? 'mistake-and-input' : 'nothing';
}

/** Whether anything is said about why the run failed, or may soon be. */
export function isExplained(story: RunStory, search: Search): boolean {
  return search !== 'nothing' || [story.diagnosis, story.verdict?.hint, story.counterexample].some(Boolean);
}
