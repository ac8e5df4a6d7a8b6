import path from 'node:path';
import { LessonSpecSchema, type LessonSpec, type LocalizedText } from '@convolab/contracts';
import { readLocalized } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** A lesson folder: what lesson.yaml says, and the text as Markdown. */
export interface Lesson extends LessonSpec {
  readonly slug: string;
  readonly text: LocalizedText;
}

/** Reads a lesson folder (`lesson.yaml`, `text.ko.md`, `text.en.md`); its name is the slug. */
export async function loadLesson(folder: string): Promise<Lesson> {
  const [spec, text] = await Promise.all([
    readYaml(path.join(folder, 'lesson.yaml'), LessonSpecSchema),
    readLocalized(folder, 'text'),
  ]);
  return { ...spec, slug: path.basename(folder), text };
}
