/** Which of these hashes are still needed. */
export type FindNamed = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Where the files of trainings are kept, by their content: the database says which run each belongs to. API processes and workers
 * share one. Rejects where the store itself fails.
 */
export interface ArtifactStore {
  /** Keeps a file, durably, and answers its SHA-256 (hex). The same content is kept once. Throws RangeError beyond MAX_ARTIFACT_BYTES. */
  put(bytes: Uint8Array): Promise<string>;
  /** The file of this hash; null where it is not kept, or no longer what it was. */
  find(hash: string): Promise<Uint8Array | null>;
  /** Removes what was last put before `before` and `findNamed` leaves out, and answers how many files those were. */
  clear(before: Date, findNamed: FindNamed): Promise<number>;
}
