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

/** A matrix as lessons write it in TeX. */
export const texMatrix = (rows: readonly (readonly number[])[]): string =>
  `\\begin{bmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{bmatrix}`;

/** A list of numbers as lessons write it. */
export const listText = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** A count as lessons write it in TeX: 61{,}706. */
export const texCount = (count: number): string => count.toLocaleString('en').replaceAll(',', '{,}');
