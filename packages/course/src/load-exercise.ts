import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  ExerciseContentSchema,
  ExerciseSpecSchema,
  languageOfFile,
  type BugProgram,
  type ExerciseContent,
  type Language,
  type LocalizedText,
} from '@convolab/contracts';
import { CourseError } from './course-error.ts';
import { readYaml } from './read-yaml.ts';

interface ProgramFile {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
}

/**
 * Reads an exercise folder (`exercise.yaml`, statements, starters, solutions/, bugs/) into one document.
 *
 * @param folder the exercise's folder; its name is the slug
 * @throws CourseError naming the file and the rule
 */
export async function loadExercise(folder: string): Promise<ExerciseContent> {
  const spec = await readYaml(path.join(folder, 'exercise.yaml'), ExerciseSpecSchema);
  const [statement, starters, solutions, bugs] = await Promise.all([
    readLocalized(folder, 'statement'),
    readPrograms(folder, /^starter\./u),
    readPrograms(path.join(folder, 'solutions')),
    readBugs(path.join(folder, 'bugs')),
  ]);
  const content = ExerciseContentSchema.safeParse({
    slug: path.basename(folder),
    spec,
    statement,
    starters: Object.fromEntries(starters.map((starter) => [starter.language, starter.source])),
    solutions,
    bugs,
  });
  if (content.success) return content.data;
  throw new CourseError(
    folder,
    content.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`),
  );
}

/** Reads `<stem>.ko.md` and `<stem>.en.md`: both must be there, since every text exists in both languages. */
export async function readLocalized(folder: string, stem: string): Promise<LocalizedText> {
  const [ko, en] = await Promise.all(
    ['ko', 'en'].map((locale) => readRequired(path.join(folder, `${stem}.${locale}.md`))),
  );
  return { ko: ko ?? '', en: en ?? '' };
}

async function readRequired(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CourseError(file, ['is missing: write it']);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/** The program files of a folder, by name; a folder that is not there has none. */
async function readPrograms(folder: string, pattern = /./u): Promise<ProgramFile[]> {
  const names = (await filesIn(folder)).filter((name) => pattern.test(name));
  const programs = names.map(async (file) => {
    const found = languageOfFile(file);
    return found && { ...found, source: await readRequired(path.join(folder, file)) };
  });
  return (await Promise.all(programs)).filter((program) => program !== null);
}

async function readBugs(folder: string): Promise<BugProgram[]> {
  const programs = await readPrograms(folder);
  return Promise.all(
    programs.map(async (program) => {
      const message = await readLocalized(folder, program.name);
      return { ...program, message: { ko: message.ko.trim(), en: message.en.trim() } };
    }),
  );
}
