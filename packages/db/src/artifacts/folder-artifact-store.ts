import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { MAX_ARTIFACT_BYTES } from '@convolab/contracts';
import type { ArtifactStore, FindNamed } from './artifact-store.ts';

export type { ArtifactStore, FindNamed };

/** Whoever is in the folder's group may read: the API, where it runs as another user than the worker. */
const FILE_MODE = 0o640;
const HASH = /^[0-9a-f]{64}$/u;
/** A file, or one that is being written. */
const OWN_NAME = /^[0-9a-f]{64}(?:\.[0-9a-f-]{36}\.part)?$/u;

/** An ArtifactStore in a folder, each file named by its hash. Any number of processes may use it at once. */
export class FolderArtifactStore implements ArtifactStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    if (bytes.length > MAX_ARTIFACT_BYTES) {
      throw new RangeError(
        `A file of ${bytes.length} bytes is kept of no run: ${MAX_ARTIFACT_BYTES} at most.`,
      );
    }
    const hash = hashOf(bytes);
    // Its time is renewed, so that nobody takes it for one that was left over.
    if ((await this.find(hash)) !== null && (await this.#touch(hash))) return hash;
    await mkdir(this.#folder, { recursive: true });
    await this.#write(hash, bytes);
    return hash;
  }

  async find(hash: string): Promise<Uint8Array | null> {
    if (!HASH.test(hash)) return null;
    const bytes = await orNull(readFile(path.join(this.#folder, hash)));
    return bytes !== null && hashOf(bytes) === hash ? bytes : null;
  }

  /** What a crash left half-written goes too. */
  async clear(before: Date, findNamed: FindNamed): Promise<number> {
    const names = (await orNull(readdir(this.#folder))) ?? [];
    const isOld = async (name: string) => {
      const found = await orNull(stat(path.join(this.#folder, name)));
      return found !== null && found.mtime < before;
    };
    const old: string[] = [];
    for (const name of names) if (OWN_NAME.test(name) && (await isOld(name))) old.push(name);
    const named = await findNamed(old.filter((name) => HASH.test(name)));
    let cleared = 0;
    for (const name of old) {
      // Asked again: it may have been put anew in the meantime.
      if (named.has(name) || !(await isOld(name))) continue;
      await rm(path.join(this.#folder, name), { force: true });
      cleared += 1;
    }
    return cleared;
  }

  /** Whole or not at all, whatever happens in between: a crash leaves a file that no hash names. */
  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const unfinished = path.join(this.#folder, `${hash}.${randomUUID()}.part`);
    try {
      const file = await open(unfinished, 'wx', FILE_MODE);
      try {
        await file.writeFile(bytes);
        // Whatever the umask is.
        await file.chmod(FILE_MODE);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path.join(this.#folder, hash));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async #touch(hash: string): Promise<boolean> {
    const now = new Date();
    return (await orNull(utimes(path.join(this.#folder, hash), now, now).then(() => true))) ?? false;
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return null;
    throw error;
  }
}
