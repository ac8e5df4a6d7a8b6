import path from 'node:path';
import {
  ExerciseContentSchema,
  ExerciseSpecSchema,
  placeOfPath,
  readFormat,
  type ExerciseContent,
} from '@convolab/contracts';
import { CourseError } from './course-error.ts';
import { readData } from './read-data.ts';
import { readEquivalentMutants } from './read-equivalent-mutants.ts';
import { readBugs, readSolutions, readStarters } from './read-programs.ts';
import { readLocalized } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** The file that says what an exercise is. */
export const EXERCISE_FILE = 'exercise.yaml';

/**
 * Reads an exercise folder (`exercise.yaml`, statements, starters, solutions/, bugs/, data/, `mutants.yaml`) into one document.
 *
 * @param folder the exercise's folder; its name is the slug
 * @throws CourseError naming the file, the place in it, the rule, and what to do
 */
export async function loadExercise(folder: string): Promise<ExerciseContent> {
  const spec = await readYaml(path.join(folder, EXERCISE_FILE), ExerciseSpecSchema);
  const [statement, starters, solutions, bugs, data] = await Promise.all([
    readLocalized(folder, 'statement'),
    readStarters(folder),
    readSolutions(path.join(folder, 'solutions')),
    readBugs(path.join(folder, 'bugs')),
    readData(path.join(folder, 'data')),
  ]);
  const reading = readFormat(ExerciseContentSchema, {
    slug: path.basename(folder),
    spec,
    statement,
    starters: Object.fromEntries(starters.map((starter) => [starter.language, starter.source])),
    solutions,
    bugs,
    data,
    equivalentMutants: await readEquivalentMutants(path.join(folder, 'mutants.yaml'), solutions),
  });
  if (reading.ok) return reading.data;
  throw new CourseError(
    folder,
    reading.problems.map(({ path: place, message }) => `${placeOfPath(place)}: ${message}`),
  );
}
