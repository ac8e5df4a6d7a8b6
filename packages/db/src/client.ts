import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Connections of this process, at most. */
  readonly maxConnections?: number;
}

/**
 * A process that is frozen or cut off in the middle of a transaction would hold its locks for as long as its connection lives;
 * after so long the server ends the transaction for it.
 */
const IDLE_IN_TRANSACTION_MS = 5_000;

/** A client with a pool of its own; nothing is connected before the first query. Call `$disconnect()` at the end. */
export function createPrismaClient({ url, maxConnections = 10 }: DatabaseOptions): PrismaClient {
  return new PrismaClient({
    // Longer messages repeat the arguments of the query: programs and codes would stand in logs.
    errorFormat: 'minimal',
    adapter: new PrismaPg({
      connectionString: url,
      max: maxConnections,
      keepAlive: true,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    }),
  });
}
