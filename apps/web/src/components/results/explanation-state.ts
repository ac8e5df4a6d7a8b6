import type { SubmissionMode } from '@convolab/contracts';
import { isOver, type RunStory } from './run-story.ts';

/** What is still being looked for after the verdict: a mistake with a name, and perhaps a small input that shows it. */
export type Search = 'nothing' | 'mistake' | 'mistake-and-input';

/** What may still be said about a failed run; pages keep room for it, so that what is being read stays in its place. */
export function searchOf(story: RunStory, mode: SubmissionMode): Search {
  if (!story.verdict || isOver(story)) return 'nothing';
  const wrong = story.cases.filter(
    ({ verdict }) => verdict === 'wrong-answer' || verdict === 'runtime-error',
  );
  if (wrong.length === 0) return 'nothing';
  const showsInput = mode === 'graded' && wrong.some(({ visibility }) => visibility === 'hidden');
  return showsInput ? 'mistake-and-input' : 'mistake';
}

/** Whether anything is said about why the run failed, or may soon be. */
export function isExplained(story: RunStory, search: Search): boolean {
  return search !== 'nothing' || [story.diagnosis, story.verdict?.hint, story.counterexample].some(Boolean);
}
