import { createPrismaClient } from '@convolab/db';
import { SeedRepository } from './seed.repository.ts';

/** The seed's own connection, closed after `use`. */
export async function withSeedRepository<Result>(
  databaseUrl: string,
  use: (repository: SeedRepository) => Promise<Result>,
): Promise<Result> {
  const prisma = createPrismaClient({ url: databaseUrl, maxConnections: 2 });
  try {
    return await use(new SeedRepository(prisma));
  } finally {
    await prisma.$disconnect();
  }
}
