import type { LocalizedText } from '@convolab/contracts';

/** Class of the error, its message, and what that says; parts of the message that are quoted are short. */
export interface Saying {
  readonly name: string;
  readonly pattern: RegExp;
  readonly say: (...parts: string[]) => LocalizedText | null;
}

export const saying = (name: string, pattern: RegExp, say: Saying['say'] | LocalizedText): Saying => ({
  name,
  pattern,
  say: typeof say === 'function' ? say : () => say,
});
