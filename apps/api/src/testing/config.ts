import { fileURLToPath } from 'node:url';
import type { ApiConfig } from '../config.ts';

/** Settings of an app under test: a port of its own, one trusted proxy so that tests can come from many addresses, no log. */
export function testConfig(
  stores: { databaseUrl: string; redisUrl: string; artifactFolder: string },
  changes: Partial<ApiConfig> = {},
): ApiConfig {
  return {
    ...stores,
    host: '127.0.0.1',
    port: 0,
    authSecret: 'a secret of tests that is long enough',
    baseUrl: 'http://127.0.0.1',
    localUrl: 'http://127.0.0.1',
    webDist: null,
    courseDir: fileURLToPath(new URL('../../../../packages/course', import.meta.url)),
    demo: false,
    trustedProxies: 1,
    logLevel: 'silent',
    ...changes,
  };
}
