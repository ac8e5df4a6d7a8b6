import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DataNameSchema, MAX_DATA_BYTES, MAX_DATA_FILES, type ExerciseData } from '@convolab/contracts';
import { readSafetensors, SafetensorsError } from '@convolab/tensor';
import { CourseError } from './course-error.ts';
import { entriesOf } from './read-folder.ts';

const ENDING = '.safetensors';

/**
 * Reads `data/*.safetensors` of an exercise, its own tensors; a folder that is not there has none. Every header is checked.
 *
 * @throws CourseError naming the file, the tensor and the rule
 */
export async function readData(folder: string): Promise<ExerciseData[]> {
  const files = (await entriesOf(folder)).map(({ name }) => name);
  if (files.length > MAX_DATA_FILES)
    throw new CourseError(folder, [`has ${files.length} files: keep ${MAX_DATA_FILES} at most`]);
  let bytes = 0;
  for (const file of files) {
    requireName(folder, file);
    bytes += (await stat(path.join(folder, file))).size;
  }
  // Before anything is read: workers have these in memory with every submission.
  if (bytes > MAX_DATA_BYTES)
    throw new CourseError(folder, [
      `has ${bytes} bytes: keep ${MAX_DATA_BYTES} at most, e.g. as float32 in place of float64`,
    ]);
  return Promise.all(files.map((file) => readOne(folder, file)));
}

function requireName(folder: string, file: string): void {
  const isNamed = file.endsWith(ENDING) && DataNameSchema.safeParse(file.slice(0, -ENDING.length)).success;
  if (isNamed) return;
  throw new CourseError(path.join(folder, file), [
    `must be named in lower-case letters, digits and -, and end in ${ENDING}: rename it, or move it out of data/`,
  ]);
}

async function readOne(folder: string, file: string): Promise<ExerciseData> {
  const bytes = await readFile(path.join(folder, file));
  try {
    readSafetensors(bytes);
  } catch (error) {
    if (error instanceof SafetensorsError) throw new CourseError(path.join(folder, file), [error.message]);
    throw error;
  }
  return { name: file.slice(0, -ENDING.length), safetensors: bytes.toString('base64') };
}
