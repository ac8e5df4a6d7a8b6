import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const EXERCISES = path.resolve(import.meta.dirname, '../../exercises');

/** For tests: a copy of a built-in exercise that may be broken. */
export interface ExerciseFolder {
  readonly folder: string;
  /** Replaces the first `from` in a file, which must have it. */
  edit(file: string, from: string, to: string): Promise<void>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export async function copyExercise(slug: string): Promise<ExerciseFolder> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'exercise-'));
  const folder = path.join(root, slug);
  await cp(path.join(EXERCISES, slug), folder, { recursive: true });
  const write = async (file: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, file), content);
  };
  return {
    folder,
    write,
    edit: async (file, from, to) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      await write(
        file,
        text.replace(from, () => to),
      );
    },
    remove: () => rm(root, { recursive: true }),
  };
}
