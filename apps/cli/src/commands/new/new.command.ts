import path from 'node:path';
import { SlugSchema } from '@convolab/contracts';
import type { CommandLine } from '../../command-line/arguments.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { courseSlugs } from '../../exercises/find-exercise.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CommandContext } from '../command-context.ts';
import { createExercise } from './create-exercise.ts';

/** `convolab new exercise <slug>`: a folder that passes the publish gate as it is, to be changed bit by bit. */
export async function newCommand(line: CommandLine, { texts, terminal }: CommandContext): Promise<ExitCode> {
  const slug = readSlug(line, texts);
  const folder = path.resolve(line.valueOf('in') ?? '.', slug);
  await createExercise(folder, line.valueOf('title')?.trim() || titleOf(slug), texts);
  const shown = path.relative('.', folder);
  terminal.out(texts.new.created(shown));
  for (const step of texts.new.next(shown)) terminal.out(step);
  return EXIT.ok;
}

/** @throws UsageError */
function readSlug({ positionals }: CommandLine, texts: Texts): string {
  const [what, slug, extra] = positionals;
  if (what !== 'exercise') throw new UsageError(texts.usage.newWhat(what ?? null));
  if (slug === undefined) throw new UsageError(texts.usage.slugMissing);
  if (extra !== undefined) throw new UsageError(texts.usage.tooMany('new exercise', extra));
  if (!SlugSchema.safeParse(slug).success) throw new UsageError(texts.usage.badSlug(slug, slugLike(slug)));
  // The command line takes a slug of the course before a folder of the same name.
  if (courseSlugs().includes(slug)) throw new UsageError(texts.usage.slugTaken(slug));
  return slug;
}

/** A slug that is like what was written, or null. */
function slugLike(text: string): string | null {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 61);
  return SlugSchema.safeParse(slug).success ? slug : null;
}

/** `max-pooling` → `Max pooling`. */
const titleOf = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
