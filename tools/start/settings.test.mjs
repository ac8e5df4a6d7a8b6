import { announce } from './announcement.mjs';
import { readSettings } from './settings.mjs';

test('without any setting it listens on the loopback address with the demo', () => {
  expect(readSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', isPublic: false, demo: true });
});

test.each([
  ['a reachable address turns the demo off', { HOST: '0.0.0.0' }, false],
  ['also when it is asked for', { HOST: '192.168.0.7', CONVOLAB_DEMO: '1' }, false],
  ["an operator's own database has none", { DATABASE_URL: 'postgresql://a:b@db/c' }, false],
  ['unless asked for', { DATABASE_URL: 'postgresql://a:b@db/c', CONVOLAB_DEMO: '1' }, true],
  ['it can be turned off', { CONVOLAB_DEMO: '0' }, false],
  ['all of 127/8 and ::1 are loopback', { HOST: '127.1.2.3' }, true],
  ['a name that only begins like it is not', { HOST: '127.example.org' }, false],
])('demo: %s', (_, env, demo) => {
  expect(readSettings(env).demo).toBe(demo);
});

test.each([
  [{ PORT: 'web' }, /PORT is "web"/],
  [{ PGPORT: '70000' }, /PGPORT is "70000"/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is no address that starts with postgresql:/],
  [{ REDIS_URL: 'localhost:6379' }, /REDIS_URL is no address/],
])('%j is refused in one sentence', (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});

test('a refused address is not shown, since it may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgres;//admin:secret@db' })).toThrow(/^(?!.*secret)/);
});

const ready = /** @type {import('./boxes.mjs').SandboxConfig} */ ({
  isolation: { bubblewrap: '/usr/bin/bwrap', prlimit: '/usr/bin/prlimit', setpriv: null },
  boxDir: '/x',
  node: { binary: '/x', readOnlyPaths: [] },
  python: { binary: '/x', readOnlyPaths: [], sitePackages: '/x' },
  keras: { packages: '/x', mnist: '/x' },
  boxUids: null,
  launcherSocket: null,
});

const nobody = { accounts: [], firstTeacherPath: undefined };

test('the announcement says the address and how to sign in', () => {
  const accounts = [{ username: 'teacher', password: 'p4ss' }];
  const text = announce(
    readSettings({ PORT: '3100' }),
    { accounts, firstTeacherPath: undefined },
    ready,
  ).join('\n');
  expect(text).toContain('http://127.0.0.1:3100');
  expect(text).toMatch(/teacher\s+p4ss/);
  expect(text).not.toContain('WARNING');
});

test('beyond loopback it warns unless the address is https', () => {
  const signIn = { accounts: [], firstTeacherPath: '/join/abc' };
  const open = announce(readSettings({ HOST: '0.0.0.0' }), signIn, ready).join('\n');
  expect(open).toContain('WARNING');
  expect(open).toContain(':3000/join/abc');
  const behindProxy = { HOST: '0.0.0.0', BASE_URL: 'https://camp.example.org/' };
  const closed = announce(readSettings(behindProxy), signIn, ready).join('\n');
  expect(closed).not.toContain('WARNING');
  expect(closed).toContain('https://camp.example.org/join/abc');
});

test('what the machine lacks is said with what to install', () => {
  const lacking = {
    ...ready,
    isolation: { missing: 'install bubblewrap.' },
    python: { missing: 'install python3.' },
  };
  const text = announce(readSettings({}), nobody, lacking).join('\n');
  expect(text).toContain('install bubblewrap.');
  expect(text).toContain('install python3.');
});
