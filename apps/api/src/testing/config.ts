import type { ApiConfig } from '../config.ts';

/** URL of a Redis server for tests; `npm test` sets it. */
function readTestRedisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (url === undefined)
    throw new Error('TEST_REDIS_URL is not set: `npm test` sets it; it names a Redis server for tests.');
  return url;
}

/** Settings of an app under test: a port of its own, one trusted proxy so that tests can come from many addresses, no log. */
export function testConfig(databaseUrl: string, changes: Partial<ApiConfig> = {}): ApiConfig {
  return {
    databaseUrl,
    redisUrl: readTestRedisUrl(),
    host: '127.0.0.1',
    port: 0,
    authSecret: 'a secret of tests that is long enough',
    baseUrl: 'http://127.0.0.1',
    webDist: null,
    demo: false,
    trustedProxies: 1,
    logLevel: 'silent',
    ...changes,
  };
}
