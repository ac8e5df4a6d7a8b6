import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../command-line/usage-error.ts';
import { EXERCISE_SCHEMA, EXERCISE_TEMPLATE } from '../../config.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * Makes an exercise's folder from the template. It appears whole or not at all.
 *
 * @throws UsageError where the folder is there already, the one around it is not, or it cannot be written to
 */
export async function createExercise(folder: string, title: string, texts: Texts): Promise<void> {
  const parent = path.dirname(folder);
  if (existsSync(folder)) throw new UsageError(texts.usage.folderThere(path.relative('.', folder)));
  if (!existsSync(parent) || !statSync(parent).isDirectory())
    throw new UsageError(texts.usage.parentMissing(path.relative('.', parent)));
  const made = `${folder}.${process.pid}.new`;
  try {
    await mkdir(made);
    await cp(EXERCISE_TEMPLATE, made, { recursive: true });
    await fillIn(path.join(made, 'exercise.yaml'), folder, title);
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(texts.usage.cannotWrite(path.relative('.', parent) || '.', code));
  }
}

async function fillIn(file: string, folder: string, title: string): Promise<void> {
  const schema = path.relative(folder, EXERCISE_SCHEMA).split(path.sep).join('/');
  const template = await readFile(file, 'utf8');
  // A text in JSON is one in YAML, whatever is in it.
  const text = template
    .replaceAll('__TITLE__', () => JSON.stringify(title))
    .replaceAll('__SCHEMA__', () => schema);
  await writeFile(file, text);
}
