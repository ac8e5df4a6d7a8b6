import { createReadStream, statSync } from 'node:fs';
import {
  LANGUAGES,
  languageOfFile,
  LanguageSchema,
  MAX_SOURCE_BYTES,
  syntaxOf,
  type ExerciseContent,
  type ExerciseSpec,
  type Language,
} from '@convolab/contracts';
import { UsageError } from '../../command-line/usage-error.ts';
import type { Texts } from '../../texts/texts.ts';

/** A program to be graded, as it was named and read. */
export interface ProgramFile {
  /** As the caller wrote it. */
  readonly file: string;
  readonly language: Language;
  readonly source: string;
}

const ENDINGS = Object.values(LANGUAGES).flatMap(({ endings }) => endings);

/** What people call languages, too. */
const ALIASES: Readonly<Record<string, Language>> = {
  ts: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  py: 'python',
};

/** @throws UsageError */
export function readLanguage(name: string, texts: Texts): Language {
  const lower = name.toLowerCase();
  const language = LanguageSchema.safeParse(ALIASES[lower] ?? lower);
  if (language.success) return language.data;
  throw new UsageError(texts.usage.unknownLanguage(name, LanguageSchema.options));
}

/**
 * Reads a program and checks that it can be handed in for the exercise.
 *
 * @param language null: by the file's ending
 * @throws UsageError
 */
export async function readProgram(
  file: string,
  language: Language | null,
  { slug, spec }: ExerciseContent,
  texts: Texts,
): Promise<ProgramFile> {
  requireFile(file, texts);
  const known = language ?? languageOfFile(file.toLowerCase())?.language;
  if (known === undefined) throw new UsageError(texts.usage.unknownEnding(file, ENDINGS));
  const taken = languagesOf(spec);
  if (!taken.includes(known) && !(language !== null && sharesSyntax(known, spec))) {
    const nameOf = (one: Language) => LANGUAGES[one].title;
    throw new UsageError(texts.usage.languageNotTaken(file, nameOf(known), slug, taken.map(nameOf)));
  }
  return { file, language: known, source: decode(file, await readBytes(file, texts), texts) };
}

const languagesOf = (spec: ExerciseSpec): readonly Language[] => (spec.kind === 'quiz' ? [] : spec.languages);

/** Who names a language may try it wherever one that is written alike is offered. */
const sharesSyntax = (language: Language, spec: ExerciseSpec): boolean =>
  spec.kind === 'function' && spec.languages.some((one) => syntaxOf(one) === syntaxOf(language));

function requireFile(file: string, texts: Texts): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(texts.usage.fileMissing(file));
  if (found.isDirectory()) throw new UsageError(texts.usage.fileIsFolder(file));
}

/** Never more than a program may have: it may be a device without end. */
async function readBytes(file: string, texts: Texts): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_SOURCE_BYTES })) chunks.push(chunk as Buffer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(texts.usage.fileUnreadable(file, reason));
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length <= MAX_SOURCE_BYTES) return bytes;
  throw new UsageError(texts.usage.fileTooLarge(file, MAX_SOURCE_BYTES / 1024));
}

function decode(file: string, bytes: Buffer, texts: Texts): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(texts.usage.fileNotText(file));
  }
}
