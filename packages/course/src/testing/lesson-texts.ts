import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@convolab/contracts';

const LESSONS = path.resolve(import.meta.dirname, '../../lessons');

/** For tests: the text of a built-in lesson as it is written. */
export const readLessonText = (slug: string, locale: Locale): string =>
  readFileSync(path.join(LESSONS, slug, `text.${locale}.md`), 'utf8');

/** Fails where one of these pieces of text, as they were computed, is missing in the Korean or the English lesson. */
export function expectInLesson(slug: string, ...pieces: readonly string[]): void {
  for (const locale of ['ko', 'en'] as const) {
    const text = readLessonText(slug, locale);
    expect({ locale, missing: pieces.filter((piece) => !text.includes(piece)) }).toEqual({
      locale,
      missing: [],
    });
  }
}
