import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  LocalizedTextSchema,
  ReadyAssignmentSchema,
  SlugSchema,
  type ExerciseContent,
  type LocalizedText,
  type ReadyAssignment,
} from '@convolab/contracts';
import { z } from 'zod';
import { CourseError } from './course-error.ts';
import { loadExercise } from './load-exercise.ts';
import { loadLesson, type Lesson } from './load-lesson.ts';
import { readYaml } from './read-yaml.ts';

/** Everything that the built-in course consists of. */
export interface Course {
  /** Titles of the units, from unit 0. */
  readonly units: readonly LocalizedText[];
  /** In the order in which they are taught. */
  readonly lessons: readonly Lesson[];
  /** In the order of `order.yaml`. */
  readonly exercises: readonly ExerciseContent[];
  /** For teachers to start from. */
  readonly assignments: readonly ReadyAssignment[];
}

/**
 * Reads a course folder: `lessons/<slug>/`, `units.yaml` with their titles, `exercises/<slug>/`, `order.yaml`, which names the exercises in
 * the order of the course, and `assignments.yaml`.
 *
 * @param root the folder; `packages/course` for the course that comes with Convolab
 * @throws CourseError for the first broken file, where a lesson or an assignment names an exercise or a unit that is not there, and where
 *   `order.yaml` does not name every exercise once
 */
export async function loadCourse(root: string): Promise<Course> {
  const orderFile = path.join(root, 'order.yaml');
  const assignmentsFile = path.join(root, 'assignments.yaml');
  const [units, lessons, exercises, order, assignments] = await Promise.all([
    readYaml(path.join(root, 'units.yaml'), z.array(LocalizedTextSchema)),
    loadFolders(path.join(root, 'lessons'), loadLesson),
    loadFolders(path.join(root, 'exercises'), loadExercise),
    readYaml(orderFile, z.array(SlugSchema)),
    readYaml(assignmentsFile, z.array(ReadyAssignmentSchema)),
  ]);
  lessons.sort((a, b) => a.unit - b.unit || a.order - b.order);
  for (const { slug, unit, exercises: named } of lessons) {
    const file = path.join(root, 'lessons', slug, 'lesson.yaml');
    requireExercises(file, named, exercises);
    if (!units[unit]) throw new CourseError(file, [`is of unit ${unit}: give that a title in units.yaml`]);
  }
  for (const { exercises: named } of assignments) requireExercises(assignmentsFile, named, exercises);
  return { units, lessons, exercises: inOrder(orderFile, order, exercises), assignments };
}

function inOrder(
  file: string,
  order: readonly string[],
  exercises: readonly ExerciseContent[],
): ExerciseContent[] {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
  const unnamed = exercises.map(({ slug }) => slug).filter((slug) => !order.includes(slug));
  const unknown = order.filter((slug) => !bySlug.has(slug));
  const twice = order.filter((slug, place) => order.indexOf(slug) !== place);
  const problems = [
    ...unnamed.map((slug) => `does not name ${slug}: say where in the course it comes`),
    ...unknown.map((slug) => `names ${slug}, and there is no such exercise`),
    ...twice.map((slug) => `names ${slug} twice`),
  ];
  if (problems.length > 0) throw new CourseError(file, problems);
  return order.flatMap((slug) => bySlug.get(slug) ?? []);
}

async function loadFolders<Item>(folder: string, load: (folder: string) => Promise<Item>): Promise<Item[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => load(path.join(folder, name))));
}

function requireExercises(
  file: string,
  named: readonly string[],
  exercises: readonly ExerciseContent[],
): void {
  const missing = named.filter((slug) => !exercises.some((exercise) => exercise.slug === slug));
  if (missing.length === 0) return;
  throw new CourseError(file, [`names exercises that are not there: ${missing.join(', ')}`]);
}
