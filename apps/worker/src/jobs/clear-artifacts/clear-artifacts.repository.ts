import type { PrismaClient } from '@convolab/db';
import type { FindNamed } from '@convolab/db/artifacts';

/** Hashes a query may have. */
const MAX_HASHES = 1_000;

/** Answers which files belong to a run. */
export class ArtifactNames {
  readonly #prisma: PrismaClient;

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
  }

  readonly findNamed: FindNamed = async (hashes) => {
    const named = new Set<string>();
    for (let from = 0; from < hashes.length; from += MAX_HASHES) {
      const some = hashes.slice(from, from + MAX_HASHES);
      const rows = await this.#prisma.artifact.findMany({
        where: { hash: { in: some } },
        select: { hash: true },
        distinct: ['hash'],
      });
      for (const { hash } of rows) named.add(hash);
    }
    return named;
  };
}
