import path from 'node:path';
import { pathOfPlace } from '@convolab/contracts';
import { EXERCISE_FILE } from './load-exercise.ts';
import { parseYamlFile } from './read-yaml.ts';

/** A place in a file, counted from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Where in an exercise's folder a place is, such as `cases[3].arguments.image`, or the nearest thing around it that is there. Null for
 * places that are not in exercise.yaml: files are named as they are.
 *
 * @throws CourseError where exercise.yaml cannot be read
 */
export async function locatePlace(folder: string, place: string): Promise<FilePlace | null> {
  const file = path.join(folder, EXERCISE_FILE);
  const yaml = await parseYamlFile(file);
  const steps = pathOfPlace(place);
  const [first] = steps;
  const isInside =
    typeof yaml.content === 'object' && yaml.content !== null && Object.hasOwn(yaml.content, first ?? '');
  return isInside ? { file, ...yaml.positionOf(steps) } : null;
}
