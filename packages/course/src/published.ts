import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GATE_VERSION, PublishedSchema, type Published } from '@convolab/contracts';
import { CourseError } from './course-error.ts';

const FILE = 'published.json';

/** SHA-256 over names and bytes of all files of an exercise folder, hex: another byte is another exercise. */
export async function hashExercise(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    hash.update(`${JSON.stringify(file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Which exercises of a course folder may be published: those whose files are byte for byte what has passed the publish gate, in its
 * present version. What is not recorded is a draft until it is checked.
 *
 * @throws CourseError where `published.json` is broken
 */
export async function readPublishedSlugs(
  root: string,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const record = await readRecord(root);
  const published = new Set<string>();
  if (record?.gate !== GATE_VERSION) return published;
  for (const slug of slugs) {
    const hash = await hashExercise(path.join(root, 'exercises', slug));
    if (record.exercises[slug] === hash) published.add(slug);
  }
  return published;
}

/** Writes down that the exercises, as their files are now, have passed the gate. Call it only after they have. */
export async function recordPublished(root: string, slugs: readonly string[]): Promise<void> {
  const exercises: Record<string, string> = {};
  for (const slug of [...slugs].sort()) {
    exercises[slug] = await hashExercise(path.join(root, 'exercises', slug));
  }
  const record: Published = { gate: GATE_VERSION, exercises };
  await writeFile(path.join(root, FILE), `${JSON.stringify(record, null, 2)}\n`);
}

/** Null where nothing has been recorded. */
async function readRecord(root: string): Promise<Published | null> {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return null;
  const text = await readFile(file, 'utf8');
  const parsed = PublishedSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CourseError(file, ['is no record of the publish gate: run `npx convolab check --all --record`']);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
