import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExerciseContent } from '@convolab/contracts';
import { CourseError } from './course-error.ts';
import { loadExercise } from './load-exercise.ts';
import { loadLesson, type Lesson } from './load-lesson.ts';

/** Everything that the built-in course consists of. */
export interface Course {
  /** In the order in which they are taught. */
  readonly lessons: readonly Lesson[];
  /** In the order in which lessons lead to them. */
  readonly exercises: readonly ExerciseContent[];
}

/**
 * Reads a course folder: `lessons/<slug>/` and `exercises/<slug>/`.
 *
 * @param root the folder; `packages/course` for the course that comes with Convolab
 * @throws CourseError for the first broken file, and where a lesson names an exercise that is not there
 */
export async function loadCourse(root: string): Promise<Course> {
  const [lessons, exercises] = await Promise.all([
    loadFolders(path.join(root, 'lessons'), loadLesson),
    loadFolders(path.join(root, 'exercises'), loadExercise),
  ]);
  lessons.sort((a, b) => a.unit - b.unit || a.order - b.order);
  const taught = lessons.flatMap((lesson) => lesson.exercises);
  for (const lesson of lessons) requireExercises(root, lesson, exercises);
  const placeOf = (slug: string) => (taught.includes(slug) ? taught.indexOf(slug) : taught.length);
  exercises.sort((a, b) => placeOf(a.slug) - placeOf(b.slug));
  return { lessons, exercises };
}

async function loadFolders<Item>(folder: string, load: (folder: string) => Promise<Item>): Promise<Item[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => load(path.join(folder, name))));
}

function requireExercises(root: string, lesson: Lesson, exercises: readonly ExerciseContent[]): void {
  const missing = lesson.exercises.filter((slug) => !exercises.some((exercise) => exercise.slug === slug));
  if (missing.length === 0) return;
  throw new CourseError(path.join(root, 'lessons', lesson.slug, 'lesson.yaml'), [
    `names exercises that are not there: ${missing.join(', ')}`,
  ]);
}
