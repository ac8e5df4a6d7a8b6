import { codeOf } from '../processes/error-code.mjs';
import { OperatorError } from '../processes/operator-error.mjs';

const answerWithinMs = 8000;

/**
 * @param {string} databaseUrl
 * @throws {OperatorError} when it does not let us in
 */
export async function requirePostgres(databaseUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: answerWithinMs });
  try {
    await client.connect();
  } catch (error) {
    // A database that is not there yet is made by the migrations.
    if (codeOf(error) !== '3D000') {
      throw new OperatorError(`The PostgreSQL server of DATABASE_URL cannot be used: ${reasonOf(error)}.`);
    }
  } finally {
    await client.end();
  }
}

/**
 * @param {string} redisUrl
 * @throws {OperatorError} when it does not let us in
 */
export async function requireRedis(redisUrl) {
  const { Redis } = await import('ioredis');
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: answerWithinMs,
    retryStrategy: () => null,
  });
  /** @type {unknown} */
  let connectionError;
  // ioredis tells the cause of a failed connection by this event only.
  client.on('error', (error) => (connectionError = error));
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new OperatorError(
      `The Redis server of REDIS_URL cannot be used: ${reasonOf(connectionError ?? error)}.`,
    );
  } finally {
    client.disconnect();
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function reasonOf(error) {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
