import path from 'node:path';
import type { ExerciseContent } from '@convolab/contracts';
import { loadCourse } from '@convolab/course';

/** The course that comes with Convolab, and its exercises by slug. */
export async function loadBuiltIn() {
  const { exercises } = await loadCourse(path.resolve(import.meta.dirname, '../../../course'));
  const contentOf = (slug: string): ExerciseContent => {
    const content = exercises.find((exercise) => exercise.slug === slug);
    if (!content) throw new Error(`There is no exercise ${slug}.`);
    return content;
  };
  return { exercises, contentOf };
}
