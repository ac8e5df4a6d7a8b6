import { ConfigError, isLoopback, readConfig } from './config.ts';

const GOOD = {
  DATABASE_URL: 'postgresql://user:password@127.0.0.1:5432/convolab',
  REDIS_URL: 'redis://:password@127.0.0.1:6379',
  AUTH_SECRET: 'x'.repeat(32),
  CONVOLAB_ARTIFACTS: '/var/lib/convolab/artifacts',
};

describe('readConfig', () => {
  it('has defaults for what need not be set', () => {
    const config = readConfig(GOOD);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      webDist: null,
      demo: false,
      trustedProxies: 0,
    });
    expect(config.courseDir).toMatch(/packages\/course$/u);
  });

  it('reaches a server that listens everywhere by loopback', () => {
    expect(readConfig({ ...GOOD, HOST: '0.0.0.0', PORT: '8080' }).localUrl).toBe('http://127.0.0.1:8080');
  });

  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL is not set'],
    [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL is not an address'],
    [{ DATABASE_URL: 'mysql://127.0.0.1/x' }, 'DATABASE_URL is not an address'],
    [{ REDIS_URL: 'http://127.0.0.1' }, 'REDIS_URL is not an address'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET is too short'],
    [{ CONVOLAB_ARTIFACTS: '' }, 'CONVOLAB_ARTIFACTS is not set'],
    [{ PORT: 'eighty' }, 'PORT is not a number'],
    [{ PORT: '70000' }, 'PORT is above 65535'],
    [{ BASE_URL: 'convolab' }, 'BASE_URL is not an address'],
    [{ CONVOLAB_DEMO: 'yes' }, 'CONVOLAB_DEMO is neither 0 nor 1'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is none of'],
  ])('says in a sentence what is wrong with %j', (changes, message) => {
    expect(() => readConfig({ ...GOOD, ...changes })).toThrow(ConfigError);
    expect(() => readConfig({ ...GOOD, ...changes })).toThrow(message);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('takes %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['0.0.0.0', '::', '192.168.0.5', '127.evil.example'])('does not take %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
