import { api } from '@convolab/contracts';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../testing/test-app.ts';
import { FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS } from './sign-in-limits.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('sign-in limits', () => {
  it('let a class of 30 sign in at once from one address', async () => {
    const people = await Promise.all(times(30).map(() => test.makeUser('class')));
    const answers = await Promise.all(
      people.map(({ username }) =>
        test.client('203.0.113.30').call(api.signIn, { body: { username, password: TEST_PASSWORD } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(times(30).map(() => 200));
  });

  it('stop guessing one account from many addresses, also many guesses at once, and the right password then too', async () => {
    const { username } = await test.makeUser('guessed');
    const guess = (password: string, index: number) =>
      test.client(`198.51.100.${index}`).call(api.signIn, { body: { username, password } });
    const answers = await Promise.all(
      times(FAILURES_PER_ACCOUNT + 5).map((index) => guess('wrong password', index)),
    );
    expect(answers.filter(({ code }) => code === 'wrong-credentials')).toHaveLength(FAILURES_PER_ACCOUNT);
    const refused = await guess(TEST_PASSWORD, 99);
    expect(refused.code).toBe('too-many-requests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('forget failures of an account when its owner gets in', async () => {
    const { username } = await test.makeUser('forgetful');
    const attempt = (password: string) =>
      test.client('203.0.113.40').call(api.signIn, { body: { username, password } });
    for (let failure = 1; failure < FAILURES_PER_ACCOUNT; failure += 1) await attempt('wrong password');
    expect((await attempt(TEST_PASSWORD)).status).toBe(200);
    expect((await attempt('wrong password')).code).toBe('wrong-credentials');
  });

  it('stop guessing many accounts from one address', async () => {
    const guess = (index: number) =>
      test
        .client('203.0.113.50')
        .call(api.signIn, { body: { username: `nobody${index}`, password: 'guess' } });
    for (const index of times(FAILURES_PER_ADDRESS)) await guess(index);
    expect((await guess(FAILURES_PER_ADDRESS)).code).toBe('too-many-requests');
    expect((await test.client('203.0.113.51').call(api.readCode, { body: { code: 'ABCD2345' } })).code).toBe(
      'code-invalid',
    );
  });
});

describe('signing in', () => {
  it('does not tell an unknown name from a wrong password, nor a name that cannot be one', async () => {
    const { username } = await test.makeUser();
    const codes = await Promise.all(
      [username, 'nobody-has-this-name', 'no name at all!'].map(async (name) => {
        const { code, status } = await test
          .client()
          .call(api.signIn, { body: { username: name, password: 'wrong' } });
        return [status, code];
      }),
    );
    expect(codes).toEqual([0, 1, 2].map(() => [401, 'wrong-credentials']));
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { username } = await test.makeUser();
    const { headers } = await test.client().call(api.signIn, { body: { username, password: TEST_PASSWORD } });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('takes the name in capitals too', async () => {
    const { username } = await test.makeUser();
    const { status } = await test
      .client()
      .call(api.signIn, { body: { username: username.toUpperCase(), password: TEST_PASSWORD } });
    expect(status).toBe(200);
  });

  it('ends all other sessions when the password changes', async () => {
    const { username } = await test.makeUser();
    const [here, elsewhere] = [await test.signIn(username), await test.signIn(username)];
    const next = 'another good password';
    expect((await here.call(api.changePassword, { body: { current: 'wrong', next } })).code).toBe(
      'wrong-credentials',
    );
    expect((await here.call(api.changePassword, { body: { current: TEST_PASSWORD, next } })).status).toBe(
      200,
    );
    expect((await here.call(api.getAccount)).status).toBe(200);
    expect((await elsewhere.call(api.getAccount)).code).toBe('not-signed-in');
    expect((await test.client().call(api.signIn, { body: { username, password: next } })).status).toBe(200);
  });

  it('is not reachable by the routes of the auth library', async () => {
    for (const path of ['/api/auth/sign-in/username', '/api/auth/sign-up/email', '/api/auth/get-session']) {
      const response = await test.client().fetch(path, { method: 'POST', body: {} });
      expect(response.status).toBe(404);
    }
  });
});

describe('a server beyond loopback behind https', () => {
  let open: TestApp;
  beforeAll(async () => {
    open = await startTestApp({ host: '0.0.0.0', baseUrl: 'https://convolab.example.org' });
  });
  afterAll(() => open.close());

  it('refuses demo accounts', async () => {
    const { username } = await open.makeUser('demo', { isDemo: true });
    const { code } = await open.client().call(api.signIn, { body: { username, password: TEST_PASSWORD } });
    expect(code).toBe('demo-disabled');
  });

  it('marks the cookie as Secure', async () => {
    const { username } = await open.makeUser();
    const { headers } = await open.client().call(api.signIn, { body: { username, password: TEST_PASSWORD } });
    expect(headers.getSetCookie()[0]).toMatch(/^__Secure-convolab.*; Secure/u);
  });
});
