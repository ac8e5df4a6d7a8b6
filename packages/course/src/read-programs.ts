import path from 'node:path';
import { LANGUAGES, languageOfFile, type BugProgram, type SolutionProgram } from '@convolab/contracts';
import { CourseError } from './course-error.ts';
import { entriesOf } from './read-folder.ts';
import { readLocalized, readRequired } from './read-text.ts';

const ENDINGS = Object.values(LANGUAGES).flatMap(({ endings }) => endings);
const MESSAGE = /\.(?:ko|en)\.md$/u;

/** Files of a folder by name, without folders (`__pycache__`). */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** `starter.<ending>`, one a language. */
export async function readStarters(folder: string): Promise<SolutionProgram[]> {
  const names = (await filesIn(folder)).filter((name) => name.startsWith('starter.'));
  return readPrograms(folder, names);
}

/** The programs of `solutions/`. */
export const readSolutions = async (folder: string): Promise<SolutionProgram[]> =>
  readPrograms(folder, await filesIn(folder));

/** The programs of `bugs/`, each with the message beside it. */
export async function readBugs(folder: string): Promise<BugProgram[]> {
  const names = await filesIn(folder);
  const programs = await readPrograms(
    folder,
    names.filter((name) => !MESSAGE.test(name)),
  );
  const alone = names.filter(
    (name) => MESSAGE.test(name) && !programs.some((program) => name.replace(MESSAGE, '') === program.name),
  );
  const [first] = alone;
  if (first !== undefined)
    throw new CourseError(path.join(folder, first), [
      'is the message of no program: write the program beside it, or rename it',
    ]);
  return Promise.all(
    programs.map(async (program) => {
      const message = await readLocalized(folder, program.name);
      return { ...program, message: { ko: message.ko.trim(), en: message.en.trim() } };
    }),
  );
}

async function readPrograms(folder: string, names: readonly string[]): Promise<SolutionProgram[]> {
  return Promise.all(
    names.map(async (file) => {
      const found = languageOfFile(file);
      if (found) return { ...found, source: await readRequired(path.join(folder, file)) };
      throw new CourseError(path.join(folder, file), [
        `is no program: it ends in none of ${ENDINGS.join(', ')}: rename it, or move it away`,
      ]);
    }),
  );
}
