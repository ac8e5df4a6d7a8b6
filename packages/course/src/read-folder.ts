import { existsSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** What is in a folder, by name and without hidden ones; a folder that is not there has nothing. Rejects where it cannot be read. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
