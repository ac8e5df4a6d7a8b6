import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findNearest, type ExerciseContent } from '@convolab/contracts';
import { CourseError, loadExercise, locatePlace } from '@convolab/course';
import { validateExercise } from '@convolab/grading';
import { COURSE_FOLDER } from '../config.ts';
import { UsageError } from '../command-line/usage-error.ts';
import type { Texts } from '../texts/texts.ts';

const EXERCISES = path.join(COURSE_FOLDER, 'exercises');

/** Slugs of the built-in course. */
export const courseSlugs = (): string[] =>
  readdirSync(EXERCISES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** An exercise that can be graded, and how the caller named it. */
export interface NamedExercise {
  readonly name: string;
  readonly folder: string;
  readonly content: ExerciseContent;
}

/**
 * The exercise that is meant by a slug of the course or the path of a folder.
 *
 * @throws UsageError where there is none, or where it is broken
 */
export async function findExercise(name: string, texts: Texts): Promise<NamedExercise> {
  const { content, folder } = await loadNamed(name, texts);
  const found = await validateExercise(content);
  const problems: string[] = [];
  for (const { place, message } of found) problems.push(`${await locate(folder, place)}: ${message}`);
  if (problems.length > 0) throw brokenExercise(name, problems, texts);
  return { name, folder, content };
}

/**
 * The same, whether it can be graded or not: the publish gate says what is wrong with it.
 *
 * @throws UsageError where there is none, or where its files cannot be read
 */
export async function loadNamed(name: string, texts: Texts): Promise<NamedExercise> {
  const folder = folderOf(name, texts);
  return { name, folder, content: await load(folder, name, texts) };
}

/** A place in an exercise with the line of exercise.yaml that it is in, where it is in one. */
export async function locate(folder: string, place: string): Promise<string> {
  const found = await locatePlace(folder, place);
  return found === null ? place : `${found.file}: line ${found.line}, column ${found.column}, ${place}`;
}

/** A slug comes first: ./conv2d names a folder of the same name. */
function folderOf(name: string, texts: Texts): string {
  if (courseSlugs().includes(name)) return path.join(EXERCISES, name);
  const folder = path.resolve(name);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const slugs = courseSlugs();
    throw new UsageError(texts.usage.unknownExercise(name, findNearest(name, slugs), slugs));
  }
  if (!existsSync(path.join(folder, 'exercise.yaml'))) throw new UsageError(texts.usage.noExerciseYaml(name));
  return folder;
}

async function load(folder: string, name: string, texts: Texts): Promise<ExerciseContent> {
  try {
    return await loadExercise(folder);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    const problems = error.problems.map((problem) => `${error.file}: ${problem}`);
    throw brokenExercise(name, problems, texts);
  }
}

/** The problems name file, line and rule; they are in English, as the format's own words are. */
export const brokenExercise = (name: string, problems: readonly string[], texts: Texts): UsageError =>
  new UsageError([texts.usage.brokenExercise(name), ...problems.map((problem) => `  ${problem}`)].join('\n'));
