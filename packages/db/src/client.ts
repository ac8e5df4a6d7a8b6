import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Connections of this process, at most. */
  readonly maxConnections?: number;
}

/** A client with a pool of its own; nothing is connected before the first query. Call `$disconnect()` at the end. */
export function createPrismaClient({ url, maxConnections = 10 }: DatabaseOptions): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: maxConnections }) });
}
