import type { Language } from '@convolab/contracts';
import { z } from 'zod';
import type { LocalDraft } from './draft-state.ts';

const LocalDraftSchema = z.object({
  text: z.string(),
  baseVersion: z.number().int().nonnegative(),
  unsaved: z.boolean(),
});

/** Whose text this is: nobody sees another person's text in a shared browser. */
export interface DraftPlace {
  readonly userId: string;
  readonly courseId: string;
  readonly exercise: string;
  readonly language: Language;
}

type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = ({ userId, courseId, exercise, language }: DraftPlace) =>
  `convolab.draft:${userId}:${courseId}:${exercise}:${language}`;

/** The text that this browser kept; null where it kept none that can be read. */
export function findLocalDraft(store: TextStore, place: DraftPlace): LocalDraft | null {
  const kept = store.getItem(keyOf(place));
  if (kept === null) return null;
  const draft = LocalDraftSchema.safeParse(parseJson(kept));
  return draft.success ? draft.data : null;
}

/** Keeps the text in this browser; false where the browser refuses (full, or storage is off). */
export function keepLocalDraft(store: TextStore, place: DraftPlace, draft: LocalDraft): boolean {
  try {
    store.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an older format, or edited by hand
  }
}
