/** URL of a PostgreSQL server on which tests may make and drop databases; `npm test` sets it. */
export function readTestDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) {
    throw new Error(
      'TEST_DATABASE_URL is not set: `npm test` sets it; it names a PostgreSQL server for tests.',
    );
  }
  return url;
}

/** URL of a Redis server for tests; `npm test` sets it. */
export function readTestRedisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (url === undefined) {
    throw new Error('TEST_REDIS_URL is not set: `npm test` sets it; it names a Redis server for tests.');
  }
  return url;
}
