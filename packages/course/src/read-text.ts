import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalizedText } from '@convolab/contracts';
import { CourseError } from './course-error.ts';

/** Reads `<stem>.ko.md` and `<stem>.en.md`: both must be there, since every text exists in both languages. */
export async function readLocalized(folder: string, stem: string): Promise<LocalizedText> {
  const [ko, en] = await Promise.all(
    ['ko', 'en'].map((locale) => readRequired(path.join(folder, `${stem}.${locale}.md`))),
  );
  return { ko: ko ?? '', en: en ?? '' };
}

/** @throws CourseError where the file cannot be read */
export async function readRequired(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CourseError(file, ['is missing: write it']);
  }
}
